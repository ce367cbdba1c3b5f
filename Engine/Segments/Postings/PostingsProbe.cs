using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Looks up ascending documents in a term's postings, a block at a time: bit sets are probed as they stand, other blocks are decoded and searched without branches.</summary>
internal static class PostingsProbe
{
    /// <summary>Finds those of <paramref name="candidates"/> that the list has. The cursor moves to the first block that ends at or after the last candidate, or to the end.</summary>
    /// <param name="cursor">Stands at or before the first candidate's block.</param>
    /// <param name="candidates">Ascending documents.</param>
    /// <param name="matched">Receives them, in their order; as long as <paramref name="candidates"/>, and may be the same memory.</param>
    /// <returns>How many they are.</returns>
    [SkipLocalsInit]
    public static int Intersect(PostingsCursor cursor, ReadOnlySpan<int> candidates, Span<int> matched)
    {
        Span<int> places = stackalloc int[PostingsCursor.BlockSize];
        Span<int> indexes = stackalloc int[PostingsCursor.BlockSize];
        var count = 0;
        while (!candidates.IsEmpty && cursor.SeekBlock(candidates[0]))
        {
            var part = candidates[..CountUpTo(candidates, cursor.LastDoc)];
            candidates = candidates[part.Length..];
            if (cursor.TryGetBits(out var words, out var firstBit))
            {
                count += Probe(words, firstBit, part, matched[count..]);
                continue;
            }

            for (var docs = cursor.PaddedDocs; !part.IsEmpty; part = part[Math.Min(part.Length, places.Length)..])
            {
                var some = part[..Math.Min(part.Length, places.Length)];
                foreach (var place in places[..Find(docs, some, places, indexes)])
                {
                    matched[count++] = some[place];
                }
            }
        }

        return count;
    }

    /// <summary>Finds those of <paramref name="candidates"/> that the list has, and how often; moves the cursor as <see cref="Intersect"/> does.</summary>
    /// <param name="cursor">Stands at or before the first candidate's block.</param>
    /// <param name="candidates">Ascending documents.</param>
    /// <param name="places">Receives which candidates they are; as long as <paramref name="candidates"/>.</param>
    /// <param name="frequencies">Receives their frequencies; the same.</param>
    /// <returns>How many they are.</returns>
    [SkipLocalsInit]
    public static int Look(PostingsCursor cursor, ReadOnlySpan<int> candidates, Span<int> places, Span<int> frequencies)
    {
        Span<int> indexes = stackalloc int[PostingsCursor.BlockSize];
        var count = 0;
        for (var done = 0; done < candidates.Length && cursor.SeekBlock(candidates[done]);)
        {
            for (var left = CountUpTo(candidates[done..], cursor.LastDoc); left > 0;)
            {
                var some = candidates.Slice(done, Math.Min(left, indexes.Length));
                var found = cursor.TryGetRankedBits(out var words, out var firstBit)
                    ? FindInBits(words, firstBit, some, places[count..], indexes)
                    : Find(cursor.PaddedDocs, some, places[count..], indexes);
                var ofBlock = found > 0 ? cursor.Frequencies : [];
                for (var i = 0; i < found; i++, count++)
                {
                    places[count] += done;
                    frequencies[count] = ofBlock[indexes[i]];
                }

                done += some.Length;
                left -= some.Length;
            }
        }

        return count;
    }

    /// <summary>Finds ascending candidates in an ascending block.</summary>
    /// <param name="padded">The block, with <see cref="PostingsCursor.Padding"/> behind it up to <see cref="PostingsCursor.BlockSize"/>.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="places">Receives which candidates are in the block; as long as <paramref name="candidates"/>.</param>
    /// <param name="indexes">Receives where in the block each of them stands; the same.</param>
    /// <returns>How many they are.</returns>
    /// <remarks>
    /// Where a candidate lies cannot be guessed, nor whether it is found, so that every branch on it would fail the processor: of eight parts of the block the one that may hold it is known
    /// by how many end before it, and all of that is compared at once. 2 ns a candidate; a binary search takes 8, going through the block by vectors 5.
    /// </remarks>
    public static int Find(ReadOnlySpan<int> padded, ReadOnlySpan<int> candidates, Span<int> places, Span<int> indexes)
    {
        const int Part = PostingsCursor.BlockSize / 8;
        padded = padded[..PostingsCursor.BlockSize];
        places = places[..candidates.Length];
        indexes = indexes[..candidates.Length];
        ref var first = ref MemoryMarshal.GetReference(padded);
        var lasts = Vector256.Create(
            padded[Part - 1], padded[(2 * Part) - 1], padded[(3 * Part) - 1], padded[(4 * Part) - 1], padded[(5 * Part) - 1], padded[(6 * Part) - 1], padded[(7 * Part) - 1], int.MaxValue);
        var count = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var part = Part * BitOperations.PopCount(Vector256.LessThan(lasts, Vector256.Create(candidates[i])).ExtractMostSignificantBits());
            var equal = Vector512.Equals(Vector512.LoadUnsafe(ref first, (nuint)part), Vector512.Create(candidates[i])).ExtractMostSignificantBits();
            places[count] = i;
            indexes[count] = part + BitOperations.TrailingZeroCount(equal);
            count += equal == 0 ? 0 : 1;
        }

        return count;
    }

    /// <summary>The plain twin of <see cref="Find"/>.</summary>
    public static int FindPlainly(ReadOnlySpan<int> docs, ReadOnlySpan<int> candidates, Span<int> places, Span<int> indexes)
    {
        var count = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var index = docs.IndexOf(candidates[i]);
            if (index >= 0)
            {
                places[count] = i;
                indexes[count++] = index;
            }
        }

        return count;
    }

    /// <summary>How many of <paramref name="candidates"/>, of which the first is one, are at most <paramref name="lastDoc"/>.</summary>
    private static int CountUpTo(ReadOnlySpan<int> candidates, int lastDoc)
    {
        if (candidates[^1] <= lastDoc)
        {
            return candidates.Length;
        }

        var count = 0;
        for (; candidates.Length - count >= Vector512<int>.Count; count += Vector512<int>.Count)
        {
            var upTo = Vector512.LessThanOrEqual(Vector512.Create(candidates[count..]), Vector512.Create(lastDoc)).ExtractMostSignificantBits();
            if (upTo != ushort.MaxValue)
            {
                return count + BitOperations.PopCount(upTo);
            }
        }

        while (candidates[count] <= lastDoc)
        {
            count++;
        }

        return count;
    }

    /// <summary>Does what <see cref="Find"/> does in a block that is a bit set: the rank of a document's bit is its index.</summary>
    private static int FindInBits(ReadOnlySpan<byte> words, int firstBit, ReadOnlySpan<int> candidates, Span<int> places, Span<int> indexes)
    {
        var count = 0;
        var (at, word, rank) = (0, BinaryPrimitives.ReadUInt64LittleEndian(words), 0);
        for (var i = 0; i < candidates.Length; i++)
        {
            var bit = candidates[i] - firstBit;
            if (bit < 0)
            {
                continue;
            }

            for (; at < bit >> 6; word = BinaryPrimitives.ReadUInt64LittleEndian(words[(++at * sizeof(ulong))..]))
            {
                rank += BitOperations.PopCount(word);
            }

            places[count] = i;
            indexes[count] = rank + BitOperations.PopCount(word & ((1UL << bit) - 1));
            count += (int)((word >> bit) & 1);
        }

        return count;
    }

    private static int Probe(ReadOnlySpan<byte> words, int firstBit, ReadOnlySpan<int> candidates, Span<int> matched)
    {
        var count = 0;
        foreach (var candidate in candidates)
        {
            var bit = candidate - firstBit;
            if ((uint)(bit >> 3) < (uint)words.Length)
            {
                matched[count] = candidate;
                count += (words[bit >> 3] >> (bit & 7)) & 1;
            }
        }

        return count;
    }
}
