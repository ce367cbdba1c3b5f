using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts all matches without scoring any.</summary>
internal static class CountingPass
{
    /// <summary>Matches are taken one by one if there is less than one in so many documents, else by bits: from there on going through the bits costs less.</summary>
    private const int SparseShare = 256;

    /// <summary>The same where they are taken block by block.</summary>
    private const int SparseShareOfBatches = 16;

    /// <summary>Counts every segment.</summary>
    public static void Run(SearchContext context, QueryPlan plan, MatchCounter counter)
    {
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            Run(context, plan, segment, counter);
        }
    }

    /// <summary>Counts one segment.</summary>
    public static void Run(SearchContext context, QueryPlan plan, int segment, MatchCounter counter)
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

    private static void Run(SearchContext context, int segment, DocIterator matches, DocRange bounds, MatchCounter counter)
    {
        if (matches.Cost < bounds.Length / (matches.HasBatches ? SparseShareOfBatches : SparseShare) && !counter.NeedsFacets)
        {
            RunByBatches(context, segment, matches, bounds, counter);
        }
        else
        {
            RunByBits(context, segment, matches, bounds, counter);
        }
    }

    private static void RunByBatches(SearchContext context, int segment, DocIterator matches, DocRange bounds, MatchCounter counter)
    {
        var view = context.Segments[segment];
        var live = view.Live is null ? [] : new int[DocIterator.BatchSize];
        for (var from = bounds.From; from < bounds.To && !context.Stop.ShouldStop(); from = matches.Doc + 1)
        {
            counter.Add(SegmentWindows.KeepLive(view, matches.NextBatch(from), live));
            if (matches.Doc == DocIterator.End)
            {
                return;
            }
        }
    }

    private static void RunByBits(SearchContext context, int segment, DocIterator matches, DocRange bounds, MatchCounter counter)
    {
        var view = context.Segments[segment];
        using var window = BitScratch.Borrow(Bits.Words(Math.Min(DocIterator.BitWindow, view.Reader.DocCount)));
        for (var next = bounds.From; next < bounds.To && !context.Stop.ShouldStop();)
        {
            var from = SegmentWindows.BitStart(next);
            var to = SegmentWindows.BitEnd(view, from);
            var bits = window.Words[..Bits.Words(to - from)];
            matches.FillBits(from, to, bits);
            SegmentWindows.KeepLive(view, from, bits);
            counter.Add(from, to, bits);
            bits.Clear();
            next = Math.Max(to, matches.Doc);
        }
    }
}
