namespace NewsSearch.Engine.Search;

/// <summary>What a search found.</summary>
/// <param name="Hits">The hits asked for, in order.</param>
/// <param name="Total">Exact number of matches if it was asked for (a lower bound if partial), else -1.</param>
/// <param name="Partial">Whether the budget ended before the search did: then every count is a lower bound.</param>
/// <param name="Undated">Matches without a sort key; counted with the timeline, else 0.</param>
/// <param name="Timeline">Matches of each bucket asked for.</param>
/// <param name="Facets">For each field asked for, its values by count descending, then by value.</param>
public sealed record SearchResult(
    IReadOnlyList<Hit> Hits,
    long Total,
    bool Partial,
    long Undated,
    IReadOnlyList<long> Timeline,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);
