
namespace NewsSearch.Archive.Writing;

/// <summary>What is done to an archive as a whole.</summary>
public static class ArchiveMaintenance
{
    /// <summary>Reads every file of the newest generation and verifies all that must hold.</summary>
    public static ArchiveCheck Check(string indexFolder, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Size and shape, without taking the writer's lock.</summary>
    public static ArchiveStatistics Statistics(string indexFolder) => throw new NotSupportedException();

    /// <summary>
    /// Makes the index anew from its stored articles with today's analysis. Readers see the old one until the new is whole; a crash leaves one or the other.
    /// </summary>
    public static ArchiveStatistics Reindex(string indexFolder, ArchiveWriterOptions options, IProgress<double>? progress, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
