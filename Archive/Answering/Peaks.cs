namespace NewsSearch.Archive.Answering;

/// <summary>The buckets of a timeline that stand out.</summary>
internal static class Peaks
{
    /// <summary>Peaks of one timeline at most.</summary>
    public const int Max = 5;

    /// <summary>
    /// Places of at most <see cref="Max"/> buckets: the highest of those that are higher than the one before, not lower than the one after, and at least one standard
    /// deviation (of all buckets) above the mean. None if all are alike.
    /// </summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<long> counts)
    {
        if (counts is [])
        {
            return [];
        }

        var mean = counts.Average();
        var deviation = Math.Sqrt(counts.Average(count => (count - mean) * (count - mean)));
        return
        [
            .. Enumerable.Range(0, counts.Count)
                .Where(i => counts[i] > mean && counts[i] >= mean + deviation)
                .Where(i => (i == 0 || counts[i] > counts[i - 1]) && (i == counts.Count - 1 || counts[i] >= counts[i + 1]))
                .OrderByDescending(i => counts[i])
                .ThenBy(i => i)
                .Take(Max)
                .Order(),
        ];
    }
}
