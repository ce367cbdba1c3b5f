using System.Runtime.Intrinsics;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The positions of one term, as <see cref="PositionsWriter"/> wrote them: those of documents of one block of postings after another. For one thread.</summary>
/// <remarks>
/// A document's positions are found by the sum of the frequencies before it in its block. Blocks of numbers are passed by their heads; one is decoded where a
/// document's positions stand in it, and stays decoded until another is.
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

    // Both can be read, and the second written, up to a vector behind what is in use.
    private readonly int[] _numbers = new int[IntBlock.Size + PositionList.Padding];
    private int[] _positions = new int[4 * PositionList.Padding];
    private PinnedBytes _window;
    private long _windowStart;
    private long _decodedAt = -1;
    private int _decodedCount;

    // The block of numbers that holds the first position of the block of documents, and how far reading has come from there.
    private long _anchor;
    private long _at;
    private long _atBlock;

    // How many numbers of the anchor's block and those behind it stand before the document that was read last.
    private long _first;
    private long _before;
    private int _document;

    /// <summary>Goes to a block of documents: its first position is number <paramref name="index"/> of the positions' block at <paramref name="start"/>.</summary>
    public void Open(long start, int index)
    {
        (_anchor, _at, _atBlock) = (start, start, 0);
        (_first, _before, _document) = (index, index, 0);
    }

    /// <summary>The positions of a document of the block, padded (see <see cref="PositionList"/>); valid until another's are read.</summary>
    /// <param name="frequencies">Frequencies of the block.</param>
    /// <param name="document">Which of its documents.</param>
    public PositionList Read(ReadOnlySpan<int> frequencies, int document)
    {
        var frequency = frequencies[document];
        if (frequency > total || frequency <= 0 || frequency / IntBlock.Size > length)
        {
            throw input.Corrupt(offset, $"a frequency of {frequency} is impossible");
        }

        if (document < _document)
        {
            (_before, _document) = (_first, 0);
        }

        _before += Sum(frequencies[_document..document]);
        _document = document;
        if (_positions.Length < frequency + (2L * PositionList.Padding))
        {
            _positions = new int[Math.Max(checked(frequency + (2 * PositionList.Padding)), 2L * _positions.Length)];
        }

        var numbers = Numbers(_before);
        if (numbers.Length >= frequency)
        {
            PositionList.Sum(_numbers.AsSpan(_decodedCount - numbers.Length), frequency, _positions);
        }
        else
        {
            ReadAcrossBlocks(_positions.AsSpan(0, frequency));
        }

        return new PositionList(_positions, frequency);
    }

    /// <summary>The sum of some frequencies.</summary>
    private static long Sum(ReadOnlySpan<int> frequencies)
    {
        // 128 frequencies of up to 2^31 do not fit into 32 bits, if they are forged.
        var sum = 0L;
        if (frequencies.Length >= Vector256<int>.Count)
        {
            var sums = Vector256<long>.Zero;
            do
            {
                var (lower, upper) = Vector256.Widen(Vector256.Create(frequencies));
                sums += lower + upper;
                frequencies = frequencies[Vector256<int>.Count..];
            }
            while (frequencies.Length >= Vector256<int>.Count);

            sum = Vector256.Sum(sums);
        }

        foreach (var frequency in frequencies)
        {
            sum += frequency;
        }

        return sum;
    }

    /// <summary>The numbers from one on to the end of its block.</summary>
    private ReadOnlySpan<int> Numbers(long number)
    {
        var block = number / IntBlock.Size;
        if (block < _atBlock)
        {
            (_at, _atBlock) = (_anchor, 0);
        }

        for (; _atBlock < block; _atBlock++)
        {
            _at += IsTail() ? throw End() : IntBlock.Measure(Bytes(), input, offset + _at);
        }

        if (_at != _decodedAt)
        {
            Decode();
        }

        var index = (int)(number % IntBlock.Size);
        return index < _decodedCount ? _numbers.AsSpan(index, _decodedCount - index) : throw End();
    }

    private void ReadAcrossBlocks(Span<int> positions)
    {
        var number = _before;
        var position = 0;
        for (var done = 0; done < positions.Length;)
        {
            var numbers = Numbers(number);
            numbers = numbers[..Math.Min(positions.Length - done, numbers.Length)];
            foreach (var distance in numbers)
            {
                position += distance;
                positions[done++] = position;
            }

            number += numbers.Length;
        }
    }

    private void Decode()
    {
        var count = IsTail() ? (int)(total % IntBlock.Size) : IntBlock.Size;
        if (count == 0)
        {
            throw End();
        }

        // Should this throw, no other block is taken for the one that it left half decoded.
        _decodedAt = -1;
        IntBlock.Read(Bytes(), _numbers.AsSpan(0, count), input, offset + _at);
        (_decodedAt, _decodedCount) = (_at, count);
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

    private CorruptIndexException End() => input.Corrupt(offset + _at, "positions end before they should");
}
