using NewsSearch.Archive.Writing;

namespace NewsSearch.Indexer.Indexing;

/// <summary>The names beside an index.</summary>
internal static class Names
{
    /// <summary>Writes them. Without them the index lacks nothing, so a failure is told and no more.</summary>
    /// <returns>Why they could not be written, for people; null if they were.</returns>
    public static string? Complete(string indexFolder, CancellationToken cancellation)
    {
        try
        {
            ArchiveMaintenance.CompleteNames(indexFolder, cancellation);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The names beside the index could not be written, which whoever opens it will try again: {e.Message}";
        }
    }
}
