using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments;

/// <summary>Looks up ascending documents in a term's postings, a block at a time: bit sets are probed as they stand, other blocks are decoded and searched by vectors.</summary>
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

            for (var docs = cursor.Docs; !part.IsEmpty; part = part[Math.Min(part.Length, places.Length)..])
            {
                var some = part[..Math.Min(part.Length, places.Length)];
                foreach (var place in places[..Find(docs, some, places, default)])
                {
                    matched[count++] = some[place];
                }
            }
        }

        return count;
    }

    /// <summary>Finds the frequency of each of <paramref name="candidates"/>, 0 where the list does not have it; moves the cursor as <see cref="Intersect"/> does.</summary>
    /// <param name="cursor">Stands at or before the first candidate's block.</param>
    /// <param name="candidates">Ascending documents.</param>
    /// <param name="frequencies">Receives the frequencies; as long as <paramref name="candidates"/>.</param>
    [SkipLocalsInit]
    public static void Frequencies(PostingsCursor cursor, ReadOnlySpan<int> candidates, Span<int> frequencies)
    {
        Span<int> places = stackalloc int[PostingsCursor.BlockSize];
        Span<int> indexes = stackalloc int[PostingsCursor.BlockSize];
        frequencies[..candidates.Length].Clear();
        var done = 0;
        while (done < candidates.Length && cursor.SeekBlock(candidates[done]))
        {
            for (var left = CountUpTo(candidates[done..], cursor.LastDoc); left > 0;)
            {
                var some = candidates.Slice(done, Math.Min(left, places.Length));
                var found = Find(cursor.Docs, some, places, indexes);
                var ofBlock = found > 0 ? cursor.Frequencies : [];
                for (var i = 0; i < found; i++)
                {
                    frequencies[done + places[i]] = ofBlock[indexes[i]];
                }

                done += some.Length;
                left -= some.Length;
            }
        }
    }

    /// <summary>Finds ascending candidates in an ascending block.</summary>
    /// <param name="docs">The block.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="places">Receives which candidates are in the block; as long as <paramref name="candidates"/>.</param>
    /// <param name="indexes">Receives where in the block each of them stands; the same, or empty if that is not wanted.</param>
    /// <returns>How many they are.</returns>
    public static int Find(ReadOnlySpan<int> docs, ReadOnlySpan<int> candidates, Span<int> places, Span<int> indexes)
    {
        var last = docs.Length - Vector256<int>.Count;
        if (last < 0)
        {
            return FindPlainly(docs, candidates, places, indexes);
        }

        // Where candidates are many, a branch for each that is found would be guessed wrongly half of the time: each is noted, and the next overwrites what was not found.
        places = places[..candidates.Length];
        ref var first = ref MemoryMarshal.GetReference(docs);
        var (at, count) = (0, 0);
        for (var i = 0; i < candidates.Length; i++)
        {
            var candidate = candidates[i];
            while (at < last && docs[at + Vector256<int>.Count - 1] < candidate)
            {
                at = Math.Min(at + Vector256<int>.Count, last);
            }

            var equal = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at), Vector256.Create(candidate)).ExtractMostSignificantBits();
            places[count] = i;
            if (!indexes.IsEmpty)
            {
                indexes[count] = at + BitOperations.TrailingZeroCount(equal);
            }

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
                if (!indexes.IsEmpty)
                {
                    indexes[count] = index;
                }

                count++;
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

        var (low, high) = (1, 1);
        for (var step = 1; high < candidates.Length && candidates[high] <= lastDoc; step *= 2)
        {
            low = high + 1;
            high = Math.Min(candidates.Length, high + step);
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = candidates[middle] <= lastDoc ? (middle + 1, high) : (low, middle);
        }

        return low;
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
