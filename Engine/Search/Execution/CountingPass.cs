using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts all matches without scoring any.</summary>
internal static class CountingPass
{
    /// <summary>Counts every segment.</summary>
    public static void Run(SearchContext context, QueryPlan plan, MatchCounter counter)
    {
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            var known = context.Segments[segment].Live is null && !counter.NeedsBits ? plan.Count(segment) : -1;
            if (known >= 0)
            {
                counter.Add(known);
            }
            else if (plan.Matches(segment) is { } matches)
            {
                counter.Open(context.Reader(segment));
                Run(context, segment, matches, plan.Bounds(segment), counter);
                counter.Close();
            }
        }
    }

    private static void Run(SearchContext context, int segment, DocIterator matches, DocRange bounds, MatchCounter counter)
    {
        var view = context.Segments[segment];
        Span<ulong> window = stackalloc ulong[DocIterator.WindowWords];
        var next = bounds.From;
        while (next < bounds.To && !context.Stop.ShouldStop())
        {
            var from = SegmentWindows.Start(next);
            var to = SegmentWindows.EndOf(view, from);
            var bits = window[..Bits.Words(to - from)];
            bits.Clear();
            matches.FillBits(from, to, bits);
            SegmentWindows.KeepLive(view, from, bits);
            counter.Add(from, to, bits);
            next = matches.Doc < to ? to < bounds.To ? matches.Advance(to) : to : matches.Doc;
        }
    }
}
