using System.Collections.ObjectModel;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts matches by the bits of one window after another: all of them, those of each timeline bucket, and those with each keyword.</summary>
internal sealed class MatchCounter
{
    private static readonly ReadOnlyDictionary<string, IReadOnlyList<FacetCount>> NoFacets = ReadOnlyDictionary<string, IReadOnlyList<FacetCount>>.Empty;

    private readonly TimelineCounter? _timeline;
    private readonly FacetCounter[] _facets;

    /// <summary>Counts what <paramref name="request"/> asks for.</summary>
    public MatchCounter(SearchRequest request, IReadOnlyList<(string Name, int Number)> facets)
    {
        _timeline = request.Timeline is { } timeline ? new TimelineCounter(timeline as long[] ?? [.. timeline]) : null;
        _facets = facets.Count == 0 ? [] : [.. facets.Select(facet => new FacetCounter(facet.Name, facet.Number))];
        NeedsBits = _timeline is not null || _facets.Length > 0;
    }

    /// <summary>Whether more than the total is counted, so that a known number of matches does not do.</summary>
    public bool NeedsBits { get; }

    /// <summary>Whether values are counted, which takes bits.</summary>
    public bool NeedsFacets => _facets.Length > 0;

    /// <summary>All matches.</summary>
    public long Total { get; private set; }

    /// <summary>Matches without a sort key, where a timeline is wanted.</summary>
    public long Undated => _timeline?.Undated ?? 0;

    /// <summary>Matches of each bucket.</summary>
    public IReadOnlyList<long> Timeline => _timeline?.Counts ?? [];

    /// <summary>Values and counts of each facet.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets() =>
        _facets.Length == 0 ? NoFacets : _facets.ToDictionary(facet => facet.Name, facet => facet.Result(), StringComparer.Ordinal);

    /// <summary>Adds a number of matches known without looking at them; only where <see cref="NeedsBits"/> is not so.</summary>
    public void Add(long matches) => Total += matches;

    /// <summary>Begins with a segment.</summary>
    public void Open(SegmentReader reader)
    {
        _timeline?.Open(reader);
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
        _timeline?.Add(from, to, bits);
        foreach (var facet in _facets)
        {
            facet.Add(from, bits);
        }
    }

    /// <summary>Counts documents of the segment, in ascending order from call to call; only where <see cref="NeedsFacets"/> is not so.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        Total += docs.Length;
        _timeline?.Add(docs);
    }

    /// <summary>Ends the segment.</summary>
    public void Close()
    {
        foreach (var facet in _facets)
        {
            facet.Close();
        }
    }
}
