using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Search;

/// <summary>Runs queries against a snapshot.</summary>
internal static class Searcher
{
    /// <summary>See <see cref="Snapshot.Search"/>.</summary>
    public static SearchResult Search(Snapshot snapshot, SearchRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>See <see cref="Snapshot.Any"/>.</summary>
    public static bool Any(Snapshot snapshot, Query query, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>See <see cref="Snapshot.Matches"/>.</summary>
    public static IEnumerable<DocAddress> Matches(Snapshot snapshot, Query query, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>See <see cref="Snapshot.Explain"/>.</summary>
    public static Explanation? Explain(Snapshot snapshot, SearchRequest request, DocAddress doc) => throw new NotSupportedException();
}
