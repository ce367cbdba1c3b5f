namespace NewsSearch.Archive.Highlighting;

/// <summary>Finds a phrase among the words of a field, with Lucene's slop.</summary>
/// <remarks>
/// With the i-th word of the phrase at position p(i), p(i) - i is the same for all of an exact match; of a sloppy one the greatest and least differ by at most the slop.
/// Two places of the phrase never share one word of the field.
/// </remarks>
internal static class PhraseMatcher
{
    /// <summary>Sloppy matches looked at in one field. No passage shows as many; the bound keeps a phrase of a thousand equal words from taking seconds.</summary>
    private const int MaxSloppyMatches = 1000;

    /// <summary>Calls <paramref name="found"/> with the positions of each match, in the order of the phrase; the array is reused.</summary>
    public static void Find(FieldWords words, IReadOnlyList<int> forms, int slop, Action<int[]> found)
    {
        foreach (var form in forms)
        {
            if (words.Positions(form).Count == 0)
            {
                return;
            }
        }

        if (slop == 0)
        {
            FindRuns(words, forms, found);
        }
        else
        {
            FindSloppy([.. forms.Select(words.Positions)], slop, found);
        }
    }

    private static void FindRuns(FieldWords words, IReadOnlyList<int> forms, Action<int[]> found)
    {
        var match = new int[forms.Count];
        foreach (var first in words.Positions(forms[0]))
        {
            match[0] = first;
            var length = 1;
            while (length < forms.Count && words.Positions(forms[length]).BinarySearch(first + length) >= 0)
            {
                match[length] = first + length;
                length++;
            }

            if (length == forms.Count)
            {
                found(match);
            }
        }
    }

    /// <summary>Moves the word that lies furthest behind its place, again and again, and looks whether all lie close enough.</summary>
    private static void FindSloppy(List<int>[] positions, int slop, Action<int[]> found)
    {
        var at = new int[positions.Length];
        var match = new int[positions.Length];
        var behind = new PriorityQueue<int, int>(positions.Length);
        var greatest = int.MinValue;
        for (var i = 0; i < positions.Length; i++)
        {
            match[i] = positions[i][0];
            behind.Enqueue(i, match[i] - i);
            greatest = Math.Max(greatest, match[i] - i);
        }

        for (var matches = 0; matches < MaxSloppyMatches;)
        {
            var least = behind.Dequeue();
            if (greatest - (match[least] - least) <= slop)
            {
                matches++;
                if (match.Distinct().Count() == match.Length)
                {
                    found(match);
                }
            }

            if (++at[least] == positions[least].Count)
            {
                return;
            }

            match[least] = positions[least][at[least]];
            behind.Enqueue(least, match[least] - least);
            greatest = Math.Max(greatest, match[least] - least);
        }
    }
}
