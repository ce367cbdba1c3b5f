namespace NewsSearch.Engine.Writing;

/// <summary>Byte strings, each in one piece, in chunks that never move. For one thread at a time.</summary>
internal sealed class BytePool
{
    private const int ChunkSize = 1 << 16;

    private readonly List<byte[]> _chunks = [];
    private int _inLast;

    /// <summary>Bytes allocated.</summary>
    public long Bytes { get; private set; }

    /// <summary>Copies <paramref name="bytes"/> in; the result reads them back.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        if (_chunks.Count == 0 || _chunks[^1].Length - _inLast < bytes.Length)
        {
            var chunk = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, bytes.Length));
            _chunks.Add(chunk);
            _inLast = 0;
            Bytes += chunk.Length;
        }

        var address = ((long)(_chunks.Count - 1) << 32) | (uint)_inLast;
        bytes.CopyTo(_chunks[^1].AsSpan(_inLast));
        _inLast += bytes.Length;
        return address;
    }

    /// <summary>The <paramref name="length"/> bytes that <see cref="Add"/> put at <paramref name="address"/>.</summary>
    public ReadOnlySpan<byte> Read(long address, int length) => _chunks[(int)(address >> 32)].AsSpan((int)address, length);
}
