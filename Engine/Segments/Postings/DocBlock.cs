using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Up to 128 ascending documents, relative to the last one before them (-1 if there is none).</summary>
/// <remarks>
/// <code>
/// DocBlock = IntBlock | BitSet
///   IntBlock : of the n numbers doc[i] - doc[i - 1] - 1, where doc[-1] is the last document before the block
/// BitSet   = Head Word[words]                       form 2: where documents stand dense
///   Head   : u8       form 2, w = words, 1 to 63
///   Word   : u64 LE   bit b of word k is document base + 64 * k + b; base = (last document before the block + 1), rounded down to a multiple of 64
/// </code>
/// A bit set is taken up to a quarter larger than the IntBlock (one document in eight or so): whole words of it are ANDed, ORed and counted, since the base is that of
/// any bit set over documents.
/// Example: documents 3, 5, 6 at the beginning of a list: <c>02 07</c> (the numbers 3, 1, 0 in 2 bits).
/// </remarks>
internal static class DocBlock
{
    private const int MaxWords = 63;

    /// <summary>Appends a block.</summary>
    public static void Write(ByteWriter output, ReadOnlySpan<int> docs, int lastBefore)
    {
        Span<int> deltas = stackalloc int[IntBlock.Size];
        var previous = lastBefore;
        for (var i = 0; i < docs.Length; i++)
        {
            deltas[i] = docs[i] - previous - 1;
            previous = docs[i];
        }

        deltas = deltas[..docs.Length];
        var firstWord = (lastBefore + 1) >> 6;
        var words = (docs[^1] >> 6) - firstWord + 1;
        var form = IntBlockForm.Choose(deltas);
        if (words > MaxWords || (1 + (words * sizeof(ulong))) * 4 > form.Bytes * 5)
        {
            IntBlock.Write(output, deltas, form);
            return;
        }

        output.WriteByte((IntBlock.BitSetForm << IntBlock.FormShift) | words);
        var bytes = output.Append(words * sizeof(ulong));
        foreach (var doc in docs)
        {
            bytes[(doc >> 3) - (firstWord << 3)] |= (byte)(1 << (doc & 7));
        }
    }

    /// <summary>Reads as many documents as <paramref name="docs"/> holds; returns how many bytes they took.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, Span<int> docs, int lastBefore, IndexInput input, long offset)
    {
        if (IsBitSet(bytes))
        {
            var words = Words(bytes, input, offset);
            ReadBitSet(words, docs, (lastBefore + 1) & ~63, input, offset);
            return 1 + words.Length;
        }

        return IntBlock.ReadSum(bytes, docs, lastBefore, input, offset);
    }

    /// <summary>Whether the block is a bit set.</summary>
    public static bool IsBitSet(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && bytes[0] >> IntBlock.FormShift == IntBlock.BitSetForm;

    /// <summary>The words of a bit set, 8 bytes each.</summary>
    public static ReadOnlySpan<byte> Words(ReadOnlySpan<byte> bytes, IndexInput input, long offset)
    {
        var length = (bytes[0] & IntBlock.WidthMask) * sizeof(ulong);
        return length < bytes.Length ? bytes.Slice(1, length) : throw input.Corrupt(offset, $"a bit set of {length} bytes does not fit into {bytes.Length}");
    }

    /// <summary>
    /// ORs the words of a bit set into <paramref name="bits"/>, whose bit 0 stands <paramref name="start"/> documents before (or, if negative, after) that of the words: what stands before
    /// it falls off. False if a document lies behind the end of <paramref name="bits"/>.
    /// </summary>
    public static bool OrInto(Span<ulong> bits, ReadOnlySpan<byte> words, int start)
    {
        for (; words.Length >= sizeof(ulong); words = words[sizeof(ulong)..], start += 64)
        {
            // A word goes to one word of the target or two.
            var word = BinaryPrimitives.ReadUInt64LittleEndian(words);
            var at = start >> 6;
            var shift = start & 63;
            var low = at >= 0 ? word << shift : 0;
            var high = at >= -1 && shift > 0 ? word >> (64 - shift) : 0;
            if ((low != 0 && at >= bits.Length) || (high != 0 && at + 1 >= bits.Length))
            {
                return false;
            }

            if (low != 0)
            {
                bits[at] |= low;
            }

            if (high != 0)
            {
                bits[at + 1] |= high;
            }
        }

        return true;
    }

    /// <summary>Whether so many bits are set in a bit set's words, of which <paramref name="last"/> is the last one.</summary>
    public static bool Holds(ReadOnlySpan<byte> words, int count, int last)
    {
        var lastFound = -1;
        for (var at = 0; words.Length - at >= sizeof(ulong); at += sizeof(ulong))
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(words[at..]);
            count -= BitOperations.PopCount(word);
            lastFound = word == 0 ? lastFound : (at * 8) + BitOperations.Log2(word);
        }

        return count == 0 && lastFound == last;
    }

    private static void ReadBitSet(ReadOnlySpan<byte> words, Span<int> docs, int doc, IndexInput input, long offset)
    {
        var left = docs;
        for (; words.Length >= sizeof(ulong); words = words[sizeof(ulong)..], doc += 64)
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(words);
            var count = BitOperations.PopCount(word);
            if (count > left.Length)
            {
                throw input.Corrupt(offset, $"a bit set has more than {docs.Length} documents");
            }

            ReadWord(word, count, left, doc);
            left = left[count..];
        }

        if (!left.IsEmpty)
        {
            throw input.Corrupt(offset, $"a bit set should have {docs.Length} documents, has {docs.Length - left.Length}");
        }
    }

    /// <summary>
    /// Writes the documents of one word. How many a word has cannot be guessed ahead, so that a loop that ends with its last bit mostly fails the processor: four are written whether
    /// they are there or not, as long as there is room, and the next word writes over those that were not.
    /// </summary>
    private static void ReadWord(ulong word, int count, Span<int> docs, int doc)
    {
        var done = 0;
        for (; done < count && docs.Length - done >= 4; done += 4)
        {
            var four = docs.Slice(done, 4);
            four[0] = doc + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            four[1] = doc + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            four[2] = doc + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            four[3] = doc + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
        }

        for (; done < count; done++)
        {
            docs[done] = doc + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
        }
    }
}
