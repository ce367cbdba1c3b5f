using NewsSearch.Archive;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>
/// Says whether the service can answer: with a worker beside it, from its first finished pass on, or at once if there were articles before. A worker that fails later
/// does not make the archive unready; its error is told all the same.
/// </summary>
/// <param name="worker">The worker's progress, or null if there is none.</param>
public sealed class Readiness(IndexingProgress? worker)
{
    /// <summary>The status of a service that can answer.</summary>
    public const string Ready = "ready";

    /// <summary>The status while <paramref name="archive"/> stands as it does, and the error of a worker whose last pass failed.</summary>
    public (string Status, string? Error) Of(ArchiveStatus archive)
    {
        ArgumentNullException.ThrowIfNull(archive);
        if (worker?.Status is not { } status)
        {
            return (Ready, null);
        }

        var canAnswer = status.Passes > 0 || archive.Articles > 0;
        return (canAnswer ? Ready : status.State == IndexingState.Failed ? "failed" : "indexing", status.Error);
    }
}
