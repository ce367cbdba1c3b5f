using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Says in the engine's queries what words may be in the other language. For one thread at a time.</summary>
internal sealed class CrossLanguageTranslation(WordTranslation words)
{
    /// <summary>Phrases of more words are found by most of them.</summary>
    private const int MostTogether = 4;

    /// <summary>A word, or what it may be: the better of the two counts.</summary>
    public Query Word(Query own, IReadOnlyList<Rendering> renderings, IReadOnlyList<FieldWeight> fields)
    {
        var clauses = new List<Query> { own };
        var terms = renderings.Where(rendering => rendering.Words.Count == 1).SelectMany(words.Rendering).ToList();
        if (terms.Count > 0 && Tune.Get("SINGLE", 0) > 0 && own is WordQuery plain)
        {
            clauses[0] = new WordQuery(fields, [.. plain.Terms, .. terms])
            {
                Bm25 = new Bm25Parameters((float)Tune.Get("K1", .5), (float)Tune.Get("B", .5)),
                DocFreq = DocFreqRule.Sum,
            };
        }
        else if (terms.Count > 0)
        {
            clauses.Add(Boosted(new WordQuery(fields, terms)
            {
                Bm25 = new Bm25Parameters((float)Tune.Get("K1", .5), (float)Tune.Get("B", .5)),
                DocFreq = DocFreqRule.Sum,
                Population = Tune.Get("POP", 0) > 0 ? new Term(ArticleSchema.Language, TermSpace.Surface, IsCyrillic(renderings[0]) ? ArticleSchema.Russian : ArticleSchema.English) : null,
            }, Tune.Get("BOOST", 1)));
        }

        foreach (var phrase in renderings.Where(rendering => rendering.Words.Count > 1).Take(Tune.Int("MOSTPHRASES", 2)))
        {
            clauses.Add(Boosted(new PhraseQuery(fields, words.Run(phrase)), Tune.Get("BOOST", 1) * phrase.Weight));
        }

        return clauses is [var only] ? only : new DisjunctionMaxQuery(clauses, (float)Tune.Get("TIE", 0));
    }

    /// <summary>Words of a phrase near each other: few of them all together, many as far as a free translation keeps them.</summary>
    public Query Near(IReadOnlyList<IReadOnlyList<Rendering>> renderings, IReadOnlyList<FieldWeight> fields)
    {
        var operands = renderings.Select(word => new NearOperand([.. word.Select(words.Run)])).ToList();
        var each = renderings.Select(word => Word(new MatchNoneQuery(), word, fields)).ToList();
        if (operands.Count == 1)
        {
            return each[0];
        }

        if (operands.Count <= MostTogether)
        {
            return new NearQuery(fields, operands, TranslatedPhraseNode.MaxBetween, Ordered: false);
        }

        var pairs = operands.Zip(operands.Skip(1), (left, right) => new NearQuery(fields, [left, right], TranslatedPhraseNode.MaxBetween, Ordered: false)).ToList();
        return new BooleanQuery
        {
            Must = [new BooleanQuery { Should = each, MinimumShouldMatch = (each.Count + 1) / 2 }],
            Filter = [new BooleanQuery { Should = [.. pairs], MinimumShouldMatch = Math.Max(1, pairs.Count / 4) }],
        };
    }

    private static Query Boosted(Query query, double boost) => boost == 1 ? query : new BoostQuery(query, (float)boost);

    private static bool IsCyrillic(Rendering rendering) => rendering.Words[0].Any(letter => letter >= 'Ѐ');
}
