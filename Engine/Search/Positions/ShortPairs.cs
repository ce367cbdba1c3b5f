using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Segments.Positions;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Positions of one word at a fixed distance from those of another, in many documents that have few of the first: hardly a branch depends on a document.</summary>
internal static class ShortPairs
{
    /// <summary>As many positions as a vector holds.</summary>
    public const int MaxCount = PositionList.Padding;

    /// <summary>Sets for each document how many positions of <paramref name="words"/> have one of <paramref name="others"/> at the distance.</summary>
    /// <param name="words">A word in some documents; the rarer one, for speed.</param>
    /// <param name="others">Another in the same documents.</param>
    /// <param name="distance">How far its positions should stand behind; before, if it is negative.</param>
    /// <param name="counts">Receives how many there are, as long; anything where <paramref name="words"/> has more than <see cref="MaxCount"/> positions.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Count(GatheredPositions words, GatheredPositions others, int distance, Span<int> counts)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            CountPlainly(words, others, distance, counts);
            return;
        }

        var wordStarts = words.Starts[..counts.Length];
        var wordCounts = words.Counts[..counts.Length];
        var otherStarts = others.Starts[..counts.Length];
        var otherCounts = others.Counts[..counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            // Nine of ten times the rarer word stands in a document once.
            var isOnce = wordCounts[i] == 1;
            var wanted = Vector256.Create(distance)
                + (isOnce ? Vector256.Create(words.Numbers[wordStarts[i]]) : Sum(Vector256.Create(words.Numbers.Slice(wordStarts[i], MaxCount))));
            var equal = Vector256<int>.Zero;
            var before = Vector256<int>.Zero;
            for (var (at, left) = (otherStarts[i], otherCounts[i]); left > 0; (at, left) = (at + MaxCount, left - MaxCount))
            {
                var found = Sum(Vector256.Create(others.Numbers.Slice(at, MaxCount))) + before;
                before = Vector256.Shuffle(found, Vector256.Create(MaxCount - 1));

                // Lanes behind the last position become one that nothing is equal to: no distance reaches so far back.
                found = Vector256.ConditionalSelect(Vector256.GreaterThan(Vector256.Create(left), Vector256<int>.Indices), found, Vector256.Create(int.MinValue));
                equal |= Vector256.Equals(wanted, found);
                if (!isOnce)
                {
                    equal |= EqualElsewhere(wanted, found);
                }
            }

            var bits = equal.ExtractMostSignificantBits();
            counts[i] = isOnce ? bits != 0 ? 1 : 0 : BitOperations.PopCount(bits & ((1u << wordCounts[i]) - 1));
        }
    }

    /// <summary>The plain twin of <see cref="Count"/>.</summary>
    public static void CountPlainly(GatheredPositions words, GatheredPositions others, int distance, Span<int> counts)
    {
        int[] positions = [];
        int[] otherPositions = [];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = 0;
            if (words.Counts[i] <= MaxCount)
            {
                var list = words.Of(i, ref positions).Positions;
                counts[i] = PositionPairs.KeepPlainly(list, others.Of(i, ref otherPositions).Positions, distance, positions);
            }
        }
    }

    /// <summary>Which lanes are equal to another one of the other vector than the one at their place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> EqualElsewhere(Vector256<int> wanted, Vector256<int> found)
    {
        var equal = Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(1, 2, 3, 4, 5, 6, 7, 0)));
        equal |= Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(2, 3, 4, 5, 6, 7, 0, 1)));
        equal |= Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(3, 4, 5, 6, 7, 0, 1, 2)));
        equal |= Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(4, 5, 6, 7, 0, 1, 2, 3)));
        equal |= Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(5, 6, 7, 0, 1, 2, 3, 4)));
        equal |= Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(6, 7, 0, 1, 2, 3, 4, 5)));
        return equal | Vector256.Equals(wanted, Vector256.Shuffle(found, Vector256.Create(7, 0, 1, 2, 3, 4, 5, 6)));
    }

    /// <summary>Each lane's sum with all before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(Vector256<int> distances)
    {
        // An index of 8 is outside of the vector and gives 0: lanes move up by one, then by two and by four.
        distances += Vector256.Shuffle(distances, Vector256.Create(8, 0, 1, 2, 3, 4, 5, 6));
        distances += Vector256.Shuffle(distances, Vector256.Create(8, 8, 0, 1, 2, 3, 4, 5));
        return distances + Vector256.Shuffle(distances, Vector256.Create(8, 8, 8, 8, 0, 1, 2, 3));
    }
}
