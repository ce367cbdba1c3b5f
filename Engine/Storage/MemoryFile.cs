namespace NewsSearch.Engine.Storage;

/// <summary>A file in an array.</summary>
internal sealed class MemoryFile(byte[] bytes) : FileBytes
{
    private byte[]? _bytes = bytes;

    /// <inheritdoc/>
    public override long Length { get; } = bytes.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        var file = _bytes;
        ObjectDisposedException.ThrowIf(file is null, this);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        return file.AsSpan((int)offset, length);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _bytes = null;
        base.Dispose(disposing);
    }
}
