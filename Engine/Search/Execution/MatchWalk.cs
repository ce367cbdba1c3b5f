using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Gives every live match, one after another.</summary>
internal static class MatchWalk
{
    /// <summary>Matches between one look at the stop signal and the next.</summary>
    private const int MatchesPerLook = 256;

    /// <summary>Walks through the segments; what is not asked for is not looked for.</summary>
    public static IEnumerable<DocAddress> Run(SearchContext context, QueryPlan plan)
    {
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            if (plan.Matches(segment) is not { } matches)
            {
                continue;
            }

            var (_, live) = context.Segments[segment];
            var bounds = plan.Bounds(segment);
            var seen = 0;
            for (var doc = matches.Advance(bounds.From); doc < bounds.To; doc = matches.Next())
            {
                if (++seen % MatchesPerLook == 0 && context.Stop.ShouldStop())
                {
                    break;
                }

                if (live is null || live.Contains(doc))
                {
                    yield return new DocAddress(segment, doc);
                }
            }
        }
    }
}
