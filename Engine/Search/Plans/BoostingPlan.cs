using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Another query's matches, with lower scores for those that a second query matches, too.</summary>
internal sealed class BoostingPlan(SearchContext context, QueryPlan positive, QueryPlan negative, float factor) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override float MaxScore => positive.MaxScore;

    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => positive.Bounds(segment);

    /// <inheritdoc/>
    public override int Count(int segment) => positive.Count(segment);

    /// <inheritdoc/>
    public override Scorer? Scores(int segment)
    {
        var scores = positive.Scores(segment);
        return scores is not null && negative.Matches(segment) is { } demoted ? new DemotingScorer(scores, demoted, factor) : scores;
    }

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment)
    {
        var scores = positive.Bounded(segment);
        return scores is not null && negative.Matches(segment) is { } demoted ? new BoundedDemotion(scores, demoted, factor, Context.Scratch) : scores;
    }

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc)
    {
        var part = positive.Explain(segment, doc);
        return part is not null && negative.Matches(segment)?.Advance(doc) == doc
            ? new Explanation(factor * (float)part.Value, "product of its parts", [part, new Explanation(factor, "demoted: the negative query matches", [])])
            : part;
    }

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => positive.Matches(segment);
}
