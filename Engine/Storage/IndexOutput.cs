namespace NewsSearch.Engine.Storage;

/// <summary>
/// A file being written, front to back. The header is there when it opens; <see cref="Finish"/> adds the checksums and footer. Offsets are
/// those of the payload: 0 is the first byte after the header.
/// </summary>
internal abstract class IndexOutput : IDisposable
{
    /// <summary>Name of the file inside the index.</summary>
    public abstract string Name { get; }

    /// <summary>Payload bytes written so far: where the next one goes.</summary>
    public abstract long Position { get; }

    /// <summary>Appends bytes.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>
    /// Reads back bytes that were written before, to <paramref name="bytes"/>.Length from <paramref name="offset"/> on. False if this output cannot; then whoever asks does without.
    /// </summary>
    public virtual bool TryRead(long offset, Span<byte> bytes) => false;

    /// <summary>Completes the file with block checksums and footer and hands all bytes to the operating system. Once, last.</summary>
    public abstract void Finish();

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
