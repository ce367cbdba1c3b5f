namespace NewsSearch.Indexer.Reading;

/// <summary>Reads another stream and lets its beginning be looked at before.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private const int PeekLength = 4096;

    private readonly byte[] _buffer = new byte[PeekLength];
    private int _start;
    private int _end;
    private Exception? _failure;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, up to 4,096; fewer only if there are no more. A failure behind them is thrown when they have been read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        try
        {
            for (var count = -1; count != 0 && _end < PeekLength; _end += count)
            {
                count = inner.Read(_buffer, _end, PeekLength - _end);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            _failure = e;
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Leaves out bytes that were looked at.</summary>
    public void Skip(int count) => _start += count;

    public override int Read(Span<byte> buffer)
    {
        if (_start < _end)
        {
            var count = Math.Min(buffer.Length, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(buffer);
            _start += count;
            return count;
        }

        return _failure is null ? inner.Read(buffer) : throw new InvalidDataException(_failure.Message, _failure);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
