namespace NewsSearch.Indexer.Reading;

/// <summary>Reads another stream and lets its beginning be looked at before.</summary>
internal sealed class PeekStream(Stream inner) : ForwardStream(inner)
{
    private const int PeekLength = 4096;

    private readonly byte[] _buffer = new byte[PeekLength];
    private int _start;
    private int _end;
    private Exception? _failure;

    /// <summary>The first bytes, up to 4,096; fewer only if there are no more. A failure behind them is thrown when they have been read.</summary>
    public ReadOnlySpan<byte> Peek()
    {
        try
        {
            for (var count = -1; count != 0 && _end < PeekLength; _end += count)
            {
                count = Inner.Read(_buffer, _end, PeekLength - _end);
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

        return _failure is null ? Inner.Read(buffer) : throw new InvalidDataException(_failure.Message, _failure);
    }
}
