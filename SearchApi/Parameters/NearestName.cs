namespace NewsSearch.SearchApi.Parameters;

/// <summary>Finds what a person may have meant by a name that does not exist.</summary>
public static class NearestName
{
    /// <summary>The candidate that needs the fewest edits (insert, delete, replace, swap of neighbours), the first of equals.</summary>
    public static string Of(string name, IReadOnlyList<string> candidates) =>
        candidates.MinBy(candidate => Edits(Shorten(name), candidate)) ?? "";

    private static string Shorten(string name) => (name.Length > 32 ? name[..32] : name).ToLowerInvariant();

    /// <summary>Optimal string alignment distance, row by row.</summary>
    private static int Edits(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var best = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                rows[i, j] = swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
            }
        }

        return rows[a.Length, b.Length];
    }
}
