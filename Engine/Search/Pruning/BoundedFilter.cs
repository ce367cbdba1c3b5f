using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Another's scores, for the documents only that some iterators have and others do not have.</summary>
/// <param name="inner">Scores.</param>
/// <param name="required">What must match besides.</param>
/// <param name="forbidden">What must not match.</param>
internal sealed class BoundedFilter(BoundedScorer inner, DocIterator[] required, DocIterator[] forbidden) : BoundedScorer
{
    private readonly ScoredDocs _candidates = new();

    /// <inheritdoc/>
    public override long Cost { get; } = required.Aggregate(inner.Cost, (cost, iterator) => Math.Min(cost, iterator.Cost));

    /// <inheritdoc/>
    public override float MaxScore => inner.MaxScore;

    /// <inheritdoc/>
    public override bool CountsOnTheWay => inner.CountsOnTheWay;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        foreach (var iterator in required)
        {
            var next = iterator.Doc < from ? iterator.SeekCandidate(from) : iterator.Doc;
            if (next > from)
            {
                bound = NoMatch;
                return next;
            }
        }

        return inner.Propose(from, least, out bound);
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to) => inner.Bound(from, to);

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        _candidates.Clear();
        inner.Collect(from, to, least, _candidates);
        _candidates.KeepAtLeast(least);
        Filter();
        output.Add(_candidates.Docs, _candidates.Scores);
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var count = inner.Look(docs, places, scores);
        _candidates.Clear();
        for (var i = 0; i < count; i++)
        {
            _candidates.Add(docs[places[i]], scores[i]);
        }

        Filter();
        _candidates.Scores.CopyTo(scores);
        var at = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            at += PostingBlock.LowerBound(docs[at..], _candidates.Docs[i]);
            places[i] = at;
        }

        return _candidates.Count;
    }

    private void Filter()
    {
        foreach (var iterator in required)
        {
            _candidates.Keep(iterator, having: true);
        }

        foreach (var iterator in forbidden)
        {
            _candidates.Keep(iterator, having: false);
        }
    }
}
