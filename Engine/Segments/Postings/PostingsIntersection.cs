using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Keeps those bits of a set that are documents of a term, a block at a time. A block where no bit is set is not decoded.</summary>
internal static class PostingsIntersection
{
    /// <summary>See <see cref="PostingsCursor.AndInto"/>.</summary>
    public static void AndInto(PostingsCursor cursor, Span<ulong> bits, int from, int to)
    {
        Span<int> kept = stackalloc int[PostingsCursor.BlockSize];
        var next = from;
        while (next < to && cursor.SeekBlock(next))
        {
            // Of the bits from next to the block's last document, those stay that the block has.
            var end = Math.Min(to, cursor.LastDoc + 1);
            if (IsAnySet(bits, next - from, end - from))
            {
                if ((from & 63) == 0 && cursor.TryGetBits(out var words, out var firstBit))
                {
                    AndWords(bits, words, firstBit - from, next - from, end - from);
                }
                else
                {
                    var count = Test(cursor.Docs, bits, from, next, end, kept);
                    ClearRange(bits, next - from, end - from);
                    foreach (var doc in kept[..count])
                    {
                        bits[(doc - from) >> 6] |= 1UL << (doc - from);
                    }
                }
            }

            next = end;
        }

        ClearRange(bits, next - from, to - from);
    }

    /// <summary>Writes the documents in [<paramref name="next"/>, <paramref name="end"/>) whose bits are set to <paramref name="kept"/>, without a branch; returns how many.</summary>
    private static int Test(ReadOnlySpan<int> docs, ReadOnlySpan<ulong> bits, int from, int next, int end, Span<int> kept)
    {
        while (!docs.IsEmpty && docs[0] < next)
        {
            docs = docs[1..];
        }

        while (!docs.IsEmpty && docs[^1] >= end)
        {
            docs = docs[..^1];
        }

        var count = 0;
        foreach (var doc in docs)
        {
            kept[count] = doc;
            count += (int)((bits[(doc - from) >> 6] >> (doc - from)) & 1);
        }

        return count;
    }

    /// <summary>ANDs the bits of [<paramref name="first"/>, <paramref name="end"/>) with words of which the first stands at bit <paramref name="start"/>, a multiple of 64.</summary>
    private static void AndWords(Span<ulong> bits, ReadOnlySpan<byte> words, int start, int first, int end)
    {
        for (var at = first >> 6; at <= (end - 1) >> 6; at++)
        {
            var index = (at - (start >> 6)) * sizeof(ulong);
            var word = index >= 0 && index < words.Length ? BinaryPrimitives.ReadUInt64LittleEndian(words[index..]) : 0;
            bits[at] &= word | ~Inside(at, first, end);
        }
    }

    private static bool IsAnySet(ReadOnlySpan<ulong> bits, int first, int end)
    {
        var (low, high) = (first >> 6, (end - 1) >> 6);
        return (bits[low] & Inside(low, first, end)) != 0
            || (bits[high] & Inside(high, first, end)) != 0
            || (high > low + 1 && bits[(low + 1)..high].ContainsAnyExcept(0UL));
    }

    private static void ClearRange(Span<ulong> bits, int first, int end)
    {
        if (first >= end)
        {
            return;
        }

        var (low, high) = (first >> 6, (end - 1) >> 6);
        bits[low] &= ~Inside(low, first, end);
        if (high > low)
        {
            bits[(low + 1)..high].Clear();
            bits[high] &= ~Inside(high, first, end);
        }
    }

    /// <summary>The bits of a word that lie in [<paramref name="first"/>, <paramref name="end"/>), which meets it.</summary>
    private static ulong Inside(int word, int first, int end)
    {
        var inside = ulong.MaxValue;
        if (first > word * 64)
        {
            inside <<= first;
        }

        if (end < (word + 1) * 64)
        {
            inside &= ulong.MaxValue >> -end;
        }

        return inside;
    }
}
