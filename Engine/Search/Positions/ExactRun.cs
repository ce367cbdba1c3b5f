namespace NewsSearch.Engine.Search.Positions;

/// <summary>Places at fixed distances from each other, and where such runs begin in a document.</summary>
/// <param name="places">The places, at least one.</param>
/// <param name="offsets">How far each stands from the beginning of the run.</param>
internal sealed class ExactRun(PlaceIterator[] places, int[] offsets)
{
    private int[] _starts = [];

    /// <summary>The places.</summary>
    public IReadOnlyList<PlaceIterator> Places => places;

    /// <summary>Positions from the first place to behind the last.</summary>
    public int Length { get; } = offsets.Max() - offsets.Min() + 1;

    /// <summary>Where runs begin in the document at which all places stand, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Starts()
    {
        var first = places[0].Positions();
        if (_starts.Length < first.Length)
        {
            _starts = new int[Math.Max(first.Length, 2 * _starts.Length)];
        }

        for (var i = 0; i < first.Length; i++)
        {
            _starts[i] = first[i] - offsets[0];
        }

        var count = first.Length;
        for (var place = 1; place < places.Length && count > 0; place++)
        {
            count = Intersect(_starts.AsSpan(0, count), places[place].Positions(), offsets[place]);
        }

        return _starts.AsSpan(0, count);
    }

    /// <summary>Keeps the starts s for which s + offset is among the positions; returns how many are left at the front.</summary>
    private static int Intersect(Span<int> starts, ReadOnlySpan<int> positions, int offset)
    {
        var kept = 0;
        var next = 0;
        foreach (var start in starts)
        {
            while (next < positions.Length && positions[next] - offset < start)
            {
                next++;
            }

            if (next < positions.Length && positions[next] - offset == start)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }
}
