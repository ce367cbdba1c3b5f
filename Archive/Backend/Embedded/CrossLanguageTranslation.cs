using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Says in the engine's queries what words may be in the other language. For one thread at a time.</summary>
/// <remarks>
/// A word and all that it may be are one concept: weighted frequencies are summed and scored as those of one word, which is as rare as all of them together (Pirkola 1998; with probabilities as
/// weights Darwish and Oard 2003). So a word with many translations counts no more than one with few, and an article counts the same whichever language says it.
/// </remarks>
internal sealed class CrossLanguageTranslation(WordTranslation words)
{
    /// <summary>Phrases of more words are found by most of them.</summary>
    private const int MostTogether = 4;

    /// <summary>Most renderings of a word that are looked for near another.</summary>
    private const int MostOfOperand = 5;

    /// <summary>A word, or what it may be.</summary>
    /// <param name="own">What counts as the word itself; may be empty.</param>
    /// <param name="renderings">What it may be, at least one.</param>
    /// <param name="fields">Where to look.</param>
    /// <returns>What counts as one word, and what only a phrase can say.</returns>
    public IEnumerable<Query> Concept(IReadOnlyList<WeightedTerm> own, IReadOnlyList<Rendering> renderings, IReadOnlyList<FieldWeight> fields)
    {
        IReadOnlyList<WeightedTerm> terms = [.. own, .. renderings.Where(rendering => rendering.Words.Count == 1).SelectMany(words.Rendering)];
        if (terms.Count > 0)
        {
            yield return new WordQuery(fields, terms) { Bm25 = Ranking.Concept, DocFreq = DocFreqRule.Sum };
        }

        // A phrase that is the likeliest translation, as US for США is not; others are but ways to say it, and dear.
        if (renderings.MaxBy(rendering => rendering.Weight) is { Words.Count: > 1 } phrase)
        {
            yield return new BoostQuery(new PhraseQuery(fields, words.Run(phrase)), phrase.Weight);
        }
    }

    /// <summary>Words of a phrase near each other: few of them all together, many as far as a free translation keeps them.</summary>
    public Query Near(IReadOnlyList<IReadOnlyList<Rendering>> renderings, IReadOnlyList<FieldWeight> fields)
    {
        var each = renderings.Select(word => Best([.. Concept([], word, fields)])).ToList();
        if (each is [var only])
        {
            return only;
        }

        var operands = renderings.Select(Operand).ToList();
        if (operands.Count <= MostTogether)
        {
            return new NearQuery(fields, operands, TranslatedPhraseNode.MaxBetween, Ordered: false);
        }

        var pairs = operands.Zip(operands.Skip(1), (left, right) => new NearQuery(fields, [left, right], TranslatedPhraseNode.MaxBetween, Ordered: false)).ToList();
        return new BooleanQuery
        {
            Must = [new BooleanQuery { Should = each, MinimumShouldMatch = (each.Count + 1) / 2 }],
            Filter = [new BooleanQuery { Should = pairs, MinimumShouldMatch = Math.Max(1, pairs.Count / 4) }],
        };
    }

    /// <summary>What a word may be as one of several that stand near each other: the likeliest.</summary>
    public NearOperand Operand(IReadOnlyList<Rendering> renderings) => new([.. renderings.OrderByDescending(rendering => rendering.Weight).Take(MostOfOperand).Select(words.Run)]);

    /// <summary>The best of several ways to say a word counts.</summary>
    public static Query Best(IReadOnlyList<Query> queries) => queries switch
    {
        [] => new MatchNoneQuery(),
        [var only] => only,
        _ => new DisjunctionMaxQuery(queries),
    };
}
