using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>Tells for the words of a query, asked in their order, what their capitals mean.</summary>
internal sealed class WordCases
{
    private readonly bool _everywhere;
    private readonly bool _shouted;
    private bool _begun;

    /// <summary>For a query.</summary>
    public WordCases(QueryNode root)
    {
        var all = QueryWalk.Words(root).Where(word => char.IsLetter(word[0])).ToList();
        var said = all.Where(word => !FunctionWords.Contains(Folding.Fold(word))).ToList();
        var capitals = said.Count(word => char.IsUpper(word[0]));

        // A headline in title case or in capitals; of two words or fewer, capitals still tell something.
        _everywhere = said.Count > 2 && capitals > said.Count * 2 / 3;
        _shouted = all.Count > 1 && all.TrueForAll(word => word.All(c => !char.IsLower(c)));
    }

    /// <summary>What the capitals of the next word of the query mean.</summary>
    public WordCase Next(string written)
    {
        var first = !_begun;
        _begun = true;
        return NameSurface.IsAcronym(written) && !_shouted ? WordCase.Acronym
            : !char.IsUpper(written[0]) ? WordCase.Lower
            : first || _everywhere || _shouted ? WordCase.Usual
            : WordCase.Name;
    }
}
