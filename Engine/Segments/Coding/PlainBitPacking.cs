using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>
/// Numbers in as many bits as the greatest needs. Blocks of 128 are laid out for vectors of eight lanes; fewer numbers stand one behind the other. This is the
/// plain code, which says what holds; <see cref="BitPacking"/> does the same for blocks of 128, only faster.
/// </summary>
/// <remarks>
/// <code>
/// Vertical(w)   = Word[w / 2][8] [Half[8]]     16 * w bytes for 128 numbers of w bits, 0 &lt;= w &lt;= 31
///   Word : u32 LE   lane l (0 to 7) holds the numbers l, l + 8, l + 16, … as one string of 16 * w bits, lowest first, cut into words;
///                   Word[k][l] is the k-th word of lane l
///   Half : u16 LE   the last 16 bits of lane l, if w is odd
/// Horizontal(w) = byte[(n * w + 7) / 8]   n numbers of w bits as one string of bits, lowest first; unused bits are 0
/// </code>
/// Example: the numbers 1, 2, 3 in 3 bits, horizontal: <c>D1 00</c> (001, 010, 011 from the right).
/// </remarks>
internal static class PlainBitPacking
{
    /// <summary>Numbers of a vertical block.</summary>
    public const int BlockSize = 128;

    /// <summary>Lanes of a vertical block.</summary>
    public const int Lanes = 8;

    /// <summary>Bytes of a vertical block for each bit of width.</summary>
    public const int BytesPerBit = BlockSize / 8;


    /// <summary>Bytes of <paramref name="count"/> numbers: vertical if they fill a block, else horizontal.</summary>
    public static int ByteCount(int count, int width) => (count * width + 7) / 8;

    /// <summary>Packs the lowest <paramref name="width"/> bits of 128 numbers vertically into cleared bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        for (var i = 0; i < BlockSize; i++)
        {
            for (var bit = 0; bit < width; bit++)
            {
                var (offset, shift) = PlaceOf(i % Lanes, (i / Lanes * width) + bit, width);
                packed[offset] |= (byte)(((values[i] >> bit) & 1) << shift);
            }
        }
    }

    /// <summary>Unpacks 128 numbers that stand vertically.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        for (var i = 0; i < BlockSize; i++)
        {
            values[i] = 0;
            for (var bit = 0; bit < width; bit++)
            {
                var (offset, shift) = PlaceOf(i % Lanes, (i / Lanes * width) + bit, width);
                values[i] |= ((packed[offset] >> shift) & 1) << bit;
            }
        }
    }

    /// <summary>Packs the lowest <paramref name="width"/> bits of numbers horizontally.</summary>
    public static void PackHorizontal(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        var mask = (1UL << width) - 1;
        var pending = 0UL;
        var bits = 0;
        foreach (var value in values)
        {
            pending |= ((uint)value & mask) << bits;
            bits += width;
            if (bits >= 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(packed, (uint)pending);
                packed = packed[sizeof(uint)..];
                pending >>= 32;
                bits -= 32;
            }
        }

        for (var at = 0; bits > 0; at++, bits -= 8)
        {
            packed[at] = (byte)pending;
            pending >>= 8;
        }
    }

    /// <summary>Unpacks numbers that stand horizontally; as many as <paramref name="values"/> holds.</summary>
    public static void UnpackHorizontal(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        var mask = (1UL << width) - 1;
        var bit = 0;
        var i = 0;
        for (; i < values.Length && (bit >> 3) + sizeof(ulong) <= packed.Length; i++, bit += width)
        {
            values[i] = (int)((BinaryPrimitives.ReadUInt64LittleEndian(packed[(bit >> 3)..]) >> (bit & 7)) & mask);
        }

        // Near the end eight bytes are no longer there.
        for (; i < values.Length; i++, bit += width)
        {
            var rest = packed[(bit >> 3)..((bit + width + 7) >> 3)];
            var wide = 0UL;
            for (var at = rest.Length - 1; at >= 0; at--)
            {
                wide = (wide << 8) | rest[at];
            }

            values[i] = (int)((wide >> (bit & 7)) & mask);
        }
    }

    /// <summary>The byte and the bit in it where bit <paramref name="bit"/> of a lane stands.</summary>
    private static (int Offset, int Shift) PlaceOf(int lane, int bit, int width)
    {
        var row = bit / 32;
        var inRow = row < width / 2 ? (lane * sizeof(uint)) + (bit % 32 / 8) : (lane * sizeof(ushort)) + (bit % 16 / 8);
        return ((row * Lanes * sizeof(uint)) + inRow, bit % 8);
    }
}
