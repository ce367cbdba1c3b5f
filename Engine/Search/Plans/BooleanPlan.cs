using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A combination of clauses. At least one clause is there, and <c>MinimumShould</c> is not more than there are.</summary>
internal sealed class BooleanPlan(SearchContext context, BooleanClauses clauses) : QueryPlan(context)
{
    /// <inheritdoc/>
    public override float? SameScore
    {
        get
        {
            float? sum = clauses.Should.Length == 0 ? 0 : null;
            foreach (var clause in clauses.Must)
            {
                sum += clause.SameScore;
            }

            return sum;
        }
    }

    /// <inheritdoc/>
    public override float MaxScore => BoundSum.Of(clauses.Must.Concat(clauses.Should).Sum(clause => clause.MaxScore), clauses.Must.Length + clauses.Should.Length);

    /// <inheritdoc/>
    public override DocRange Bounds(int segment)
    {
        var bounds = base.Bounds(segment);
        foreach (var clause in clauses.Must)
        {
            bounds = bounds.Intersect(clause.Bounds(segment));
        }

        foreach (var clause in clauses.Filter)
        {
            bounds = bounds.Intersect(clause.Bounds(segment));
        }

        return bounds;
    }

    /// <inheritdoc/>
    /// <remarks>Where one clause decides alone: the others only add to scores.</remarks>
    public override int Count(int segment) => (clauses.Must.Length, clauses.MinimumShould, clauses.Filter.Length + clauses.MustNot.Length) switch
    {
        (1, 0, 0) => clauses.Must[0].Count(segment),
        (0, 1, 0) when clauses.Should.Length == 1 => clauses.Should[0].Count(segment),
        _ => -1,
    };

    /// <inheritdoc/>
    public override Scorer? Scores(int segment)
    {
        Scorer[] scorers = [.. clauses.Must.Concat(clauses.Should).Select(clause => clause.Scores(segment)).OfType<Scorer>()];
        if (clauses.Must.Length > 0 || clauses.MinimumShould != 1)
        {
            return OpenMatches(segment) is { } matches ? new SumScorer(matches, scorers, anyClause: false) : null;
        }

        if (scorers.Length == 0)
        {
            return null;
        }

        if (clauses.Filter.Length == 0 && clauses.MustNot.Length == 0)
        {
            return new SumScorer(required: null, scorers, anyClause: true);
        }

        return OpenRequired(segment, minimumShould: 0) is { } required ? new SumScorer(required, scorers, anyClause: true) : null;
    }

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment)
    {
        var bounds = Bounds(segment);
        if (clauses.Must.Length == 0 && clauses.MinimumShould == 0)
        {
            return base.Bounded(segment);
        }

        if (bounds.Length == 0 || Sum(segment) is not { } sum)
        {
            return null;
        }

        var required = new List<DocIterator>();
        if (bounds != base.Bounds(segment))
        {
            required.Add(new RangeIterator(bounds));
        }

        if (!TryOpenAll(clauses.Filter, segment, required))
        {
            return null;
        }

        var forbidden = Open(clauses.MustNot, segment);
        return required.Count + forbidden.Length == 0 ? sum : new BoundedFilter(sum, [.. required], forbidden);
    }

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc) => ScoreOf(segment, doc) is { } score
        ? new Explanation(
            score, "sum of its parts", [.. clauses.Must.Concat(clauses.Should).Select(clause => clause.Explain(segment, doc)).OfType<Explanation>()])
        : null;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => OpenRequired(segment, clauses.MinimumShould);

    /// <summary>Opens what matches the required clauses, so many of the optional ones, and none of the forbidden ones.</summary>
    private DocIterator? OpenRequired(int segment, int minimumShould)
    {
        var bounds = Bounds(segment);
        var required = new List<DocIterator>();
        if (!TryOpenAll(clauses.Must, segment, required) || !TryOpenAll(clauses.Filter, segment, required))
        {
            return null;
        }

        if (minimumShould > 0)
        {
            var should = Open(clauses.Should, segment);
            if (should.Length < minimumShould)
            {
                return null;
            }

            required.AddRange(should.Length == minimumShould ? should : [new Disjunction(should, minimumShould)]);
        }

        return bounds.Length == 0 ? null : Exclude(segment, Join(required, bounds, segment));
    }

    /// <summary>Opens the sum of the scoring clauses, or gives null if not as many match as must.</summary>
    private BoundedScorer? Sum(int segment)
    {
        var must = OpenBounded(clauses.Must, segment);
        var should = OpenBounded(clauses.Should, segment);
        if (must.Length < clauses.Must.Length || should.Length < clauses.MinimumShould)
        {
            return null;
        }

        if (must.Length > 0)
        {
            return must.Length + should.Length == 1 ? must[0] : new BoundedConjunction(must, should, clauses.MinimumShould, Context.Reader(segment).DocCount, Context.Scratch);
        }

        return should.Length == 1 ? should[0] : new BoundedSum(should, clauses.MinimumShould, Context.Reader(segment).DocCount, Context.Scratch);
    }

    private DocIterator Join(List<DocIterator> required, DocRange bounds, int segment)
    {
        if (required.Count == 0)
        {
            return new RangeIterator(bounds);
        }

        return required.Count == 1 && bounds == base.Bounds(segment) ? required[0] : new Conjunction(required, bounds);
    }

    private DocIterator Exclude(int segment, DocIterator required)
    {
        var forbidden = Open(clauses.MustNot, segment);
        return forbidden.Length switch
        {
            0 => required,
            1 => new Exclusion(required, forbidden[0]),
            _ => new Exclusion(required, new Disjunction(forbidden)),
        };
    }

    private static DocIterator[] Open(QueryPlan[] plans, int segment)
    {
        var opened = new List<DocIterator>(plans.Length);
        foreach (var plan in plans)
        {
            if (plan.Matches(segment) is { } matches)
            {
                opened.Add(matches);
            }
        }

        return [.. opened];
    }

    private static BoundedScorer[] OpenBounded(QueryPlan[] plans, int segment)
    {
        var opened = new List<BoundedScorer>(plans.Length);
        foreach (var plan in plans)
        {
            if (plan.Bounded(segment) is { } scores)
            {
                opened.Add(scores);
            }
        }

        return [.. opened];
    }

    /// <summary>Opens what must all match; false if something matches nothing. Ranges of documents are left out: they are in <see cref="Bounds"/>.</summary>
    private static bool TryOpenAll(QueryPlan[] plans, int segment, List<DocIterator> opened)
    {
        foreach (var plan in plans)
        {
            if (plan is DocRangePlan)
            {
                continue;
            }

            if (plan.Matches(segment) is not { } matches)
            {
                return false;
            }

            opened.Add(matches);
        }

        return true;
    }
}
