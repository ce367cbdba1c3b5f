using NewsSearch.Analyzers;
using NewsSearch.Archive.Queries;
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
    public IReadOnlyList<WeightedTerm> AnyForm(string surface) => [.. Lemmas(surface).SelectMany(AnyForm)];

    /// <summary>
    /// What a search for <paramref name="surface"/> finds as one word: any of its forms; for less, words that have it among their parts or are named for it, and what it is named for itself;
    /// and a hyphenated word written together.
    /// </summary>
    public IReadOnlyList<WeightedTerm> Word(string surface)
    {
        var lemmas = Lemmas(surface);
        var relatives = _terms.Relatives.Select(term => new Lemma(term, TermWeights.Relative)).ToList();
        if (IsHyphenated(surface))
        {
            lemmas = [.. lemmas.UnionBy(Lemmas(surface.Replace("-", "", StringComparison.Ordinal)), lemma => lemma.Term, StringComparer.Ordinal)];
        }

        return
        [
            .. lemmas.SelectMany(AnyForm),
            .. relatives.ExceptBy(lemmas.Select(lemma => lemma.Term), relative => relative.Term, StringComparer.Ordinal).SelectMany(AnyForm),
            .. lemmas.Select(lemma => new WeightedTerm(TermSpace.Derived, lemma.Term, TermWeights.Derived * lemma.Weight)),
            new WeightedTerm(TermSpace.Surface, surface, TermWeights.AsTyped),
        ];
    }

    /// <summary>The parts of a hyphenated word as a run of words of their own; null for any other word.</summary>
    public IReadOnlyList<PhrasePlace>? Parts(string surface) =>
        IsHyphenated(surface)
            ? [.. surface.Split('-', StringSplitOptions.RemoveEmptyEntries).Select((part, place) => new PhrasePlace(place, AnyForm(part)))]
            : null;

    /// <summary>What counts as a rendering of one word: any of its forms, and for less what is named for it, times the rendering's weight.</summary>
    public IEnumerable<WeightedTerm> Rendering(Rendering rendering)
    {
        var text = rendering.Words[0];
        var lemmas = LemmasOfRendering(text);
        var relatives = _terms.Relatives.Select(term => new Lemma(term, TermWeights.Relative)).ToList();
        IEnumerable<WeightedTerm> terms = lemmas.SelectMany(AnyForm);
        if (rendering.FindsRelatives)
        {
            terms = terms.Concat(relatives.SelectMany(AnyForm)).Concat(lemmas.Select(lemma => new WeightedTerm(TermSpace.Derived, lemma.Term, TermWeights.Derived * lemma.Weight)));
        }

        return terms.Select(term => term with { Weight = term.Weight * rendering.Weight }).ToList();
    }

    /// <summary>The words of a rendering one after another, each in any form.</summary>
    public IReadOnlyList<PhrasePlace> Run(Rendering rendering) =>
        [.. rendering.Words.Select((word, place) => new PhrasePlace(place, [.. LemmasOfRendering(word).SelectMany(AnyForm)]))];

    /// <summary>Renderings are dictionary forms: one that may be a form of another word as well is not that.</summary>
    private IReadOnlyList<Lemma> LemmasOfRendering(string text)
    {
        var lemmas = Lemmas(text);
        return lemmas.FirstOrDefault(lemma => string.Equals(lemma.Term, text, StringComparison.Ordinal)) is { Term: not null } itself ? [itself with { Weight = 1 }] : lemmas;
    }

    /// <summary>This form only.</summary>
    public static IReadOnlyList<WeightedTerm> ThisForm(string surface) => [new WeightedTerm(TermSpace.Surface, surface)];

    private static bool IsHyphenated(string surface) => surface.AsSpan().Trim('-').Contains('-');

    private static WeightedTerm[] AnyForm(Lemma lemma) =>
    [
        new(TermSpace.Lemma, lemma.Term, TermWeights.Lemma * lemma.Weight),
        new(TermSpace.Lemma, WordTerms.Possible(lemma.Term), TermWeights.PossibleLemma * lemma.Weight),
    ];

    /// <summary>The lemmas of a form, the likeliest in full; leaves the rest of its analysis in the shared list.</summary>
    private IReadOnlyList<Lemma> Lemmas(string surface)
    {
        _terms.Clear();
        analyzer.Analyze(surface, _terms);
        return [.. _terms.Terms.Select((term, place) => new Lemma(term, place == 0 || _terms.IsSure(place) ? 1 : TermWeights.OtherReading))];
    }

    private readonly record struct Lemma(string Term, float Weight);
}
