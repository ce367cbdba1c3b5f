using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>One word, whatever stands for it.</summary>
internal sealed class WordPlan : QueryPlan
{
    private readonly IReadOnlyList<WeightedField> _fields;
    private readonly PlannedTerm[] _terms;
    private readonly Bm25Parameters _bm25;
    private readonly WordRarity _rarity;
    private Bm25F? _similarity;

    /// <summary>A word of at least one field and term; the order of <paramref name="terms"/> is the order of summing.</summary>
    public WordPlan(SearchContext context, IReadOnlyList<WeightedField> fields, PlannedTerm[] terms, Bm25Parameters bm25, WordRarity rarity)
        : base(context)
    {
        _fields = fields;
        _terms = Array.TrueForAll(terms, term => term.DocFreq > 0) ? terms : Array.FindAll(terms, term => term.DocFreq > 0);
        _bm25 = bm25;
        _rarity = rarity;
    }

    /// <summary>How the word is scored; made when first asked for, since counting takes none.</summary>
    private Bm25F Similarity => _similarity ??= Context.Similarity(_rarity.Idf, _fields, _bm25);

    /// <inheritdoc/>
    public override float MaxScore => Similarity.MaxScore;

    /// <inheritdoc/>
    public override int Count(int segment)
    {
        var known = 0;
        foreach (var term in _terms)
        {
            var count = term.DocFreqIn(segment);
            if (known > 0 && count > 0)
            {
                return -1;
            }

            known += count;
        }

        return known;
    }

    /// <inheritdoc/>
    public override Scorer? Scores(int segment)
    {
        var postings = Open(segment);
        return postings.Length switch
        {
            0 => null,
            1 when _fields.Count == 1 => new TermScorer(postings[0].Cursor, postings[0].Weight, Similarity, Context.Reader(segment), _fields[0].Number),
            _ => new WordScorer(postings, Similarity, Context.Reader(segment)),
        };
    }

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment)
    {
        var postings = OpenWithFields(segment);
        if (postings.Length == 1 && _fields.Count == 1)
        {
            return new BoundedTerm(postings[0].Postings, Similarity, Context.Reader(segment), _fields[0].Number, Context.Scratch);
        }

        return postings.Length == 0 ? null : new BoundedWord(postings, Similarity, Context.Reader(segment), Context.Scratch);
    }

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc)
    {
        if (ScoreOf(segment, doc) is not { } score)
        {
            return null;
        }

        var frequencies = new List<Explanation>();
        var sum = 0f;
        foreach (var term in _terms)
        {
            if (term.Open(segment) is { } cursor && cursor.SeekBlock(doc) && cursor.Docs[PostingBlock.LowerBound(cursor.Docs, doc)] == doc)
            {
                var frequency = cursor.Frequencies[PostingBlock.LowerBound(cursor.Docs, doc)];
                var weighted = term.Weight * frequency;
                sum += weighted;
                frequencies.Add(new Explanation(weighted, FormattableString.Invariant($"{frequency} times {term}, each counts {term.Weight:0.####}"), []));
            }
        }

        var tf = new Explanation(sum, "sum of its parts", frequencies);
        var idf = Bm25Explanation.Idf(Similarity.Idf, _rarity);
        return Bm25Explanation.Of(score, Describe(), tf, idf, Similarity, Context, segment, doc);
    }

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment)
    {
        var iterators = Array.ConvertAll(Open(segment), posting => (DocIterator)new PostingIterator(posting.Cursor));
        return iterators.Length switch { 0 => null, 1 => iterators[0], _ => new Disjunction(iterators) };
    }

    /// <summary>What stands for the word, and where it is looked for.</summary>
    private string Describe()
    {
        var words = _terms.Select(term => term.Term.Text).Distinct(StringComparer.Ordinal);
        return $"'{string.Join("' or '", words)}' in {string.Join(", ", _fields.Select(field => field.Name))}";
    }

    private (WeightedPostings Postings, int Field)[] OpenWithFields(int segment)
    {
        var postings = new List<(WeightedPostings, int)>(_terms.Length);
        foreach (var term in _terms)
        {
            if (term.Open(segment) is { } cursor)
            {
                postings.Add((new WeightedPostings(cursor, term.Weight), PlaceOf(term.Field)));
            }
        }

        return [.. postings];
    }

    private int PlaceOf(WeightedField field)
    {
        var place = 0;
        while (_fields[place] != field)
        {
            place++;
        }

        return place;
    }

    private WeightedPostings[] Open(int segment)
    {
        var postings = new WeightedPostings[_terms.Length];
        var count = 0;
        foreach (var term in _terms)
        {
            if (term.Open(segment) is { } cursor)
            {
                postings[count++] = new WeightedPostings(cursor, term.Weight);
            }
        }

        return count == postings.Length ? postings : postings[..count];
    }
}
