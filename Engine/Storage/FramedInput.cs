using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Storage;

/// <summary>
/// A finished file with its header, checksums and footer (see <see cref="FileHeader"/> and <see cref="FileFooter"/>). Opening verifies these; a block of the
/// payload is verified the first time it is touched.
/// </summary>
/// <remarks>
/// Which blocks are verified is one bit a block. Threads that touch a block for the first time together verify it each for itself, which is wasteful and right; a bit
/// that is seen set was set after its block had been found sound.
/// </remarks>
internal sealed class FramedInput : IndexInput
{
    private readonly FileBytes _file;
    private readonly int[] _verified;

    private FramedInput(string name, FileBytes file, long payloadLength)
    {
        Name = name;
        _file = file;
        Length = payloadLength;
        _verified = new int[(FileFooter.BlocksOf(payloadLength) + 31) / 32];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <summary>Opens <paramref name="file"/>, which is owned from here on (also when this throws).</summary>
    public static FramedInput Open(string name, FileKind kind, FileBytes file)
    {
        try
        {
            var length = file.Length;
            if (length < FileHeader.Length + FileFooter.Length)
            {
                throw new CorruptIndexException(name, length, $"the file has only {length} bytes, less than header and footer need");
            }

            var header = file.Slice(0, FileHeader.Length);
            FileHeader.Check(name, header, kind);
            var footer = file.Slice(length - FileFooter.Length, FileFooter.Length);
            var payloadLength = FileFooter.ReadPayloadLength(name, footer, length);
            var checksums = file.Slice(FileHeader.Length + payloadLength, checked((int)FileFooter.BlocksOf(payloadLength) * sizeof(uint)));
            FileFooter.CheckFrame(name, header, checksums, footer, length);
            return new FramedInput(name, file, payloadLength);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (length <= 0 || offset < 0 || offset > Length - length)
        {
            return SliceAtEdge(offset, length);
        }

        VerifyTouched(offset, length);
        return _file.Slice(FileHeader.Length + offset, length);
    }

    /// <inheritdoc/>
    public override PinnedBytes Pin(long offset, long length)
    {
        if (length <= 0 || length > int.MaxValue || offset < 0 || offset > Length - length)
        {
            throw Corrupt(offset, $"a pointer led to {length} bytes at {offset} of a payload of {Length} bytes");
        }

        VerifyTouched(offset, (int)length);
        return _file.Pin(FileHeader.Length + offset, (int)length);
    }

    /// <inheritdoc/>
    public override CorruptIndexException Corrupt(long offset, string problem) => new(Name, FileHeader.Length + offset, problem);

    /// <inheritdoc/>
    public override void VerifyAll(CancellationToken cancellation)
    {
        var blocks = (int)FileFooter.BlocksOf(Length);
        for (var block = 0; block < blocks; block++)
        {
            cancellation.ThrowIfCancellationRequested();
            Verify(block);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Nothing may be asked for anywhere inside, also at the very end; anything else leaves the payload.</summary>
    private ReadOnlySpan<byte> SliceAtEdge(long offset, int length) => length == 0 && offset >= 0 && offset <= Length
        ? []
        : throw Corrupt(offset, $"a pointer led to {length} bytes at {offset} of a payload of {Length} bytes");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void VerifyTouched(long offset, int length)
    {
        var block = (int)(offset >> FileFooter.BlockShift);
        var last = (int)((offset + length - 1) >> FileFooter.BlockShift);
        do
        {
            if ((Volatile.Read(ref _verified[block >> 5]) & (1 << block)) == 0)
            {
                Verify(block);
            }
        }
        while (++block <= last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Verify(int block)
    {
        var start = (long)block << FileFooter.BlockShift;
        var bytes = _file.Slice(FileHeader.Length + start, (int)Math.Min(FileFooter.BlockSize, Length - start));
        var expected = BinaryPrimitives.ReadUInt32LittleEndian(_file.Slice(FileHeader.Length + Length + (block * (long)sizeof(uint)), sizeof(uint)));
        var found = Crc32C.Compute(bytes);
        if (expected != found)
        {
            throw Corrupt(start, $"the block of {bytes.Length} bytes should have checksum {expected:X8}, has {found:X8}");
        }

        Interlocked.Or(ref _verified[block >> 5], 1 << block);
    }
}
