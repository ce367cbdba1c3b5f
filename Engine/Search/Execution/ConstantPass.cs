using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Finds the best hits of a query whose matches all score alike: the newest.</summary>
internal static class ConstantPass
{
    /// <summary>The hits, each with <paramref name="score"/>. Gives what <see cref="RankedPass"/> gives without a recency factor.</summary>
    public static IReadOnlyList<Hit> Run(SearchContext context, QueryPlan plan, SearchRequest request, float score)
    {
        if (request.After is { } after && after.Score < score)
        {
            return [];
        }

        var byDate = request with { Sort = SortOrder.Newest, After = request.After is { } place && place.Score > score ? null : request.After };
        var hits = new TopHits(byDate.Sort, byDate.Top, byDate.After);
        new DatePass(context, plan, byDate, hits).Run();
        var found = hits.Take();
        var scored = new Hit[found.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            scored[i] = found[i] with { Score = score };
        }

        return scored;
    }
}
