using System.Globalization;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>The table of two rankings of the same queries, in Markdown.</summary>
internal static class RelevanceTable
{
    // Half of a 95 % interval of a mean, in standard errors.
    private const double HalfWidth = 1.96;

    /// <summary>Prints a row for each type and direction: means of both, and the mean difference of the reciprocal rank with the half of its 95 % interval, paired by query.</summary>
    public static void Print(IReadOnlyList<JudgedQuery> queries, IReadOnlyList<string>[] plain, IReadOnlyList<string>[] ours)
    {
        Console.WriteLine("| queries | n | plain MRR@10 | ours | difference | plain nDCG@10 | ours | plain recall@10 | ours |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        var rows = queries.Select((query, i) => (query.Class, Plain: Measures.Of(query, plain[i]), Ours: Measures.Of(query, ours[i]))).ToList();
        foreach (var group in rows.GroupBy(row => row.Class).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var differences = group.Select(row => row.Ours.ReciprocalRank - row.Plain.ReciprocalRank).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group.Key} | {differences.Count} | {group.Average(row => row.Plain.ReciprocalRank):F3} | {group.Average(row => row.Ours.ReciprocalRank):F3} | {differences.Average():+0.000;-0.000} ± {Half(differences):F3} | {group.Average(row => row.Plain.Ndcg):F3} | {group.Average(row => row.Ours.Ndcg):F3} | {group.Average(row => row.Plain.Recall):F3} | {group.Average(row => row.Ours.Recall):F3} |"));
        }
    }

    private static double Half(List<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : HalfWidth * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
