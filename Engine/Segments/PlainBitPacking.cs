using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// Numbers in as many bits as the greatest needs. Blocks of 128 are laid out for vectors of four lanes; fewer numbers stand one behind the other. This is the
/// plain code, which says what holds; <see cref="BitPacking"/> does the same for blocks of 128, only faster.
/// </summary>
/// <remarks>
/// <code>
/// Vertical(w)   = Word[w][4]          16 * w bytes for 128 numbers of w bits, 0 &lt;= w &lt;= 31
///   Word : u32 LE   lane l (0 to 3) holds the numbers l, l + 4, l + 8, … as one string of bits, lowest first, cut into w words;
///                   Word[k][l] is the k-th word of lane l
/// Horizontal(w) = byte[(n * w + 7) / 8]   n numbers of w bits as one string of bits, lowest first; unused bits are 0
/// </code>
/// Example: the numbers 1, 2, 3 in 3 bits, horizontal: <c>D1 00</c> (001, 010, 011 from the right).
/// </remarks>
internal static class PlainBitPacking
{
    /// <summary>Numbers of a vertical block.</summary>
    public const int BlockSize = 128;

    /// <summary>Bytes of a vertical block for each bit of width.</summary>
    public const int BytesPerBit = BlockSize / 8;

    private const int Lanes = 4;

    /// <summary>Bytes of <paramref name="count"/> numbers: vertical if they fill a block, else horizontal.</summary>
    public static int ByteCount(int count, int width) => (count * width + 7) / 8;

    /// <summary>Packs 128 numbers below 2^<paramref name="width"/> vertically into cleared bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        for (var i = 0; i < BlockSize && width > 0; i++)
        {
            var bit = i / Lanes * width;
            var word = packed[WordOffset(bit >> 5, i % Lanes)..];
            var wide = (ulong)(uint)values[i] << (bit & 31);
            BinaryPrimitives.WriteUInt32LittleEndian(word, BinaryPrimitives.ReadUInt32LittleEndian(word) | (uint)wide);
            if ((bit & 31) + width > 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(packed[WordOffset((bit >> 5) + 1, i % Lanes)..], (uint)(wide >> 32));
            }
        }
    }

    /// <summary>Unpacks 128 numbers that stand vertically.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        for (var i = 0; i < BlockSize; i++)
        {
            var bit = i / Lanes * width;
            ulong wide = width == 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(packed[WordOffset(bit >> 5, i % Lanes)..]);
            if ((bit & 31) + width > 32)
            {
                wide |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(packed[WordOffset((bit >> 5) + 1, i % Lanes)..]) << 32;
            }

            values[i] = (int)((wide >> (bit & 31)) & ((1UL << width) - 1));
        }
    }

    /// <summary>Packs numbers below 2^<paramref name="width"/> horizontally into cleared bytes.</summary>
    public static void PackHorizontal(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        var pending = 0UL;
        var bits = 0;
        var at = 0;
        foreach (var value in values)
        {
            pending |= (ulong)(uint)value << bits;
            for (bits += width; bits >= 8; bits -= 8)
            {
                packed[at++] = (byte)pending;
                pending >>= 8;
            }
        }

        if (bits > 0)
        {
            packed[at] = (byte)pending;
        }
    }

    /// <summary>Unpacks numbers that stand horizontally; as many as <paramref name="values"/> holds.</summary>
    public static void UnpackHorizontal(ReadOnlySpan<byte> packed, int width, Span<int> values)
    {
        var mask = (1UL << width) - 1;
        var pending = 0UL;
        var bits = 0;
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            for (; bits < width; bits += 8)
            {
                pending |= (ulong)packed[at++] << bits;
            }

            values[i] = (int)(pending & mask);
            pending >>= width;
            bits -= width;
        }
    }

    private static int WordOffset(int word, int lane) => ((word * Lanes) + lane) * sizeof(uint);
}
