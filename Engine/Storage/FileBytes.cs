namespace NewsSearch.Engine.Storage;

/// <summary>All bytes of a file, addressable; for any number of threads.</summary>
internal abstract class FileBytes : IDisposable
{
    /// <summary>Bytes of the file.</summary>
    public abstract long Length { get; }

    /// <summary>Bytes of the file, valid until it is disposed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves the file.</exception>
    /// <exception cref="ObjectDisposedException">The file is closed.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>The same bytes, to be kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range leaves the file.</exception>
    /// <exception cref="ObjectDisposedException">The file is closed.</exception>
    public abstract PinnedBytes Pin(long offset, int length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
