using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>The engine's terms of a query's words. For one thread at a time.</summary>
internal sealed class WordTranslation(IAnalyzer analyzer)
{
    private readonly ITokenizer _tokenizer = analyzer.CreateTokenizer();
    private readonly WordTerms _terms = new();

    /// <summary>The folded forms of the words in <paramref name="text"/>; one for what the parser takes for a word.</summary>
    public IReadOnlyList<string> Surfaces(string text)
    {
        var surfaces = new List<string>();
        _tokenizer.Reset(text.AsMemory());
        while (_tokenizer.Next())
        {
            surfaces.Add(_tokenizer.Surface.ToString());
        }

        return surfaces;
    }

    /// <summary>What counts as the same word as <paramref name="surface"/>, in any form.</summary>
    public IReadOnlyList<WeightedTerm> AnyForm(string surface) =>
        [.. Lemmas(surface).Select(term => new WeightedTerm(TermSpace.Lemma, term))];

    /// <summary>
    /// What a search for <paramref name="surface"/> finds as one word: any of its forms; for less, words that have it among their parts; and a hyphenated word written
    /// together.
    /// </summary>
    public IReadOnlyList<WeightedTerm> Word(string surface)
    {
        var lemmas = Lemmas(surface);
        if (IsHyphenated(surface))
        {
            lemmas = [.. lemmas.Union(Lemmas(surface.Replace("-", "", StringComparison.Ordinal)), StringComparer.Ordinal)];
        }

        return
        [
            .. lemmas.Select(term => new WeightedTerm(TermSpace.Lemma, term)),
            .. lemmas.Select(term => new WeightedTerm(TermSpace.Derived, term, Ranking.Derived)),
            new WeightedTerm(TermSpace.Surface, surface, Ranking.ThisForm),
        ];
    }

    /// <summary>The parts of a hyphenated word as a run of words of their own; null for any other word.</summary>
    public IReadOnlyList<PhrasePlace>? Parts(string surface) =>
        IsHyphenated(surface)
            ? [.. surface.Split('-', StringSplitOptions.RemoveEmptyEntries).Select((part, place) => new PhrasePlace(place, AnyForm(part)))]
            : null;

    /// <summary>This form only.</summary>
    public static IReadOnlyList<WeightedTerm> ThisForm(string surface) => [new WeightedTerm(TermSpace.Surface, surface)];

    private static bool IsHyphenated(string surface) => surface.AsSpan().Trim('-').Contains('-');

    private IReadOnlyList<string> Lemmas(string surface)
    {
        _terms.Clear();
        analyzer.Analyze(surface, _terms);
        return [.. _terms.Terms];
    }
}
