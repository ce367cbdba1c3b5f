using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A query whose matches all score 1.</summary>
/// <param name="context">What the plans of a search share.</param>
internal abstract class ConstantPlan(SearchContext context) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override Scorer? Scores(int segment) => Matches(segment) is { } matches ? new ConstantScorer(matches, 1) : null;

    /// <inheritdoc/>
    public override float? SameScore => 1;

    /// <inheritdoc/>
    public override float MaxScore => 1;

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) =>
        ScoreOf(segment, doc) is { } score ? new Explanation(score, $"constant score of {Describe()}", []) : null;

    /// <summary>What matches, in words.</summary>
    protected abstract string Describe();
}
