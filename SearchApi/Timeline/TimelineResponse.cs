using NewsSearch.SearchApi.Search;

namespace NewsSearch.SearchApi.Timeline;

/// <summary>The answer of <c>GET /v1/timeline</c>.</summary>
/// <param name="Query">How the question was understood.</param>
/// <param name="Total">Exact number of matching articles; a lower bound if partial.</param>
/// <param name="Undated">Matches without a date.</param>
/// <param name="Partial">Whether the time budget ran out.</param>
/// <param name="TookMs">Milliseconds that answering took.</param>
/// <param name="Generation">The state of the index that answered.</param>
/// <param name="Interval">Length of the buckets.</param>
/// <param name="First">First match by date.</param>
/// <param name="Last">Last match by date.</param>
/// <param name="Buckets">From the first match to the last, also empty ones.</param>
public sealed record TimelineResponse(
    QueryEcho Query,
    long Total,
    long Undated,
    bool Partial,
    double TookMs,
    long Generation,
    string Interval,
    DatedArticle? First,
    DatedArticle? Last,
    IReadOnlyList<TimelineBucketResponse> Buckets);

/// <summary>An article at an end of the timeline.</summary>
public sealed record DatedArticle(string Id, string? Date, string Title);

/// <summary>A stretch of time.</summary>
public sealed record TimelineBucketResponse(DateOnly From, DateOnly To, long Count, double Share, TopArticle? Top);

/// <summary>The best match of a peak.</summary>
public sealed record TopArticle(string Id, string Title);
