namespace NewsSearch.Engine.Search.Execution;

/// <summary>Multiplies scores by <see cref="Recency"/>; never makes one greater.</summary>
internal static class RecencyFactor
{
    /// <summary>The half-lives of a document without a sort key.</summary>
    private const double UndatedHalfLives = 10;

    /// <summary>The factor for a sort key, above 0 where that can be represented, at most 1.</summary>
    public static float Of(Recency recency, long sortKey)
    {
        var halfLives = sortKey == HitOrder.NoSortKey ? UndatedHalfLives : Math.Max(0, (double)recency.Now - sortKey) / recency.HalfLife;
        return (float)Math.Pow(0.5, halfLives);
    }
}
