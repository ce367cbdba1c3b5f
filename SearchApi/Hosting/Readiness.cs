using NewsSearch.Archive;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>Says whether the service can answer: with a worker beside it, from its first finished pass on, or at once if there were articles before.</summary>
public sealed class Readiness
{
    /// <summary>The status of a service that can answer.</summary>
    public const string Ready = "ready";

    /// <summary>The status while <paramref name="archive"/> stands as it does, and the error of a worker that has stopped.</summary>
    public (string Status, string? Error) Of(ArchiveStatus archive) => throw new NotSupportedException();
}
