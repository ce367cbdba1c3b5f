using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>Writes a column of 64-bit integers, of which each can be read by itself.</summary>
/// <remarks>
/// The numbers are divided into blocks of 128 (the last may have fewer); in a block each is stored as what it exceeds the least by, in units that divide all such
/// differences of the column (86,400 where all dates are whole days).
/// <code>
/// LongColumn = Bits[blocks] Padding Block[blocks]
///   Bits    : byte[(n * w + 7) / 8]   n numbers of w bits, 0 &lt;= w &lt;= 64, as one string of bits, lowest first: (number - Least) / unit
///   Padding : byte[8]                 0, so that eight bytes can be read from any place
/// Block = Least Start Width           16 bytes
///   Least   : i64                     the least number of the block
///   Start   : u48                     where its Bits begin, from the beginning of the column
///   Width   : u16                     w
/// LongColumnPlace = Start BitsLength Unit    all varint (Unit of 64 bits)
/// </code>
/// Example: 100, 160, 220 (unit 60) are <c>24 | 00 00 00 00 00 00 00 00 | 64 00 00 00 00 00 00 00 00 00 00 00 00 00 02 00</c>.
/// </remarks>
internal static class LongColumnWriter
{
    /// <summary>Numbers of a block.</summary>
    public const int BlockSize = 128;

    /// <summary>Bytes of a block's entry.</summary>
    public const int EntrySize = 16;

    /// <summary>Bytes of padding.</summary>
    public const int PaddingSize = 8;

    /// <summary>Where the width stands in the second half of an entry.</summary>
    public const int WidthShift = 48;

    /// <summary>Writes a column and says in <paramref name="directory"/> where it is.</summary>
    public static void Write(IndexOutput output, ByteWriter directory, ReadOnlySpan<long> values)
    {
        var start = output.Position;
        var unit = Unit(values);
        var block = new ByteWriter();
        var entries = new ByteWriter();
        for (var first = 0; first < values.Length; first += BlockSize)
        {
            var numbers = values.Slice(first, Math.Min(BlockSize, values.Length - first));
            var (least, greatest) = Range(numbers);
            var width = 64 - (int)ulong.LeadingZeroCount((ulong)(greatest - least) / unit);
            entries.WriteUInt64((ulong)least);
            entries.WriteUInt64((ulong)(output.Position - start) | ((ulong)width << WidthShift));
            block.Clear();
            WriteBits(block.Append(((numbers.Length * width) + 7) / 8), numbers, least, unit, width);
            output.Write(block.Written);
        }

        directory.WriteVarint(start);
        directory.WriteVarint(output.Position - start);
        directory.WriteUVarint(unit);
        output.Write(stackalloc byte[PaddingSize]);
        output.Write(entries.Written);
    }

    private static void WriteBits(Span<byte> bytes, ReadOnlySpan<long> numbers, long least, ulong unit, int width)
    {
        var bit = 0;
        foreach (var number in numbers)
        {
            var value = (ulong)(number - least) / unit;
            for (var done = 0; done < width;)
            {
                var taken = Math.Min(8 - (bit & 7), width - done);
                bytes[bit >> 3] |= (byte)(((value >> done) & ((1UL << taken) - 1)) << (bit & 7));
                bit += taken;
                done += taken;
            }
        }
    }

    private static (long Least, long Greatest) Range(ReadOnlySpan<long> numbers)
    {
        var (least, greatest) = (numbers[0], numbers[0]);
        foreach (var number in numbers)
        {
            least = Math.Min(least, number);
            greatest = Math.Max(greatest, number);
        }

        return (least, greatest);
    }

    /// <summary>The greatest number that divides every difference of two numbers; at least 1.</summary>
    private static ulong Unit(ReadOnlySpan<long> values)
    {
        var unit = 0UL;
        foreach (var value in values)
        {
            var (a, b) = (unit, value > values[0] ? (ulong)(value - values[0]) : (ulong)(values[0] - value));
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            unit = a;
            if (unit == 1)
            {
                break;
            }
        }

        return Math.Max(unit, 1);
    }
}
