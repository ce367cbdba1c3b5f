namespace NewsSearch.Archive.Highlighting;

/// <summary>Finds a phrase among the words of a field, with Lucene's slop.</summary>
/// <remarks>
/// With the i-th word of the phrase at position p(i), p(i) - i is the same for all of an exact match; of a sloppy one the greatest and least differ by at most the slop.
/// Two places of the phrase never share one word of the field.
/// </remarks>
internal static class PhraseMatcher
{
    /// <summary>Calls <paramref name="found"/> with the positions of each match, in the order of the phrase; the array is reused.</summary>
    public static void Find(FieldWords words, IReadOnlyList<int> forms, int slop, Action<int[]> found)
    {
        var lists = new IReadOnlyList<int>[forms.Count];
        for (var i = 0; i < forms.Count; i++)
        {
            lists[i] = words.Positions(forms[i]);
            if (lists[i].Count == 0)
            {
                return;
            }
        }

        var places = new int[forms.Count];
        var match = new int[forms.Count];
        while (true)
        {
            var (least, greatest) = (0, int.MinValue);
            for (var i = 0; i < lists.Length; i++)
            {
                match[i] = lists[i][places[i]];
                greatest = Math.Max(greatest, match[i] - i);
                least = match[i] - i < match[least] - least ? i : least;
            }

            if (greatest - (match[least] - least) <= slop && AreDistinct(match, slop))
            {
                found(match);
            }

            if (++places[least] == lists[least].Count)
            {
                return;
            }
        }
    }

    /// <summary>Whether no position occurs twice; without slop they follow each other.</summary>
    private static bool AreDistinct(int[] positions, int slop) => slop == 0 || positions.Distinct().Count() == positions.Length;
}
