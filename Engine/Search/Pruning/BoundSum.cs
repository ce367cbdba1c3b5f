using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Rounding where bounds and scores are summed: in which order is not known beforehand.</summary>
internal static class BoundSum
{
    /// <summary>An upper bound of a sum of so many scores, from the sum of their bounds.</summary>
    public static float Of(float sum, int clauses) => sum * (1 + ((clauses + 1) * (1f / (1 << 22))));

    /// <summary>An upper bound of <see cref="DisjunctionMaxScorer.Combine"/>, from the greatest bound and the sum of the bounds.</summary>
    public static float OfGreatest(float greatest, float sum, float tieBreaker, int clauses)
    {
        // With a tie breaker above 1, a smaller greatest score makes more.
        var bound = tieBreaker > 1 || float.IsInfinity(sum) ? Math.Max(1, tieBreaker) * sum : DisjunctionMaxScorer.Combine(greatest, sum, tieBreaker);
        return bound * (1 + (clauses * (clauses + 2) * (1f / (1 << 22))));
    }

    /// <summary>
    /// What a sum of <paramref name="clauses"/> scores and bounds has to reach, in any order, if the sum in the order of the clauses is to reach <paramref name="least"/>. Two sums of the same n numbers
    /// from 0 differ by less than 2 n units of 2^-24.
    /// </summary>
    public static float Floor(float least, int clauses) => least <= 0 ? least : least * (1 - ((clauses + 1) * (1f / (1 << 22))));
}
