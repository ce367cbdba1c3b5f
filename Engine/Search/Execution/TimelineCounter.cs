using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts matches by time: since documents are numbered by date, between the documents at which buckets begin.</summary>
/// <param name="boundaries">Ascending sort keys, one more than there are buckets.</param>
internal sealed class TimelineCounter(long[] boundaries)
{
    // Beside the buckets what lies before the first and behind the last.
    private readonly long[] _counts = new long[boundaries.Length + 1];
    private DocBuckets? _buckets;
    private int _datedCount;
    private int _bucket;

    /// <summary>Matches without a sort key.</summary>
    public long Undated { get; private set; }

    /// <summary>Matches of each bucket.</summary>
    public IReadOnlyList<long> Counts => new ArraySegment<long>(_counts, 1, Math.Max(0, boundaries.Length - 1));

    /// <summary>Begins with a segment.</summary>
    public void Open(SegmentReader reader)
    {
        _buckets = reader.Buckets(boundaries);
        _datedCount = reader.DatedCount;
        _bucket = 1;
    }

    /// <summary>Counts a window of the segment by bits; windows go upward.</summary>
    public void Add(int from, int to, ReadOnlySpan<ulong> bits)
    {
        Undated += Bits.Count(bits, Math.Max(0, _datedCount - from), to - from);
        var firsts = _buckets!.Firsts;
        while (_bucket < firsts.Length && firsts[_bucket - 1] < to)
        {
            var first = Math.Max(from, firsts[_bucket - 1]);
            var end = firsts[_bucket];
            _counts[_bucket] += Bits.Count(bits, first - from, Math.Min(to, end) - from);
            if (end > to)
            {
                return;
            }

            _bucket++;
        }
    }

    /// <summary>Counts ascending documents of the segment.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        _buckets!.Count(docs, _counts);
        if (!docs.IsEmpty && docs[^1] >= _datedCount)
        {
            Undated += docs.Length - PostingBlock.LowerBound(docs, _datedCount);
        }
    }
}
