using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Scores the postings of one block at once, as <see cref="Bm25F.Score(float, float, float)"/> does one by one.</summary>
internal static class BlockScoring
{
    /// <summary>Scores all.</summary>
    /// <param name="frequencies">The frequencies.</param>
    /// <param name="weight">What one occurrence counts.</param>
    /// <param name="idf">The inverse document frequency.</param>
    /// <param name="scores">On entry K of each document, on return its score.</param>
    public static void Score(ReadOnlySpan<int> frequencies, float weight, float idf, Span<float> scores)
    {
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var score = ref MemoryMarshal.GetReference(scores[..frequencies.Length]);
        var i = 0;
        for (; i <= frequencies.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var tf = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref frequency, (nuint)i)) * weight;
            var k = Vector256.LoadUnsafe(ref score, (nuint)i);
            (tf / (tf + k) * idf).StoreUnsafe(ref score, (nuint)i);
        }

        ScorePlainly(frequencies[i..], weight, idf, scores[i..]);
    }

    /// <summary>The plain twin of <see cref="Score"/>.</summary>
    public static void ScorePlainly(ReadOnlySpan<int> frequencies, float weight, float idf, Span<float> scores)
    {
        for (var i = 0; i < frequencies.Length; i++)
        {
            scores[i] = Bm25F.Score(idf, weight * frequencies[i], scores[i]);
        }
    }

    /// <summary>Writes the places of the numbers at or above <paramref name="least"/>, ascending; returns how many there are.</summary>
    public static int AtLeast(ReadOnlySpan<int> numbers, int least, Span<int> places)
    {
        var count = 0;
        ref var number = ref MemoryMarshal.GetReference(numbers);
        var i = 0;
        for (; i <= numbers.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var mask = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref number, (nuint)i), Vector256.Create(least)).ExtractMostSignificantBits();
            for (; mask != 0; mask &= mask - 1)
            {
                places[count++] = i + BitOperations.TrailingZeroCount(mask);
            }
        }

        for (; i < numbers.Length; i++)
        {
            if (numbers[i] >= least)
            {
                places[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Writes the places of the scores at or above <paramref name="least"/>, ascending; returns how many there are.</summary>
    public static int AtLeast(ReadOnlySpan<float> scores, float least, Span<int> places)
    {
        var count = 0;
        ref var score = ref MemoryMarshal.GetReference(scores);
        var i = 0;
        for (; i <= scores.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            var mask = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref score, (nuint)i), Vector256.Create(least)).ExtractMostSignificantBits();
            for (; mask != 0; mask &= mask - 1)
            {
                places[count++] = i + BitOperations.TrailingZeroCount(mask);
            }
        }

        for (; i < scores.Length; i++)
        {
            if (scores[i] >= least)
            {
                places[count++] = i;
            }
        }

        return count;
    }
}
