using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>One word, whatever stands for it.</summary>
internal sealed class WordPlan : QueryPlan
{
    private readonly IReadOnlyList<WeightedField> _fields;
    private readonly PlannedTerm[] _terms;
    private readonly Bm25F _similarity;
    private readonly long _docFreq;

    /// <summary>A word of at least one field and term; the order of <paramref name="terms"/> is the order of summing.</summary>
    public WordPlan(SearchContext context, IReadOnlyList<WeightedField> fields, IEnumerable<PlannedTerm> terms)
        : base(context)
    {
        _fields = fields;
        _terms = [.. terms.Where(term => term.DocFreq > 0)];
        _docFreq = _terms.Length == 0 ? 0 : _terms.Max(term => term.DocFreq);
        _similarity = context.Similarity(Bm25F.InverseDocumentFrequency(context.DocCount, _docFreq), fields);
    }

    /// <inheritdoc/>
    public override float MaxScore => _similarity.MaxScore;

    /// <inheritdoc/>
    public override int Count(int segment)
    {
        var counts = _terms.Select(term => term.DocFreqIn(segment)).Where(count => count > 0).ToList();
        return counts.Count switch { 0 => 0, 1 => counts[0], _ => -1 };
    }

    /// <inheritdoc/>
    public override Scorer? Scores(int segment)
    {
        var postings = Open(segment);
        return postings.Length switch
        {
            0 => null,
            1 when _fields.Count == 1 => new TermScorer(postings[0].Cursor, postings[0].Weight, _similarity, Context.Reader(segment), _fields[0].Number),
            _ => new WordScorer(postings, _similarity, Context.Reader(segment)),
        };
    }

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment)
    {
        var postings = Open(segment);
        if (postings.Length == 1 && _fields.Count == 1)
        {
            return new BoundedTerm(postings[0], _similarity, Context.Reader(segment), _fields[0].Number);
        }

        return postings.Length == 0 ? null : new BoundedWord(OpenWithFields(segment), _similarity, Context.Reader(segment), Context.Scratch);
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
                frequencies.Add(new Explanation(weighted, $"{term}: {frequency} occurrences, each counts {term.Weight}", []));
            }
        }

        var tf = new Explanation(sum, "weighted frequency: sum of its parts", frequencies);
        var idf = Bm25Explanation.Idf(_similarity.Idf, Context.DocCount, _docFreq);
        return Bm25Explanation.Of(score, string.Join(" | ", (object[])_terms), tf, idf, _similarity, Context, segment, doc);
    }

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment)
    {
        var iterators = Open(segment).Select(posting => (DocIterator)new PostingIterator(posting.Cursor)).ToArray();
        return iterators.Length switch { 0 => null, 1 => iterators[0], _ => new Disjunction(iterators) };
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
        var postings = new List<WeightedPostings>(_terms.Length);
        foreach (var term in _terms)
        {
            if (term.Open(segment) is { } cursor)
            {
                postings.Add(new WeightedPostings(cursor, term.Weight));
            }
        }

        return [.. postings];
    }
}
