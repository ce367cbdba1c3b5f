namespace NewsSearch.Benchmarks.Relevance;

/// <summary>How good a ranking is, by its first ten places.</summary>
/// <param name="ReciprocalRank">1 / rank of the first right answer; 0 without one.</param>
/// <param name="Recall">Share of the right answers that are found.</param>
/// <param name="Ndcg">Discounted cumulative gain, as a share of the best possible (Järvelin and Kekäläinen 2002), each right answer worth 1.</param>
internal readonly record struct Measures(double ReciprocalRank, double Recall, double Ndcg)
{
    private const int Places = 10;

    /// <summary>Judges a ranking of ids, best first.</summary>
    public static Measures Of(JudgedQuery query, IEnumerable<string> ranking)
    {
        var right = query.Relevant.ToHashSet(StringComparer.Ordinal);
        var skipped = query.Ignore.ToHashSet(StringComparer.Ordinal);
        if (query.Lang != query.TargetLang)
        {
            skipped.UnionWith(query.SameLangRelevant.Except(right, StringComparer.Ordinal));
        }

        var reciprocal = 0.0;
        var found = 0;
        var gain = 0.0;
        var rank = 0;
        foreach (var id in ranking.Where(id => !skipped.Contains(id)).Distinct(StringComparer.Ordinal).Take(Places))
        {
            rank++;
            if (right.Contains(id))
            {
                reciprocal = found == 0 ? 1.0 / rank : reciprocal;
                found++;
                gain += Discount(rank);
            }
        }

        return new Measures(reciprocal, (double)found / right.Count, gain / Enumerable.Range(1, Math.Min(right.Count, Places)).Sum(Discount));
    }

    private static double Discount(int rank) => 1 / Math.Log2(rank + 1);
}
