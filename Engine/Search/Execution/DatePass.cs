using System.Numerics;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>
/// Finds the newest or oldest hits. Documents are numbered by date, so each segment is read from one end (or from where the last page ended) until nothing that
/// follows can be among the hits.
/// </summary>
internal sealed class DatePass(SearchContext context, QueryPlan plan, SearchRequest request, TopHits hits)
{
    /// <summary>Documents between one look at the stop signal and the next.</summary>
    private const int DocsPerLook = 1024;

    /// <summary>The longest stretch that is read before looking whether that was enough.</summary>
    private const int MaxStretch = 1 << 20;

    private readonly bool _newest = request.Sort == SortOrder.Newest;
    private readonly ulong[] _bits = new ulong[DocIterator.WindowWords];

    /// <summary>Goes through the dated documents of all segments, the most promising segment first, then through those without a date.</summary>
    public void Run()
    {
        foreach (var segment in Enumerable.Range(0, context.Segments.Count).OrderBy(Promise))
        {
            var reader = context.Reader(segment);
            if (reader.DatedCount > 0 && CanHold(_newest ? reader.Info.MaxSortKey : reader.Info.MinSortKey))
            {
                var range = plan.Bounds(segment).Intersect(DatedRange(reader));
                if (_newest)
                {
                    ReadDownward(segment, range);
                }
                else
                {
                    ReadUpward(segment, range);
                }
            }
        }

        for (var segment = 0; segment < context.Segments.Count && CanHold(HitOrder.NoSortKey); segment++)
        {
            var reader = context.Reader(segment);
            ReadUpward(segment, plan.Bounds(segment).Intersect(new DocRange(reader.DatedCount, reader.DocCount)));
        }
    }

    /// <summary>Least for the segment whose first document in order comes before those of all others.</summary>
    private Int128 Promise(int segment)
    {
        var info = context.Reader(segment).Info;
        return _newest ? -(Int128)info.MaxSortKey : info.MinSortKey;
    }

    /// <summary>The dated documents of a segment, without those that certainly stand before the place after which hits are wanted.</summary>
    private DocRange DatedRange(SegmentReader reader)
    {
        if (request.After is not { } after)
        {
            return new DocRange(0, reader.DatedCount);
        }

        if (after.SortKey is not { } sortKey)
        {
            return default;
        }

        return _newest
            ? new DocRange(0, reader.FirstAtOrAfter(sortKey + 1))
            : new DocRange(reader.FirstAtOrAfter(sortKey), reader.DatedCount);
    }

    /// <summary>Whether a document with this sort key that has not been read yet could be among the hits.</summary>
    private bool CanHold(long sortKey)
    {
        if (!hits.IsFull)
        {
            return true;
        }

        // Those without a date are read last and in the order of their addresses: none displaces another.
        var last = hits.Last.SortKey;
        return sortKey != HitOrder.NoSortKey && (_newest ? HitOrder.CompareNewest(sortKey, last) <= 0 : sortKey <= last);
    }

    private void ReadUpward(int segment, DocRange range)
    {
        if (range.Length == 0 || plan.Matches(segment) is not { } matches)
        {
            return;
        }

        var (reader, live) = context.Segments[segment];
        var read = 0;
        for (var doc = matches.Advance(range.From); doc < range.To; doc = matches.Next())
        {
            var sortKey = reader.SortKey(doc);
            if (!CanHold(sortKey) || (read++ % DocsPerLook == 0 && context.Stop.ShouldStop()))
            {
                return;
            }

            if (live is null || live.Contains(doc))
            {
                hits.Offer(new Candidate(0, sortKey, segment, doc));
            }
        }
    }

    /// <summary>
    /// Reads stretches from the end down. Iterators go upward only, so each stretch opens its own, and each is twice as long as the one before.
    /// </summary>
    private void ReadDownward(int segment, DocRange range)
    {
        var stretch = DocIterator.Window;
        var end = range.To;
        while (end > range.From && CanHold(context.Reader(segment).SortKey(end - 1)) && !context.Stop.ShouldStop())
        {
            if (plan.Matches(segment) is not { } matches)
            {
                return;
            }

            var start = Math.Max(range.From, SegmentWindows.Start(end - 1) + DocIterator.Window - stretch);
            ReadStretch(segment, matches, new DocRange(start, end));
            end = start;
            stretch = Math.Min(2 * stretch, MaxStretch);
        }
    }

    private void ReadStretch(int segment, DocIterator matches, DocRange stretch)
    {
        var view = context.Segments[segment];
        var next = stretch.From;
        while (next < stretch.To && !context.Stop.ShouldStop())
        {
            var from = SegmentWindows.Start(next);
            var to = SegmentWindows.EndOf(view, from);
            var bits = _bits.AsSpan(0, Bits.Words(to - from));
            bits.Clear();
            matches.FillBits(from, to, bits);
            SegmentWindows.KeepLive(view, from, bits);
            Bits.KeepRange(bits, Math.Max(0, stretch.From - from), Math.Min(to, stretch.To) - from);
            OfferDownward(segment, from, bits);
            next = to >= stretch.To || matches.Doc >= to ? Math.Max(to, matches.Doc) : matches.Advance(to);
        }
    }

    private void OfferDownward(int segment, int from, ReadOnlySpan<ulong> bits)
    {
        for (var word = bits.Length - 1; word >= 0; word--)
        {
            for (var rest = bits[word]; rest != 0;)
            {
                var bit = BitOperations.Log2(rest);
                rest ^= 1UL << bit;
                var doc = from + (word * 64) + bit;
                var sortKey = context.Reader(segment).SortKey(doc);
                if (!CanHold(sortKey))
                {
                    return;
                }

                hits.Offer(new Candidate(0, sortKey, segment, doc));
            }
        }
    }
}
