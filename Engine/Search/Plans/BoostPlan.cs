using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Another query's matches with their scores multiplied.</summary>
internal sealed class BoostPlan(SearchContext context, QueryPlan inner, float boost) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override float? SameScore => boost * inner.SameScore;

    /// <inheritdoc/>
    public override float MaxScore => boost * inner.MaxScore;

    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => inner.Bounds(segment);

    /// <inheritdoc/>
    public override int Count(int segment) => inner.Count(segment);

    /// <inheritdoc/>
    public override Scorer? Scores(int segment) => inner.Scores(segment) is { } scores ? new BoostScorer(scores, boost) : null;

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment) => inner.Bounded(segment) is { } scores ? new BoundedBoost(scores, boost, Context.Scratch) : null;

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) => inner.Explain(segment, doc) is { } part
        ? new Explanation(boost * (float)part.Value, "product of its parts", [part, new Explanation(boost, "boost", [])])
        : null;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => inner.Matches(segment);
}
