using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>How many positions stand before those of each document of a block.</summary>
internal static class FrequencySums
{
    /// <summary>128 frequencies of fewer bits, and a first below 128, cannot make a sum of more than 31.</summary>
    private const int MaxSafeBits = 24;

    /// <summary>
    /// Sets each number of <paramref name="sums"/> to the sum of the frequencies before its place and <paramref name="first"/>. False if such a sum, or that of all, is negative or
    /// has more than 31 bits.
    /// </summary>
    /// <param name="frequencies">The frequencies of a block, from 0.</param>
    /// <param name="first">What stands before all, below 128.</param>
    /// <param name="sums">As long.</param>
    public static bool TrySum(ReadOnlySpan<int> frequencies, int first, Span<int> sums)
    {
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var sum = ref MemoryMarshal.GetReference(sums[..frequencies.Length]);
        var before = Vector256.Create(first);
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
            (moved - own + before).StoreUnsafe(ref sum, (nuint)at);
            before += Vector256.Shuffle(moved, Vector256.Create(7));
        }

        return Vector256.GreaterThanOrEqualAny(all.AsUInt32(), Vector256.Create(1u << MaxSafeBits))
            ? TrySumPlainly(frequencies, first, sums)
            : TrySumPlainly(frequencies[at..], before[0], sums[at..]);
    }

    /// <summary>The plain twin of <see cref="TrySum"/>.</summary>
    public static bool TrySumPlainly(ReadOnlySpan<int> frequencies, int first, Span<int> sums)
    {
        long sum = first;
        for (var i = 0; i < frequencies.Length; i++)
        {
            sums[i] = (int)sum;
            sum += frequencies[i];
            if (sum is < 0 or > int.MaxValue)
            {
                return false;
            }
        }

        return true;
    }
}
