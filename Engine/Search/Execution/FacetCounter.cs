using NewsSearch.Engine.Search.Terms;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Counts the values of one keyword field over all matches: by ordinal within a segment, by value across segments.</summary>
internal sealed class FacetCounter(string name, int number)
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private KeywordColumn? _column;
    private int[] _ordinals = [];

    /// <summary>The field.</summary>
    public string Name => name;

    /// <summary>Begins with a segment.</summary>
    public void Open(SegmentReader reader)
    {
        _column = reader.Keywords(number);
        _ordinals = new int[_column.ValueCount];
    }

    /// <summary>Counts a window of the segment.</summary>
    public void Add(int from, ReadOnlySpan<ulong> bits) => _column!.Count(bits, from, _ordinals);

    /// <summary>Ends the segment.</summary>
    public void Close()
    {
        for (var ordinal = 0; ordinal < _ordinals.Length; ordinal++)
        {
            if (_ordinals[ordinal] > 0)
            {
                var value = _column!.Value(ordinal);
                _counts[value] = _counts.GetValueOrDefault(value) + _ordinals[ordinal];
            }
        }
    }

    /// <summary>The values by count descending, then by value.</summary>
    public IReadOnlyList<FacetCount> Result() =>
    [
        .. _counts
            .Select(pair => new FacetCount(pair.Key, pair.Value))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, CodePointOrder.Comparer),
    ];
}
