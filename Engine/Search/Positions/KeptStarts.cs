using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Where a phrase of three or more terms may still stand in some documents, while its terms are looked at one after another.</summary>
internal sealed class KeptStarts
{
    private readonly byte[] _documents = new byte[PostingsCursor.BlockSize];
    private readonly int[] _docs = new int[PostingsCursor.BlockSize];
    private readonly byte[] _places = new byte[PostingsCursor.BlockSize];
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
    /// <param name="document">Its number among those that are looked at.</param>
    /// <param name="doc">The document, above the one before.</param>
    /// <param name="positions">Positions of a word.</param>
    /// <param name="others">Those of another.</param>
    /// <param name="distance">How far these should stand behind.</param>
    public void Add(int document, int doc, ReadOnlySpan<int> positions, PositionList others, int distance)
    {
        if (_positions.Length - _used < positions.Length)
        {
            Array.Resize(ref _positions, Math.Max(checked(_used + positions.Length), 2 * _positions.Length));
        }

        (_documents[Count], _docs[Count]) = ((byte)document, doc);
        _starts[Count] = _used;
        _used += _counts[Count++] = PositionPairs.Keep(positions, others, distance, _positions.AsSpan(_used));
    }

    /// <summary>Keeps what has a position of another term at the distance: block by block of that, which never goes back.</summary>
    /// <param name="term">The term.</param>
    /// <param name="distance">The distance.</param>
    /// <param name="memory">For what is gathered of it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Keep(PhraseTerm term, int distance, (int[] Starts, int[] Counts) memory)
    {
        var kept = 0;
        for (var done = 0; done < Count && term.SeekBlock(_docs[done]);)
        {
            var (found, passed) = term.FindIn(_docs.AsSpan(done, Count - done), term.LastOfBlock + 1, _places, _indexes);
            if (found > 0)
            {
                kept = Keep(term.Gather(_indexes.AsSpan(0, found), memory), done, distance, kept);
            }

            done += passed;
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

    /// <summary>The same for what is found in one block: <see cref="_places"/>, counted from <paramref name="from"/>. So many are kept before; returns how many then.</summary>
    private int Keep(GatheredPositions gathered, int from, int distance, int kept)
    {
        for (var i = 0; i < gathered.Counts.Length; i++)
        {
            var at = from + _places[i];
            var positions = _positions.AsSpan(_starts[at], _counts[at]);
            (_documents[kept], _docs[kept], _starts[kept]) = (_documents[at], _docs[at], _starts[at]);
            _counts[kept] = PositionPairs.Keep(positions, gathered.Of(i, ref _others), distance, positions);
            kept += _counts[kept] > 0 ? 1 : 0;
        }

        return kept;
    }
}
