using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Testing.Oracle;

/// <summary>The score of any query in one document, straight from the definitions; null where it does not match.</summary>
/// <param name="docs">All documents, for statistics.</param>
/// <param name="bm25">Constants of the ranking.</param>
public sealed class NaiveScoring(IReadOnlyCollection<NaiveDocument> docs, Bm25Parameters bm25)
{
    private readonly Dictionary<(string, TermSpace, string), int> _docFreqs = [];
    private readonly Dictionary<string, double> _averageLengths = new(StringComparer.Ordinal);
    private readonly Dictionary<FuzzyQuery, IReadOnlyList<WeightedTerm>> _expansions = [];

    /// <summary>The score, or null.</summary>
    public double? Score(Query query, NaiveDocument doc)
    {
        ArgumentNullException.ThrowIfNull(doc);
        var document = doc.Document;
        return query switch
        {
            WordQuery word => Word(word, doc),
            PhraseQuery phrase => Positional(phrase.Fields, phrase.Places.Sum(place => Idf(phrase.Fields, place.Terms)), field => NaivePositions.Phrase(doc, field, phrase), doc),
            NearQuery near => Positional(near.Fields, near.Operands.Sum(operand => Idf(near.Fields, operand)), field => NaivePositions.Near(doc, field, near), doc),
            KeywordQuery keyword => One(document.Keywords.Contains((keyword.Field, keyword.Value))),
            PrefixQuery prefix => AnyTerm(doc, prefix.Fields, prefix.Space, term => term.StartsWith(prefix.Prefix, StringComparison.Ordinal)),
            WildcardQuery wildcard => AnyTerm(doc, wildcard.Fields, wildcard.Space, term => NaiveTerms.Fits(NaiveTerms.Runes(wildcard.Pattern), NaiveTerms.Runes(term))),
            TermRangeQuery range => AnyTerm(doc, range.Fields, range.Space, term => IsIn(range, term)),
            FuzzyQuery fuzzy => Remember(_expansions, fuzzy, () => Expand(fuzzy)) is { Count: > 0 } terms ? Word(new WordQuery(fuzzy.Fields, terms), doc) : null,
            SortKeyRangeQuery range => One(document.SortKey is { } key && key >= range.From && key < range.Before),
            NumberRangeQuery range => One(document.Numbers.Any(number => number.Field == range.Field && number.Value >= range.Min && number.Value <= range.Max)),
            BooleanQuery boolean => Boolean(boolean, doc),
            DisjunctionMaxQuery max => DisjunctionMax(max, doc),
            ConstantScoreQuery constant => Score(constant.Inner, doc) is null ? null : constant.Score,
            BoostingQuery boosting => Score(boosting.Positive, doc) * (Score(boosting.Negative, doc) is null ? 1 : boosting.NegativeBoost),
            BoostQuery boost => Score(boost.Inner, doc) * boost.Boost,
            MatchAllQuery => 1,
            MatchNoneQuery => null,
            _ => throw new ArgumentException("unknown query", nameof(query)),
        };
    }

    private double? Word(WordQuery query, NaiveDocument doc)
    {
        var pairs = query.Fields.SelectMany(field => query.Terms.Select(term => (field, term)));
        var frequency = pairs.Sum(pair => pair.field.Weight * pair.term.Weight * doc.Terms(pair.field.Field, pair.term.Space).Count(term => term == pair.term.Text));
        return frequency == 0 ? null : Bm25F(query.Bm25 ?? bm25, query.Fields, Idf(query), frequency, doc);
    }

    private double Idf(WordQuery query)
    {
        var docFreqs = query.Terms.Select(term => (term.Weight, DocFreq: query.Fields.Max(field => DocFreq(field.Field, term.Space, term.Text)))).ToList();
        var sum = docFreqs.Sum(term => (double)term.Weight * term.DocFreq);
        var docFreq = query.DocFreq == DocFreqRule.Greatest ? docFreqs.Max(term => term.DocFreq)
            : Math.Round(Math.Min(docs.Count, Math.Max(1, sum)), MidpointRounding.AwayFromZero);
        return Idf(docs.Count, docFreq);
    }

    private double? Positional(IReadOnlyList<FieldWeight> fields, double idf, Func<string, float> frequencyIn, NaiveDocument doc)
    {
        var frequency = fields.Sum(field => field.Weight * frequencyIn(field.Field));
        return frequency == 0 ? null : Bm25F(bm25, fields, idf, frequency, doc);
    }

    private double Bm25F(Bm25Parameters constants, IReadOnlyList<FieldWeight> fields, double idf, double frequency, NaiveDocument doc)
    {
        var length = fields.Sum(field => (double)field.Weight * NormCode.Decode(NormCode.Encode(doc.Length(field.Field))));
        var average = fields.Sum(field => field.Weight * Remember(_averageLengths, field.Field, () => AverageLength(field.Field)));
        return idf * frequency / (frequency + (constants.K1 * (1 - constants.B + (constants.B * length / average))));
    }

    private double AverageLength(string field)
    {
        var lengths = docs.Select(doc => doc.Length(field)).Where(length => length > 0).ToList();
        return lengths.Count == 0 ? 0 : lengths.Average();
    }

    private double Idf(IReadOnlyList<FieldWeight> fields, IReadOnlyList<WeightedTerm> terms)
    {
        var docFreq = fields.SelectMany(field => terms.Select(term => DocFreq(field.Field, term.Space, term.Text))).Max();
        return Idf(docs.Count, docFreq);
    }

    private static double Idf(double count, double docFreq) => Math.Log(1 + ((count - docFreq + 0.5) / (docFreq + 0.5)));

    private double Idf(IReadOnlyList<FieldWeight> fields, NearOperand operand) =>
        operand.Alternatives.Min(run => run.Sum(place => Idf(fields, place.Terms)));

    private int DocFreq(string field, TermSpace space, string text) =>
        Remember(_docFreqs, (field, space, text), () => docs.Count(doc => doc.Terms(field, space).Contains(text, StringComparer.Ordinal)));

    private double? Boolean(BooleanQuery query, NaiveDocument doc)
    {
        var clauses = query.Must.Count + query.Should.Count + query.Filter.Count + query.MustNot.Count;
        var should = query.Should.Select(clause => Score(clause, doc)).OfType<double>().ToList();
        var must = query.Must.Select(clause => Score(clause, doc)).OfType<double>().ToList();
        var needed = query.Must.Count == 0 && query.Filter.Count == 0 && query.Should.Count > 0
            ? Math.Max(1, query.MinimumShouldMatch)
            : query.MinimumShouldMatch;
        var matches = clauses > 0
            && must.Count == query.Must.Count
            && query.Filter.All(clause => Score(clause, doc) is not null)
            && query.MustNot.All(clause => Score(clause, doc) is null)
            && should.Count >= needed;
        return matches ? must.Sum() + should.Sum() : null;
    }

    private double? DisjunctionMax(DisjunctionMaxQuery query, NaiveDocument doc)
    {
        var scores = query.Clauses.Select(clause => Score(clause, doc)).OfType<double>().ToList();
        return scores.Count == 0 ? null : scores.Max() + (query.TieBreaker * (scores.Sum() - scores.Max()));
    }

    private IReadOnlyList<WeightedTerm> Expand(FuzzyQuery query)
    {
        var text = NaiveTerms.Runes(query.Text);
        var prefix = text.Take(query.PrefixLength).ToList();
        return
        [
            .. docs.SelectMany(doc => query.Fields.SelectMany(field => doc.Terms(field.Field, query.Space)))
                .Distinct(StringComparer.Ordinal)
                .Select(term => (Text: term, Runes: NaiveTerms.Runes(term)))
                .Where(term => term.Runes.Take(prefix.Count).SequenceEqual(prefix))
                .Select(term => (term.Text, Edits: NaiveTerms.Edits(text, term.Runes), Shorter: Math.Min(text.Length, term.Runes.Length)))
                .Where(term => term.Edits <= query.MaxEdits && term.Edits < term.Shorter)
                .OrderBy(term => term.Edits)
                .ThenByDescending(term => query.Fields.Max(field => DocFreq(field.Field, query.Space, term.Text)))
                .ThenBy(term => term.Text, Comparer<string>.Create(NaiveTerms.Compare))
                .Take(query.MaxExpansions)
                .Select(term => new WeightedTerm(query.Space, term.Text, 1 - ((float)term.Edits / term.Shorter))),
        ];
    }

    private static double? AnyTerm(NaiveDocument doc, IReadOnlyList<FieldWeight> fields, TermSpace space, Func<string, bool> isWanted) =>
        One(fields.Any(field => doc.Terms(field.Field, space).Any(isWanted)));

    private static bool IsIn(TermRangeQuery range, string term)
    {
        var from = range.From is null ? 1 : NaiveTerms.Compare(term, range.From);
        var to = range.To is null ? -1 : NaiveTerms.Compare(term, range.To);
        return (from > 0 || (from == 0 && range.FromInclusive)) && (to < 0 || (to == 0 && range.ToInclusive));
    }

    private static TValue Remember<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<TValue> find)
        where TKey : notnull
    {
        if (!known.TryGetValue(key, out var value))
        {
            known[key] = value = find();
        }

        return value;
    }

    private static double? One(bool matches) => matches ? 1 : null;
}
