using System.Globalization;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Documents that match any clause, with the best clause's score and a share of the others'.</summary>
internal sealed class DisjunctionMaxPlan(SearchContext context, IReadOnlyList<QueryPlan> clauses, float tieBreaker) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override float MaxScore => BoundSum.OfGreatest(clauses.Select(clause => clause.MaxScore).DefaultIfEmpty().Max(), clauses.Sum(clause => clause.MaxScore), tieBreaker, clauses.Count);

    /// <inheritdoc/>
    public override Scorer? Scores(int segment)
    {
        Scorer[] scorers = [.. clauses.Select(clause => clause.Scores(segment)).OfType<Scorer>()];
        return scorers.Length == 0 ? null : new DisjunctionMaxScorer(scorers, tieBreaker);
    }

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment)
    {
        BoundedScorer[] scorers = [.. clauses.Select(clause => clause.Bounded(segment)).OfType<BoundedScorer>()];
        return scorers.Length == 0 ? null : new BoundedMaximum(scorers, tieBreaker, Context.Scratch);
    }

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) => ScoreOf(segment, doc) is { } score
        ? new Explanation(
            score,
            $"greatest of its parts plus {tieBreaker.ToString(CultureInfo.InvariantCulture)} times the others",
            [.. clauses.Select(clause => clause.Explain(segment, doc)).OfType<Explanation>()])
        : null;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment)
    {
        DocIterator[] matches = [.. clauses.Select(clause => clause.Matches(segment)).OfType<DocIterator>()];
        return matches.Length switch { 0 => null, 1 => matches[0], _ => new Disjunction(matches) };
    }
}
