using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>How many positions stand before those of each document of a block.</summary>
internal static class FrequencySums
{
    /// <summary>128 frequencies of fewer bits cannot make a sum of more than 31.</summary>
    private const int MaxSafeBits = 24;

    /// <summary>Sets each number of <paramref name="sums"/> to the sum of the frequencies before its place and <paramref name="first"/>.</summary>
    /// <param name="frequencies">The frequencies of a block, from 0.</param>
    /// <param name="first">What stands before all.</param>
    /// <param name="sums">As long.</param>
    public static void Sum(ReadOnlySpan<int> frequencies, int first, Span<long> sums)
    {
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var sum = ref MemoryMarshal.GetReference(sums[..frequencies.Length]);
        var before = Vector256.Create((uint)first);
        var all = Vector256<int>.Zero;
        var at = 0;
        for (; at <= frequencies.Length - Vector256<int>.Count; at += Vector256<int>.Count)
        {
            // An index of 8 is outside of the vector and gives 0: lanes move up by one, then by two and by four.
            var own = Vector256.LoadUnsafe(ref frequency, (nuint)at);
            all |= own;
            var moved = own + Vector256.Shuffle(own, Vector256.Create(8, 0, 1, 2, 3, 4, 5, 6));
            moved += Vector256.Shuffle(moved, Vector256.Create(8, 8, 0, 1, 2, 3, 4, 5));
            moved += Vector256.Shuffle(moved, Vector256.Create(8, 8, 8, 8, 0, 1, 2, 3));
            var (lower, upper) = Vector256.Widen((moved - own).AsUInt32() + before);
            lower.AsInt64().StoreUnsafe(ref sum, (nuint)at);
            upper.AsInt64().StoreUnsafe(ref sum, (nuint)at + 4);
            before += Vector256.Shuffle(moved, Vector256.Create(7)).AsUInt32();
        }

        if (Vector256.GreaterThanOrEqualAny(all.AsUInt32(), Vector256.Create(1u << MaxSafeBits)))
        {
            SumPlainly(frequencies, first, sums);
        }
        else
        {
            SumPlainly(frequencies[at..], before[0], sums[at..]);
        }
    }

    /// <summary>The plain twin of <see cref="Sum"/>.</summary>
    public static void SumPlainly(ReadOnlySpan<int> frequencies, long first, Span<long> sums)
    {
        for (var i = 0; i < frequencies.Length; i++)
        {
            sums[i] = first;
            first += frequencies[i];
        }
    }
}
