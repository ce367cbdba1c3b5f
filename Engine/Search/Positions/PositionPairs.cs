namespace NewsSearch.Engine.Search.Positions;

/// <summary>Positions of one word at a fixed distance from those of another, in one document. Both lists ascend.</summary>
internal static class PositionPairs
{
    /// <summary>Whether a position of <paramref name="others"/> stands <paramref name="distance"/> behind one of <paramref name="positions"/>.</summary>
    public static bool Any(ReadOnlySpan<int> positions, ReadOnlySpan<int> others, int distance)
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

    /// <summary>Copies those of <paramref name="positions"/> for which that holds; returns how many they are.</summary>
    /// <param name="positions">Some positions.</param>
    /// <param name="others">Others.</param>
    /// <param name="distance">How far these stand behind.</param>
    /// <param name="kept">Receives the positions; as long as they are, and may be where they are.</param>
    public static int Keep(ReadOnlySpan<int> positions, ReadOnlySpan<int> others, int distance, Span<int> kept)
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
}
