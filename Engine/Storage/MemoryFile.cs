using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Storage;

/// <summary>A file in an array, which does not move.</summary>
internal sealed class MemoryFile : FileBytes
{
    private byte[]? _bytes;

    /// <summary>A file of these bytes, which are copied.</summary>
    public MemoryFile(ReadOnlySpan<byte> bytes)
    {
        _bytes = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(_bytes);
        Length = bytes.Length;
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length) => Checked(offset, length).AsSpan((int)offset, length);

    /// <inheritdoc/>
    public override unsafe PinnedBytes Pin(long offset, int length)
    {
        var file = Checked(offset, length);
        return new PinnedBytes((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(file)) + offset, length, file);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _bytes = null;
        base.Dispose(disposing);
    }

    private byte[] Checked(long offset, int length)
    {
        var file = _bytes;
        ObjectDisposedException.ThrowIf(file is null, this);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return file;
    }
}
