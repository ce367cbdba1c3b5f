using System.Buffers.Binary;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>Reads what <see cref="LongColumnWriter"/> wrote. For any number of threads.</summary>
internal sealed class LongColumn
{
    private readonly IndexInput _input;
    private readonly long _start;
    private readonly long _bitsLength;
    private readonly long _entries;
    private readonly ulong _unit;

    /// <summary>The column of <paramref name="count"/> numbers at the place that <paramref name="directory"/> gives next.</summary>
    public LongColumn(IndexInput input, ref ByteReader directory, int count)
    {
        _input = input;
        Count = count;
        _start = directory.ReadLong();
        _bitsLength = directory.ReadLong();
        _unit = directory.ReadUVarint();
        _entries = _start + _bitsLength + LongColumnWriter.PaddingSize;
        var blocks = (count + LongColumnWriter.BlockSize - 1L) / LongColumnWriter.BlockSize;
        if (_start > input.Length || _bitsLength > input.Length || _entries + (blocks * LongColumnWriter.EntrySize) > input.Length)
        {
            throw directory.Corrupt($"a column of {count} numbers at {_start} leaves the file");
        }
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>The number at <paramref name="index"/>.</summary>
    public long this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var entry = _entries + (index / LongColumnWriter.BlockSize * (long)LongColumnWriter.EntrySize);
            var bytes = _input.Slice(entry, LongColumnWriter.EntrySize);
            var least = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            var place = BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]);
            var width = (int)(place >> LongColumnWriter.WidthShift);
            var bit = (long)(index % LongColumnWriter.BlockSize) * width;
            var offset = (long)(place & ((1UL << LongColumnWriter.WidthShift) - 1)) + (bit >> 3);
            if (width > 64 || offset > _bitsLength)
            {
                throw _input.Corrupt(entry, $"a block of numbers of {width} bits stands at {offset} of {_bitsLength} bytes");
            }

            return width == 0 ? least : least + (long)(Bits(_start + offset, (int)bit & 7, width) * _unit);
        }
    }

    /// <summary>The first index from <paramref name="from"/> on whose number is at or above <paramref name="value"/>, in a column that ascends; <see cref="Count"/> if there is none.</summary>
    public int FirstAtOrAbove(long value, int from = 0)
    {
        // From a known place on by steps that double, the last of which is then halved: cheap where the answer is near.
        var low = from;
        var high = from == 0 ? Count : from;
        for (var step = 1; high < Count && this[high] < value; step *= 2)
        {
            low = high + 1;
            high = Math.Min(Count, high + step);
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (this[middle] < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ulong Bits(long offset, int shift, int width)
    {
        var bits = BinaryPrimitives.ReadUInt64LittleEndian(_input.Slice(offset, sizeof(ulong))) >> shift;
        if (shift + width > 64)
        {
            bits |= (ulong)_input.Slice(offset + sizeof(ulong), 1)[0] << (64 - shift);
        }

        return width == 64 ? bits : bits & ((1UL << width) - 1);
    }
}
