using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Plans near queries.</summary>
internal static class NearPlanner
{
    /// <summary>The plan of a near query that has been checked.</summary>
    public static PositionalPlan Plan(SearchContext context, IReadOnlyList<WeightedField> fields, NearQuery query)
    {
        PlannedPlace[][][] operands =
        [
            .. query.Operands.Select(operand => operand.Alternatives.Select(run => run.Select(place => new PlannedPlace(context, fields, place)).ToArray()).ToArray()),
        ];
        var idf = operands.Sum(operand => operand.Min(run => run.Sum(place => place.Idf)));
        return new PositionalPlan(context, Describe, fields, idf, Open);

        string Describe()
        {
            var between = (query.Ordered ? " before/" : " near/") + query.MaxBetween + " ";
            return string.Join(between, operands.Select(operand => string.Join(" | ", operand.Select(run => string.Join<PlannedPlace>(' ', run)))));
        }

        PositionMatcher? Open(int field, int segment)
        {
            var spans = new NearSpans[operands.Length];
            var candidates = new DocIterator[operands.Length];
            for (var i = 0; i < operands.Length; i++)
            {
                var alternatives = OpenAlternatives(context, operands[i], field, segment);
                if (alternatives.Length == 0)
                {
                    return null;
                }

                spans[i] = new NearSpans(alternatives);
                candidates[i] = alternatives.Length == 1
                    ? alternatives[0].Candidates
                    : new Disjunction([.. alternatives.Select(alternative => alternative.Candidates)]);
            }

            var all = new Conjunction(candidates, new DocRange(0, context.Reader(segment).DocCount));
            return new NearMatcher(spans, query.MaxBetween, query.Ordered, all);
        }
    }

    private static (DocIterator Candidates, ExactRun Run)[] OpenAlternatives(SearchContext context, PlannedPlace[][] runs, int field, int segment)
    {
        var alternatives = new List<(DocIterator, ExactRun)>();
        foreach (var run in runs)
        {
            if (PhrasePlanner.OpenRun(run, field, segment) is { } opened)
            {
                var candidates = PhrasePlanner.Candidates(context, opened.Places, segment);
                alternatives.Add((candidates, new ExactRun(opened.Places, opened.Offsets)));
            }
        }

        return [.. alternatives];
    }
}
