using System.Buffers;

namespace NewsSearch.Indexer.Reading;

/// <summary>Splits a stream at <c>\n</c>. Its memory grows with the longest line, up to a limit; longer lines are passed over.</summary>
internal sealed class LineReader(Stream stream, int maxLineBytes) : IDisposable
{
    private const int FirstBufferLength = 1 << 16;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBufferLength);
    private int _start;
    private int _end;
    private int _lineStart;
    private int _lineEnd;
    private bool _atEnd;

    /// <summary>The line without its end (<c>\n</c> or <c>\r\n</c>); empty if it is <see cref="TooLong"/>. Valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_lineStart, _lineEnd - _lineStart);

    /// <summary>Its number, from 1; the number of the line that was being read if <see cref="Next"/> threw.</summary>
    public long Number { get; private set; }

    /// <summary>Whether it is longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>Moves to the next line. A last one without an end counts if it is not empty.</summary>
    public bool Next()
    {
        Number++;
        TooLong = false;
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                SetLine(_start + searched + found);
                _start += searched + found + 1;
                return true;
            }

            searched = _end - _start;
            if (searched > maxLineBytes)
            {
                TooLong = true;
                _start = _end = searched = 0;
            }

            if (!Fill())
            {
                SetLine(_end);
                _start = _end;
                return TooLong || _lineEnd > _lineStart;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void SetLine(int end)
    {
        _lineStart = TooLong ? end : _start;
        _lineEnd = end > _lineStart && _buffer[end - 1] == (byte)'\r' ? end - 1 : end;
    }

    /// <summary>Reads more behind what is there; false at the end.</summary>
    private bool Fill()
    {
        if (_atEnd)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var count = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _atEnd = count == 0;
        return !_atEnd;
    }
}
