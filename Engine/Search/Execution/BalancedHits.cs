using NewsSearch.Engine.Search.Pruning;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>The best of two groups of documents, whose scores are balanced once all are known; see <see cref="Balancing"/>.</summary>
/// <remarks>
/// The hits are among the best of each group. What a score has to reach follows from what is known of the factors: the ratio of the best scores lies between the best with the value so far divided by
/// the greatest possible score, and that divided by the best of the others so far. And no score is passed over that would be the best of its group, as far as that changes the factors.
/// </remarks>
/// <param name="size">How many hits are wanted, from 1.</param>
/// <param name="maxScore">An upper bound of all scores.</param>
/// <param name="groups">The groups.</param>
/// <param name="balancing">How they are balanced.</param>
internal sealed class BalancedHits(int size, float maxScore, DocGroups groups, Balancing balancing) : HitCollector
{
    private readonly TopHits _withValue = new(SortOrder.Relevance, size, after: null);
    private readonly TopHits _others = new(SortOrder.Relevance, size, after: null);
    private float _bestWithValue;
    private float _bestOther;
    private float _leastFactor = balancing.LeastFactor(balancing.LeastRatio, float.PositiveInfinity);

    /// <inheritdoc/>
    public override float LeastScore => LeastWhereReached(Math.Max(_withValue.LeastScore, _others.LeastScore));

    /// <inheritdoc/>
    public override float LeastWhereReached(float score)
    {
        var bestOfLesser = _bestWithValue < _bestOther ? Math.Max(_bestWithValue, balancing.LeastRatio * _bestOther) : Math.Max(_bestOther, _bestWithValue / balancing.FarBetter);
        return BoundSum.Floor(Math.Min(_leastFactor * score, bestOfLesser), 2);
    }

    /// <inheritdoc/>
    public override bool IsAfter(in Candidate candidate) => true;

    /// <inheritdoc/>
    public override void Expect(float score, int segment, int doc)
    {
        if (score <= Math.Min(_bestWithValue, _bestOther))
        {
            return;
        }

        ref var best = ref groups.HasValue(segment, doc) ? ref _bestWithValue : ref _bestOther;
        if (score > best)
        {
            best = score;
            _leastFactor = balancing.LeastFactor(Math.Max(balancing.LeastRatio, _bestWithValue / maxScore), _bestOther > 0 ? maxScore / _bestOther : float.PositiveInfinity);
        }
    }

    /// <inheritdoc/>
    public override void Offer(in Candidate candidate)
    {
        Expect(candidate.Score, candidate.Segment, candidate.Doc);
        (groups.HasValue(candidate.Segment, candidate.Doc) ? _withValue : _others).Offer(candidate);
    }

    /// <summary>The hits in order, their scores balanced, and the factors by which they are.</summary>
    public List<Hit> Take(out (float WithValue, float Others) factors)
    {
        factors = balancing.Factors(_bestWithValue <= 0 ? 0 : _bestOther <= 0 ? float.PositiveInfinity : _bestWithValue / _bestOther);
        var (withValue, others) = factors;
        List<Hit> hits = [.. _withValue.Take().Select(hit => hit with { Score = withValue * hit.Score }), .. _others.Take().Select(hit => hit with { Score = others * hit.Score })];
        hits.Sort(HitOrder.ByRelevance);
        hits.RemoveRange(Math.Min(size, hits.Count), Math.Max(0, hits.Count - size));
        return hits;
    }
}
