namespace NewsSearch.Engine.Writing;

/// <summary>A growing sequence of integers in chunks that never move, so that growing copies nothing. For one thread at a time.</summary>
internal sealed class IntPool
{
    /// <summary>64 KiB a chunk: below the size from which .NET puts an array on the large object heap.</summary>
    private const int ChunkBits = 14;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<int[]> _chunks = [];
    private int[] _last = [];
    private int _inLast = ChunkSize;

    /// <summary>Number of integers.</summary>
    public long Length => ((long)_chunks.Count << ChunkBits) - (ChunkSize - _inLast);

    /// <summary>Appends one.</summary>
    public void Add(int value)
    {
        if (_inLast == ChunkSize)
        {
            _last = GC.AllocateUninitializedArray<int>(ChunkSize);
            _chunks.Add(_last);
            _inLast = 0;
        }

        _last[_inLast++] = value;
    }

    /// <summary>Appends some.</summary>
    public void Add(ReadOnlySpan<int> values)
    {
        if (values.Length < ChunkSize - _inLast)
        {
            values.CopyTo(_last.AsSpan(_inLast));
            _inLast += values.Length;
            return;
        }

        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <summary>Forgets everything from <paramref name="length"/> on.</summary>
    public void Truncate(long length)
    {
        var chunks = (int)((length + ChunkSize - 1) >> ChunkBits);
        _chunks.RemoveRange(chunks, _chunks.Count - chunks);
        _last = chunks == 0 ? [] : _chunks[^1];
        _inLast = ChunkSize - (int)(((long)chunks << ChunkBits) - length);
    }

    /// <summary>The integers from <paramref name="start"/> on: <paramref name="count"/> of them, or fewer (but at least one) where a chunk ends.</summary>
    public ReadOnlySpan<int> Read(long start, int count)
    {
        var inChunk = (int)(start & (ChunkSize - 1));
        return _chunks[(int)(start >> ChunkBits)].AsSpan(inChunk, Math.Min(count, ChunkSize - inChunk));
    }
}
