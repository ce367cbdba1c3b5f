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

    /// <summary>The shortest and the longest stretch that is read before looking whether that was enough.</summary>
    private const int MinStretch = 128;
    private const int MaxStretch = 1 << 20;

    /// <summary>Matches are taken one by one if there is less than one in so many documents, else by bits.</summary>
    private const int SparseShare = 256;

    private readonly bool _newest = request.Sort == SortOrder.Newest;
    private int[] _docs = [];

    /// <summary>Goes through the dated documents of all segments, the most promising segment first, then through those without a date.</summary>
    public void Run()
    {
        foreach (var segment in Order())
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

    /// <summary>The segments, the most promising first.</summary>
    private int[] Order() => context.Segments.Count == 1 ? [0] : [.. Enumerable.Range(0, context.Segments.Count).OrderBy(Promise)];

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
    /// Reads stretches from the end down. Iterators go upward only, so each stretch opens its own. The first is as long as it takes if matches stand evenly and are as many
    /// as they may be at most; each further one is four times as long as the one before.
    /// </summary>
    private void ReadDownward(int segment, DocRange range)
    {
        var stretch = 0L;
        var end = range.To;
        while (end > range.From && CanHold(context.Reader(segment).SortKey(end - 1)) && !context.Stop.ShouldStop())
        {
            if (plan.Matches(segment) is not { } matches)
            {
                return;
            }

            var docsPerMatch = Math.Max(1, range.Length / Math.Max(1, matches.Cost));
            stretch = Math.Clamp(stretch == 0 ? 2L * request.Top * docsPerMatch : 4 * stretch, MinStretch, MaxStretch);
            var start = (int)Math.Max(range.From, (end - stretch) & -64);
            if (docsPerMatch > SparseShare)
            {
                OfferDownward(segment, Collect(segment, matches, new DocRange(start, end)));
            }
            else
            {
                ReadStretch(segment, matches, new DocRange(start, end));
            }

            end = start;
        }
    }

    /// <summary>The live matches of a stretch, ascending; valid until the next call.</summary>
    private ReadOnlySpan<int> Collect(int segment, DocIterator matches, DocRange stretch)
    {
        var count = 0;
        var live = context.Segments[segment].Live is null ? [] : new int[DocIterator.BatchSize];
        for (var from = stretch.From; from < stretch.To && !context.Stop.ShouldStop(); from = matches.Doc == DocIterator.End ? stretch.To : matches.Doc + 1)
        {
            var found = matches.NextBatch(from);
            var docs = SegmentWindows.KeepLive(context.Segments[segment], found[..PostingBlock.LowerBound(found, stretch.To)], live);
            if (count + docs.Length > _docs.Length)
            {
                Array.Resize(ref _docs, 2 * (count + docs.Length));
            }

            docs.CopyTo(_docs.AsSpan(count));
            count += docs.Length;
        }

        return _docs.AsSpan(0, count);
    }

    private void ReadStretch(int segment, DocIterator matches, DocRange stretch)
    {
        var view = context.Segments[segment];
        using var window = BitScratch.Borrow(Bits.Words(Math.Min(DocIterator.BitWindow, stretch.To - (stretch.From & -64))));
        for (var next = stretch.From; next < stretch.To && !context.Stop.ShouldStop();)
        {
            var from = next & -64;
            var to = Math.Min(from + DocIterator.BitWindow, stretch.To);
            var bits = window.Words[..Bits.Words(to - from)];
            matches.FillBits(from, to, bits);
            Bits.KeepRange(bits, stretch.From <= from ? 0 : stretch.From - from, to - from);
            SegmentWindows.KeepLive(view, from, bits);
            OfferDownward(segment, from, bits);
            bits.Clear();
            next = to >= stretch.To || matches.Doc >= to ? Math.Max(to, matches.Doc) : matches.Advance(to);
        }
    }

    private void OfferDownward(int segment, ReadOnlySpan<int> docs)
    {
        for (var i = docs.Length - 1; i >= 0 && Offer(segment, docs[i]); i--)
        {
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
                if (!Offer(segment, from + (word * 64) + bit))
                {
                    return;
                }
            }
        }
    }

    /// <summary>False if neither this document nor any older one can be among the hits.</summary>
    private bool Offer(int segment, int doc)
    {
        var sortKey = context.Reader(segment).SortKey(doc);
        if (!CanHold(sortKey))
        {
            return false;
        }

        hits.Offer(new Candidate(0, sortKey, segment, doc));
        return true;
    }
}
