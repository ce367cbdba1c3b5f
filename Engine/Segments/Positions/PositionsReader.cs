using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>The positions of one term, as <see cref="PositionsWriter"/> wrote them: those of documents of one block of postings after another. For one thread.</summary>
/// <remarks>
/// A document's positions are found by the sum of the frequencies before it in its block. Blocks of numbers are passed by their heads; those in which the positions of some document
/// stand are decoded, one behind the other, and stay so as long as documents of the same block of postings are asked for in ascending order.
/// </remarks>
/// <param name="input">The file.</param>
/// <param name="offset">Where the positions begin.</param>
/// <param name="length">Their bytes.</param>
/// <param name="tail">Where the block of fewer than 128 numbers begins, from <paramref name="offset"/>; -1 if unknown, then reading starts at the beginning only.</param>
/// <param name="total">The term's total frequency.</param>
internal sealed class PositionsReader(IndexInput input, long offset, long length, long tail, long total)
{
    /// <summary>Bytes that are kept at hand: they are verified together, and only these are paged in.</summary>
    private const int WindowLength = 1 << 15;

    private const int BlockShift = 7;

    /// <summary>From so many documents a block on, all blocks that they span are decoded at once.</summary>
    private const int DocsPerBlock = 2;

    private readonly long _maxFrequency = Math.Min(total, (Math.Min(length, int.MaxValue) * IntBlock.Size) + IntBlock.Size - 1);
    private readonly int[] _firsts = new int[Math.Min(total, PostingsCursor.BlockSize)];

    // Both can be read, and the second written, up to a vector behind what is in use.
    private int[] _numbers = [];
    private int[] _positions = [];
    private PinnedBytes _window;
    private long _windowStart;

    // The block of numbers that holds the first position of the block of documents, which of its numbers that is, and the block to which reading has come from there.
    private long _anchor;
    private int _first;
    private long _at;
    private long _atBlock;
    private bool _hasFirsts;

    // Decoded numbers; those of the blocks from one on, up to where reading stands, follow each other without a gap.
    private int _decoded;
    private long _gaplessBlock;
    private int _gaplessStart;

    // The block that was decoded last.
    private long _lastAt = -1;
    private long _lastEnd;
    private int _lastCount;

    /// <summary>What <see cref="Find"/> and <see cref="FindAll"/> found, with a vector more behind it; valid until it is called again.</summary>
    public ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>Goes to a block of documents: its first position is number <paramref name="index"/> of the positions' block at <paramref name="start"/>.</summary>
    public void Open(long start, int index)
    {
        (_anchor, _first, _hasFirsts) = (start, index, false);
        if (start == _lastAt)
        {
            // The block that ends one block of documents mostly begins the next.
            _numbers.AsSpan(_decoded - _lastCount, _lastCount).CopyTo(_numbers);
            (_at, _atBlock, _decoded, _gaplessBlock, _gaplessStart) = (_lastEnd, 1, _lastCount, 0, 0);
        }
        else
        {
            Restart();
        }
    }

    /// <summary>The positions of a document of the block, padded (see <see cref="PositionList"/>); valid until another's are read.</summary>
    /// <param name="spans">For each document of the block how many positions stand between its first and the next one's: the frequencies, where all of a list are read.</param>
    /// <param name="document">Which of its documents.</param>
    /// <param name="frequency">How many of its positions.</param>
    public PositionList Read(ReadOnlySpan<int> spans, int document, int frequency)
    {
        var start = Find(spans, document, frequency);
        if (_positions.Length < frequency + (2L * PositionList.Padding))
        {
            _positions = new int[Math.Max(checked(frequency + (2 * PositionList.Padding)), 2L * _positions.Length)];
        }

        PositionList.Sum(_numbers.AsSpan(start), frequency, _positions);
        return new PositionList(_positions, frequency);
    }

    /// <summary>Finds the distances of a document's positions: they begin there in <see cref="Numbers"/>. What was found before stays where it is if it belongs to an earlier document of the block.</summary>
    /// <param name="spans">For each document of the block how many positions stand between its first and the next one's; the same from call to call.</param>
    /// <param name="document">Which of its documents.</param>
    /// <param name="frequency">How many of its positions.</param>
    public int Find(ReadOnlySpan<int> spans, int document, int frequency)
    {
        if (!_hasFirsts)
        {
            SumSpans(spans);
        }

        var first = _firsts[document];
        if (frequency > _maxFrequency || frequency <= 0)
        {
            throw Impossible(frequency);
        }

        var (block, last) = (first >> BlockShift, (first + frequency - 1) >> BlockShift);
        if (last >= _atBlock || block < _gaplessBlock)
        {
            Decode(block, last);
        }

        var start = _gaplessStart + ((block - _gaplessBlock) * IntBlock.Size) + (first & (IntBlock.Size - 1));
        return start + frequency <= _decoded ? (int)start : throw End();
    }

    /// <summary>Does what <see cref="Find"/> does for several documents, given by their indexes, ascending.</summary>
    /// <param name="frequencies">How many positions each document of the block has: all of the list are read.</param>
    /// <param name="indexes">Which of them.</param>
    /// <param name="starts">Receives where in <see cref="Numbers"/> the distances of each of them begin; as long.</param>
    public void FindAll(ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> indexes, Span<int> starts)
    {
        if (!_hasFirsts)
        {
            SumSpans(frequencies);
        }

        // Which document needs another block cannot be guessed. Where there are enough of them for hardly a block to be passed over, all blocks are decoded before.
        var (first, last) = (_firsts[indexes[0]], _firsts[indexes[^1]]);
        var (block, lastBlock) = (first >> BlockShift, (last + frequencies[indexes[^1]] - 1) >> BlockShift);
        if ((lastBlock - block) * DocsPerBlock > indexes.Length)
        {
            for (var i = 0; i < indexes.Length; i++)
            {
                starts[i] = Find(frequencies, indexes[i], frequencies[indexes[i]]);
            }

            return;
        }

        if (lastBlock >= _atBlock || block < _gaplessBlock)
        {
            Decode(block, lastBlock);
        }

        var start = (int)(_gaplessStart - (_gaplessBlock * IntBlock.Size));
        if (start + last + frequencies[indexes[^1]] > _decoded)
        {
            throw End();
        }

        for (var i = 0; i < indexes.Length; i++)
        {
            starts[i] = start + _firsts[indexes[i]];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SumSpans(ReadOnlySpan<int> spans)
    {
        if (spans.Length > _firsts.Length)
        {
            throw input.Corrupt(offset, $"{spans.Length} documents should have {total} positions");
        }

        if (!FrequencySums.TrySum(spans, _first, _firsts))
        {
            throw input.Corrupt(offset, $"{spans.Length} documents have more than 31 bits of positions");
        }

        _hasFirsts = true;
    }

    private void Restart()
    {
        (_at, _atBlock, _decoded, _gaplessBlock, _gaplessStart, _lastAt) = (_anchor, 0, 0, 0, 0, -1);
    }

    /// <summary>Decodes some blocks without a gap between them, unless they are.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Decode(long block, long last)
    {
        if (block < _gaplessBlock)
        {
            Restart();
        }

        while (_atBlock < block)
        {
            _at += IsTail() ? throw End() : IntBlock.Measure(Bytes(), input, offset + _at);
            (_gaplessBlock, _gaplessStart) = (++_atBlock, _decoded);
        }

        while (_atBlock <= last)
        {
            DecodeNext();
        }
    }

    private void DecodeNext()
    {
        var count = !IsTail() ? IntBlock.Size : tail < 0 || _at == tail ? (int)(total % IntBlock.Size) : 0;
        if (count == 0 || _atBlock > total / IntBlock.Size)
        {
            throw End();
        }

        if (_numbers.Length < _decoded + IntBlock.Size + PositionList.Padding)
        {
            var numbers = GC.AllocateUninitializedArray<int>(checked((2 * Math.Max(_decoded, IntBlock.Size)) + IntBlock.Size + PositionList.Padding));
            _numbers.AsSpan(0, _decoded).CopyTo(numbers);
            _numbers = numbers;
        }

        var bytes = IntBlock.Read(Bytes(), _numbers.AsSpan(_decoded, count), input, offset + _at);
        (_lastAt, _lastEnd, _lastCount) = (_at, _at + bytes, count);
        _at = _lastEnd;
        _atBlock++;
        _decoded += count;
    }

    private bool IsTail() => tail >= 0 ? _at >= tail : _atBlock >= total / IntBlock.Size;

    /// <summary>Bytes from where reading stands, enough for a block.</summary>
    private ReadOnlySpan<byte> Bytes()
    {
        var needed = (int)Math.Min(IntBlock.MaxBytes, length - _at);
        if (needed <= 0 || _at < 0)
        {
            throw End();
        }

        if (_at < _windowStart || _at + needed > _windowStart + _window.Length)
        {
            _window = input.Pin(offset + _at, Math.Min(WindowLength, length - _at));
            _windowStart = _at;
        }

        return _window.Span.Slice((int)(_at - _windowStart), needed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CorruptIndexException Impossible(int frequency) => input.Corrupt(offset, $"a frequency of {frequency} is impossible");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CorruptIndexException End() => input.Corrupt(offset + _at, "positions end before they should");
}
