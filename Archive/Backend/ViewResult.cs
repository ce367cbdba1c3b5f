using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Backend;

/// <summary>What a view found.</summary>
/// <param name="Hits">The hits asked for, in order.</param>
/// <param name="Total">Exact number of matches (a lower bound if partial) if it was asked for, else -1.</param>
/// <param name="Partial">Whether the budget ended first.</param>
/// <param name="Undated">Matches without a date, if buckets were asked for; else 0.</param>
/// <param name="Buckets">Matches of each bucket asked for.</param>
/// <param name="Facets">For each field asked for, its values by count descending, then by value.</param>
internal sealed record ViewResult(
    IReadOnlyList<ViewHit> Hits,
    long Total,
    bool Partial,
    long Undated,
    IReadOnlyList<long> Buckets,
    IReadOnlyDictionary<ValueField, IReadOnlyList<ValueCount>> Facets);
