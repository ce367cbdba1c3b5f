using System.Collections.ObjectModel;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts matches by the bits of one window after another: all of them, those of each timeline bucket, and those with each keyword.</summary>
internal sealed class MatchCounter
{
    private static readonly ReadOnlyDictionary<string, IReadOnlyList<FacetCount>> NoFacets = ReadOnlyDictionary<string, IReadOnlyList<FacetCount>>.Empty;

    private readonly long[] _boundaries;
    private readonly bool _hasTimeline;
    private readonly long[] _timeline;
    private readonly FacetCounter[] _facets;
    private int[] _boundaryDocs = [];
    private int _datedCount;
    private int _bucket;

    /// <summary>Counts what <paramref name="request"/> asks for.</summary>
    public MatchCounter(SearchRequest request, IReadOnlyList<(string Name, int Number)> facets)
    {
        _hasTimeline = request.Timeline is not null;
        _boundaries = request.Timeline is { } timeline ? timeline as long[] ?? [.. timeline] : [];
        _timeline = _boundaries.Length > 1 ? new long[_boundaries.Length - 1] : [];
        _facets = facets.Count == 0 ? [] : [.. facets.Select(facet => new FacetCounter(facet.Name, facet.Number))];
        NeedsBits = _hasTimeline || _facets.Length > 0;
    }

    /// <summary>Whether more than the total is counted, so that a known number of matches does not do.</summary>
    public bool NeedsBits { get; }

    /// <summary>Whether values are counted, which takes bits.</summary>
    public bool NeedsFacets => _facets.Length > 0;

    /// <summary>All matches.</summary>
    public long Total { get; private set; }

    /// <summary>Matches without a sort key, where a timeline is wanted.</summary>
    public long Undated { get; private set; }

    /// <summary>Matches of each bucket.</summary>
    public IReadOnlyList<long> Timeline => _timeline;

    /// <summary>Values and counts of each facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets() =>
        _facets.Length == 0 ? NoFacets : _facets.ToDictionary(facet => facet.Name, facet => facet.Result(), StringComparer.Ordinal);

    /// <summary>Adds a number of matches known without looking at them; only where <see cref="NeedsBits"/> is not so.</summary>
    public void Add(long matches) => Total += matches;

    /// <summary>Begins with a segment.</summary>
    public void Open(SegmentReader reader)
    {
        if (_hasTimeline)
        {
            _datedCount = reader.DatedCount;
            _boundaryDocs = reader.FirstsAtOrAfter(_boundaries);
            _bucket = 0;
        }

        foreach (var facet in _facets)
        {
            facet.Open(reader);
        }
    }

    /// <summary>Counts a window of the segment; windows go upward.</summary>
    public void Add(int from, int to, ReadOnlySpan<ulong> bits)
    {
        var count = Bits.Count(bits);
        if (count == 0)
        {
            return;
        }

        Total += count;
        if (_hasTimeline)
        {
            Undated += Bits.Count(bits, Math.Max(0, _datedCount - from), to - from);
            AddTimeline(from, to, bits);
        }

        foreach (var facet in _facets)
        {
            facet.Add(from, bits);
        }
    }

    /// <summary>Counts documents of the segment, in ascending order from call to call; only where <see cref="NeedsFacets"/> is not so.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        Total += docs.Length;
        if (!_hasTimeline)
        {
            return;
        }

        while (!docs.IsEmpty)
        {
            while (_bucket < _timeline.Length && docs[0] >= _boundaryDocs[_bucket + 1])
            {
                _bucket++;
            }

            // Documents up to the end of the bucket, or of those before the first one, or all behind the last.
            var isInside = _bucket < _timeline.Length && docs[0] >= _boundaryDocs[_bucket];
            var count = _bucket == _timeline.Length ? docs.Length : CountBefore(docs, _boundaryDocs[_bucket + (isInside ? 1 : 0)]);
            if (isInside)
            {
                _timeline[_bucket] += count;
            }
            else if (docs[count - 1] >= _datedCount)
            {
                Undated += count - CountBefore(docs[..count], _datedCount);
            }

            docs = docs[count..];
        }
    }

    /// <summary>Ends the segment.</summary>
    public void Close()
    {
        foreach (var facet in _facets)
        {
            facet.Close();
        }
    }

    private void AddTimeline(int from, int to, ReadOnlySpan<ulong> bits)
    {
        while (_bucket < _timeline.Length && _boundaryDocs[_bucket] < to)
        {
            var first = Math.Max(from, _boundaryDocs[_bucket]);
            var end = _boundaryDocs[_bucket + 1];
            _timeline[_bucket] += Bits.Count(bits, first - from, Math.Min(to, end) - from);
            if (end > to)
            {
                return;
            }

            _bucket++;
        }
    }

    /// <summary>How many of ascending documents lie before <paramref name="end"/>: eight at a time, since most often some do.</summary>
    private static int CountBefore(ReadOnlySpan<int> docs, int end)
    {
        var count = 0;
        while (docs.Length - count >= 8 && docs[count + 7] < end)
        {
            count += 8;
        }

        while (count < docs.Length && docs[count] < end)
        {
            count++;
        }

        return count;
    }
}
