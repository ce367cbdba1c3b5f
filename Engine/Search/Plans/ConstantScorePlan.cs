using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Another query's matches, all with one score.</summary>
internal sealed class ConstantScorePlan(SearchContext context, QueryPlan inner, float score) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => inner.Bounds(segment);

    /// <inheritdoc/>
    public override int Count(int segment) => inner.Count(segment);

    /// <inheritdoc/>
    public override Scorer? Scores(int segment) => Matches(segment) is { } matches ? new ConstantScorer(matches, score) : null;

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) =>
        ScoreOf(segment, doc) is { } value ? new Explanation(value, "constant score", []) : null;

    /// <inheritdoc/>
    public override float? SameScore => score;

    /// <inheritdoc/>
    public override float MaxScore => score;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => inner.Matches(segment);
}
