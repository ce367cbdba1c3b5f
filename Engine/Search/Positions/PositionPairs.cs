using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Segments.Positions;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Positions of one word at a fixed distance from those of another, in one document.</summary>
internal static class PositionPairs
{
    /// <summary>Above this many vectors the lists are gone through together: comparing each with each is faster for a few, since there is hardly a branch in it.</summary>
    private const int MaxComparisons = 32;

    /// <summary>Whether one of <paramref name="others"/> stands <paramref name="distance"/> behind one of <paramref name="positions"/>.</summary>
    /// <param name="positions">Positions of a word, ascending.</param>
    /// <param name="others">Those of another.</param>
    /// <param name="distance">How far these should stand behind; before, if it is negative.</param>
    public static bool Any(ReadOnlySpan<int> positions, PositionList others, int distance)
    {
        if (positions.Length * (long)others.Padded.Length > MaxComparisons * PositionList.Padding)
        {
            return AnyPlainly(positions, others.Positions, distance);
        }

        foreach (var position in positions)
        {
            if (Contains(others.Padded, position + distance))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Copies those of <paramref name="positions"/> for which that holds; returns how many they are.</summary>
    /// <param name="positions">Positions of a word, ascending.</param>
    /// <param name="others">Those of another.</param>
    /// <param name="distance">How far these should stand behind.</param>
    /// <param name="kept">Receives the positions; as long as they are, and may be where they are.</param>
    public static int Keep(ReadOnlySpan<int> positions, PositionList others, int distance, Span<int> kept)
    {
        if (positions.Length * (long)others.Padded.Length > MaxComparisons * PositionList.Padding)
        {
            return KeepPlainly(positions, others.Positions, distance, kept);
        }

        var count = 0;
        foreach (var position in positions)
        {
            if (Contains(others.Padded, position + distance))
            {
                kept[count++] = position;
            }
        }

        return count;
    }

    /// <summary>The plain twin of <see cref="Any"/>.</summary>
    public static bool AnyPlainly(ReadOnlySpan<int> positions, ReadOnlySpan<int> others, int distance)
    {
        for (int i = 0, next = 0; i < positions.Length && next < others.Length;)
        {
            var difference = others[next] - distance - positions[i];
            if (difference == 0)
            {
                return true;
            }

            (i, next) = difference < 0 ? (i, next + 1) : (i + 1, next);
        }

        return false;
    }

    /// <summary>The plain twin of <see cref="Keep"/>.</summary>
    public static int KeepPlainly(ReadOnlySpan<int> positions, ReadOnlySpan<int> others, int distance, Span<int> kept)
    {
        var count = 0;
        for (int i = 0, next = 0; i < positions.Length && next < others.Length;)
        {
            var difference = others[next] - distance - positions[i];
            if (difference == 0)
            {
                kept[count++] = positions[i];
            }

            (i, next) = difference < 0 ? (i, next + 1) : (i + 1, next);
        }

        return count;
    }

    private static bool Contains(ReadOnlySpan<int> padded, int position)
    {
        ref var first = ref MemoryMarshal.GetReference(padded);
        var wanted = Vector256.Create(position);
        var equal = Vector256.Equals(Vector256.LoadUnsafe(ref first), wanted);
        for (var at = PositionList.Padding; at < padded.Length; at += PositionList.Padding)
        {
            equal |= Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at), wanted);
        }

        return equal != Vector256<int>.Zero;
    }
}
