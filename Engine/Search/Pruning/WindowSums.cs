using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Sums lists of scores in an array over a window of documents.</summary>
internal static class WindowSums
{
    /// <summary>With fewer postings than one in so many documents, only the places of the postings are looked at and cleared.</summary>
    private const int SparseShare = 16;

    /// <summary>Appends to <paramref name="output"/> the documents of any list whose sum, in the order of the lists, is <paramref name="needed"/> or more.</summary>
    /// <param name="lists">Documents of [<paramref name="from"/>, <paramref name="to"/>).</param>
    /// <param name="from">First document of the window.</param>
    /// <param name="to">Its end.</param>
    /// <param name="needed">The least sum.</param>
    /// <param name="sums">0 for each document of a window, before and after.</param>
    /// <param name="output">Where to append.</param>
    public static void Sum(ReadOnlySpan<ScoredDocs> lists, int from, int to, float needed, float[] sums, ScoredDocs output)
    {
        var postings = 0;
        foreach (var list in lists)
        {
            Add(list, from, sums.AsSpan(0, to - from));
            postings += list.Count;
        }

        if (needed > 0 && postings < (to - from) / SparseShare && FewReach(lists, from, needed, sums, output))
        {
            return;
        }

        if (needed > 0)
        {
            Take(from, sums.AsSpan(0, to - from), needed, output);
            return;
        }

        CollectByDocs(lists, from, to, needed, sums, output);
        sums.AsSpan(0, to - from).Clear();
    }

    /// <summary>Adds each score of a list to its place in <paramref name="sums"/>, of which the first is that of document <paramref name="from"/>.</summary>
    public static void Add(ScoredDocs list, int from, Span<float> sums)
    {
        var docs = list.Docs;
        ReadOnlySpan<float> scores = list.Scores;
        for (var i = 0; i < docs.Length && i < scores.Length; i++)
        {
            sums[docs[i] - from] += scores[i];
        }
    }

    /// <summary>Appends the documents whose sums are <paramref name="needed"/> or more, that of <paramref name="from"/> being the first, and clears all sums.</summary>
    public static void Take(int from, Span<float> sums, float needed, ScoredDocs output)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var least = Vector512.Create(needed);
        var i = 0;
        for (; i <= sums.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            var some = Vector512.LoadUnsafe(ref sum, (nuint)i);
            var mask = Vector512.GreaterThanOrEqual(some, least).ExtractMostSignificantBits();
            for (; mask != 0; mask &= mask - 1)
            {
                var at = i + BitOperations.TrailingZeroCount(mask);
                output.Add(from + at, sums[at]);
            }

            Vector512<float>.Zero.StoreUnsafe(ref sum, (nuint)i);
        }

        for (; i < sums.Length; i++)
        {
            if (sums[i] >= needed)
            {
                output.Add(from + i, sums[i]);
            }

            sums[i] = 0;
        }
    }

    /// <summary>How many sums are <paramref name="needed"/> or more.</summary>
    public static int CountAtLeast(ReadOnlySpan<float> sums, float needed)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var least = Vector512.Create(needed);
        var count = 0;
        var i = 0;
        for (; i <= sums.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            count += BitOperations.PopCount(Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref sum, (nuint)i), least).ExtractMostSignificantBits());
        }

        for (; i < sums.Length; i++)
        {
            count += sums[i] >= needed ? 1 : 0;
        }

        return count;
    }

    [SkipLocalsInit]
    private static bool FewReach(ReadOnlySpan<ScoredDocs> lists, int from, float needed, float[] sums, ScoredDocs output)
    {
        const int Few = 64;
        Span<int> reached = stackalloc int[Few];
        var count = 0;
        foreach (var list in lists)
        {
            foreach (var doc in list.Docs)
            {
                if (sums[doc - from] >= needed)
                {
                    if (count == Few)
                    {
                        return false;
                    }

                    reached[count++] = doc;
                }
            }
        }

        reached = reached[..count];
        reached.Sort();
        for (var i = 0; i < reached.Length; i++)
        {
            if (i == 0 || reached[i] != reached[i - 1])
            {
                output.Add(reached[i], sums[reached[i] - from]);
            }
        }

        foreach (var list in lists)
        {
            foreach (var doc in list.Docs)
            {
                sums[doc - from] = 0;
            }
        }

        return true;
    }

    /// <summary>The same where a sum may be 0, so that only the lists tell what is there.</summary>
    [SkipLocalsInit]
    private static void CollectByDocs(ReadOnlySpan<ScoredDocs> lists, int from, int to, float needed, float[] sums, ScoredDocs output)
    {
        Span<ulong> bits = stackalloc ulong[Bits.Words(to - from)];
        bits.Clear();
        foreach (var list in lists)
        {
            foreach (var doc in list.Docs)
            {
                Bits.Set(bits, doc - from);
            }
        }

        for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
        {
            if (sums[i] >= needed)
            {
                output.Add(from + i, sums[i]);
            }
        }
    }
}
