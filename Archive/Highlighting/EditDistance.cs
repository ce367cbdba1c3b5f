using System.Text;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Edits between two words: insert, delete, replace, or swap neighbours (each place edited once: optimal string alignment), counted in code points.</summary>
internal static class EditDistance
{
    /// <summary>Whether <paramref name="one"/> becomes <paramref name="other"/> by at most <paramref name="maxEdits"/> edits.</summary>
    public static bool IsWithin(IReadOnlyList<Rune> one, IReadOnlyList<Rune> other, int maxEdits)
    {
        if (Math.Abs(one.Count - other.Count) > maxEdits)
        {
            return false;
        }

        var (beforeLast, last, current) = (new int[other.Count + 1], new int[other.Count + 1], new int[other.Count + 1]);
        for (var j = 0; j <= other.Count; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Count; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= other.Count; j++)
            {
                var edits = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    edits = Math.Min(edits, beforeLast[j - 2] + 1);
                }

                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > maxEdits)
            {
                return false;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[other.Count] <= maxEdits;
    }

    /// <summary>The code points of a word.</summary>
    public static IReadOnlyList<Rune> CodePoints(string word) => [.. word.EnumerateRunes()];
}
