namespace NewsSearch.Engine.Storage;

/// <summary>A finished file, open for reading by any number of threads. Offsets are those of the payload.</summary>
internal abstract class IndexInput : IDisposable
{
    /// <summary>Name of the file inside the index.</summary>
    public abstract string Name { get; }

    /// <summary>Bytes of payload.</summary>
    public abstract long Length { get; }

    /// <summary>
    /// Bytes of the payload, valid while this input is open. The 64 KiB blocks that they lie in are verified against their checksums when first
    /// touched after opening, so ask for what is read, not for the whole file.
    /// </summary>
    /// <exception cref="CorruptIndexException">The range leaves the payload (a damaged pointer led here) or a block's checksum is wrong.</exception>
    public abstract ReadOnlySpan<byte> Slice(long offset, int length);

    /// <summary>
    /// The same bytes, verified in the same way, to be kept: see <see cref="PinnedBytes"/>. For what is read again and again in places close to each other, such as one
    /// term's postings.
    /// </summary>
    /// <exception cref="CorruptIndexException">The range leaves the payload or a block's checksum is wrong.</exception>
    public abstract PinnedBytes Pin(long offset, long length);

    /// <summary>A damage report for the payload offset <paramref name="offset"/>; the caller throws it.</summary>
    public abstract CorruptIndexException Corrupt(long offset, string problem);

    /// <summary>Verifies every block now.</summary>
    /// <exception cref="CorruptIndexException">The first block that is damaged.</exception>
    public abstract void VerifyAll(CancellationToken cancellation);

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
