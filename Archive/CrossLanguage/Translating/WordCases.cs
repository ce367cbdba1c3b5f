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
        var (words, capitals, shouted) = (0, 0, 0);
        foreach (var word in QueryWalk.Words(root).Where(word => char.IsLetter(word[0]) && !FunctionWords.Contains(Folding.Fold(word))))
        {
            words++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
            shouted += word.Length > 1 && word.All(c => !char.IsLower(c)) ? 1 : 0;
        }

        // A headline in title case or in capitals; of two words or fewer, capitals still tell something.
        _everywhere = words > 2 && capitals > words * 2 / 3;
        _shouted = words > 1 && shouted == words;
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
