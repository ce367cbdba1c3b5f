using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Reads what <see cref="PositionsWriter"/> wrote, forward from a starting point. For one thread.</summary>
internal sealed class PositionsReader
{
    private readonly int[] _numbers = new int[IntBlock.Size];
    private IndexInput? _input;
    private long _base;
    private long _end;
    private long _tail;
    private int _tailCount;
    private long _anchor;
    private long _next;
    private long _firstOfBlock;
    private long _total;
    private int _loaded;

    /// <summary>Starts on a term whose positions lie in <paramref name="length"/> bytes at <paramref name="offset"/>.</summary>
    /// <param name="input">The file.</param>
    /// <param name="offset">Where the positions begin.</param>
    /// <param name="length">Their bytes.</param>
    /// <param name="tail">Where the block of fewer than 128 numbers begins, from <paramref name="offset"/>; -1 if unknown, then only reading from the beginning works.</param>
    /// <param name="total">The term's total frequency.</param>
    public void Open(IndexInput input, long offset, long length, long tail, long total)
    {
        _input = input;
        _base = offset;
        _end = offset + length;
        _tail = tail < 0 ? -1 : offset + tail;
        _tailCount = (int)(total % IntBlock.Size);
        _total = total;
        Anchor(0);
    }

    /// <summary>Moves the starting point to the positions' block at <paramref name="start"/>, from the beginning of the term's positions.</summary>
    public void Anchor(long start)
    {
        _anchor = _base + start;
        Rewind();
    }

    /// <summary>Reads the positions of a document: <paramref name="positions"/>.Length of them, after <paramref name="skip"/> numbers from the starting point.</summary>
    public void Read(long skip, Span<int> positions)
    {
        if (skip < _firstOfBlock)
        {
            Rewind();
        }

        var position = 0;
        for (var done = 0; done < positions.Length;)
        {
            while (skip >= _firstOfBlock + _loaded)
            {
                LoadBlock(skip);
            }

            var index = (int)(skip - _firstOfBlock);
            var count = Math.Min(positions.Length - done, _loaded - index);
            foreach (var number in _numbers.AsSpan(index, count))
            {
                position += number;
                positions[done++] = position;
            }

            skip += count;
        }
    }

    private void Rewind()
    {
        _next = _anchor;
        _firstOfBlock = 0;
        _loaded = 0;
    }

    /// <summary>Goes on to the next block, and decodes it if it holds number <paramref name="wanted"/>.</summary>
    private void LoadBlock(long wanted)
    {
        var input = _input!;
        _firstOfBlock += _loaded;
        var isTail = _tail >= 0 ? _next >= _tail : _firstOfBlock + IntBlock.Size > _total;
        if (_next >= _end || (isTail && _tailCount == 0) || _next < _base)
        {
            throw input.Corrupt(_next, "positions end before they should");
        }

        var bytes = input.Slice(_next, (int)Math.Min(IntBlock.MaxBytes, _end - _next));
        _loaded = isTail ? _tailCount : IntBlock.Size;
        if (isTail)
        {
            IntBlock.Read(bytes, _numbers.AsSpan(0, _loaded), input, _next);
            _next = _end;
        }
        else
        {
            _next += wanted >= _firstOfBlock + IntBlock.Size ? IntBlock.Measure(bytes, input, _next) : IntBlock.Read(bytes, _numbers, input, _next);
        }
    }
}
