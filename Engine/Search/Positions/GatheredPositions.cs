using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Positions;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Positions of one term in several documents, as distances: each position's from the one before, the first one's from 0.</summary>
/// <param name="numbers">The distances, with <see cref="PositionList.Padding"/> more numbers behind the last.</param>
/// <param name="starts">Where those of each document begin.</param>
/// <param name="counts">How many they are, from 1.</param>
internal readonly ref struct GatheredPositions(ReadOnlySpan<int> numbers, ReadOnlySpan<int> starts, ReadOnlySpan<int> counts)
{
    /// <summary>The distances.</summary>
    public ReadOnlySpan<int> Numbers { get; } = numbers;

    /// <summary>Where those of each document begin.</summary>
    public ReadOnlySpan<int> Starts { get; } = starts;

    /// <summary>How many they are.</summary>
    public ReadOnlySpan<int> Counts { get; } = counts;

    /// <summary>The positions in one of the documents; <paramref name="buffer"/> is made long enough, and they are valid until it is used again.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PositionList Of(int document, ref int[] buffer)
    {
        var count = Counts[document];
        if (buffer.Length < count + (2L * PositionList.Padding))
        {
            buffer = new int[Math.Max(checked(count + (2 * PositionList.Padding)), 2L * buffer.Length)];
        }

        PositionList.Sum(Numbers[Starts[document]..], count, buffer);
        return new PositionList(buffer, count);
    }
}
