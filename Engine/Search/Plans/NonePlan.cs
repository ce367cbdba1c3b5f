using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Nothing matches.</summary>
internal sealed class NonePlan(SearchContext context) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override float MaxScore => 0;

    /// <inheritdoc/>
    public override Scorer? Scores(int segment) => null;

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment) => null;

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) => null;

    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => default;

    /// <inheritdoc/>
    public override int Count(int segment) => 0;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => null;
}
