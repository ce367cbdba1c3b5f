using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>A file that a merge writes no faster than a throttle lets it.</summary>
internal sealed class ThrottledOutput(IndexOutput output, MergeThrottle throttle, CancellationToken cancellation) : IndexOutput
{
    /// <inheritdoc/>
    public override string Name => output.Name;

    /// <inheritdoc/>
    public override long Position => output.Position;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        throttle.Pass(bytes.Length, cancellation);
    }

    /// <inheritdoc/>
    public override bool TryRead(long offset, Span<byte> bytes) => output.TryRead(offset, bytes);

    /// <inheritdoc/>
    public override void Finish() => output.Finish();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Dispose();
        }

        base.Dispose(disposing);
    }
}
