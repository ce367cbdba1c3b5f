using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Where a phrase of three or more terms may still stand in some documents, while its terms are looked at one after another.</summary>
internal sealed class KeptStarts
{
    private readonly byte[] _documents = new byte[PostingsCursor.BlockSize];
    private readonly byte[] _indexes = new byte[PostingsCursor.BlockSize];
    private readonly int[] _starts = new int[PostingsCursor.BlockSize];
    private readonly int[] _counts = new int[PostingsCursor.BlockSize];
    private int[] _positions = new int[PostingsCursor.BlockSize];
    private int[] _others = [];
    private int _used;

    /// <summary>Documents that are left.</summary>
    public int Count { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>Adds a document: the positions that have one of <paramref name="others"/> at the distance.</summary>
    public void Add(int document, ReadOnlySpan<int> positions, PositionList others, int distance)
    {
        if (_positions.Length - _used < positions.Length)
        {
            Array.Resize(ref _positions, Math.Max(checked(_used + positions.Length), 2 * _positions.Length));
        }

        _documents[Count] = (byte)document;
        _starts[Count] = _used;
        _used += _counts[Count++] = PositionPairs.Keep(positions, others, distance, _positions.AsSpan(_used));
    }

    /// <summary>Keeps what has a position of another term at the distance.</summary>
    /// <param name="term">The term.</param>
    /// <param name="indexes">Where in its block each document stands.</param>
    /// <param name="distance">The distance.</param>
    /// <param name="memory">For what is gathered of it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Keep(PhraseTerm term, ReadOnlySpan<byte> indexes, int distance, (int[] Starts, int[] Counts) memory)
    {
        for (var i = 0; i < Count; i++)
        {
            _indexes[i] = indexes[_documents[i]];
        }

        var gathered = term.Gather(_indexes.AsSpan(0, Count), memory);
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var positions = _positions.AsSpan(_starts[i], _counts[i]);
            (_documents[kept], _starts[kept]) = (_documents[i], _starts[i]);
            _counts[kept] = PositionPairs.Keep(positions, gathered.Of(i, ref _others), distance, positions);
            kept += _counts[kept] > 0 ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Sets the number of positions of each document that is left.</summary>
    public void CopyCounts(Span<int> counts)
    {
        for (var i = 0; i < Count; i++)
        {
            counts[_documents[i]] = _counts[i];
        }
    }
}
