using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;

namespace NewsSearch.Archive.Writing;

/// <summary>What is done to an archive as a whole.</summary>
public static class ArchiveMaintenance
{
    /// <summary>Reads every file of the newest generation and verifies all that must hold.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static ArchiveCheck Check(string indexFolder, CancellationToken cancellation) => EmbeddedBackend.Check(indexFolder, cancellation);

    /// <summary>Size and shape, without taking the writer's lock.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static ArchiveStatistics Statistics(string indexFolder)
    {
        using var view = EmbeddedBackend.OpenAsItIs(indexFolder);
        return StatisticsOf(view);
    }

    /// <summary>
    /// Makes the index anew from its stored articles with today's analysis. Readers see the old one until the new is whole; a crash leaves one or the other.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="ArchiveHeldException">A writer holds it.</exception>
    public static ArchiveStatistics Reindex(string indexFolder, ArchiveWriterOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        EmbeddedBackend.Reindex(indexFolder, options, progress, cancellation);
        return Statistics(indexFolder);
    }

    /// <summary>
    /// Leaves beside the index all names of its newest commit by their sound, so that whoever opens it next need not make them. They can be made again from the index at any time, so
    /// an index without them lacks nothing. Needs no lock.
    /// </summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="IOException">Storage failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void CompleteNames(string indexFolder, CancellationToken cancellation) => EmbeddedBackend.CompleteNames(indexFolder, cancellation);

    /// <summary>Size and shape of a view.</summary>
    internal static ArchiveStatistics StatisticsOf(IArticleView view)
    {
        var everything = new DaySpan(DateOnly.MinValue, DateOnly.MaxValue);
        var oldest = new ViewRequest { Order = Asking.HitOrder.Oldest, Top = 1, Buckets = [everything], Facets = [Queries.ValueField.Lang] };
        var first = view.Search(oldest, CancellationToken.None);
        var last = view.Search(new ViewRequest { Order = Asking.HitOrder.Newest, Top = 1, CountTotal = false }, CancellationToken.None);
        var size = view.Statistics();
        return new ArchiveStatistics(
            view.Generation,
            view.Articles,
            size.Deleted,
            size.Segments,
            size.Bytes,
            first.Hits is [var firstHit] ? firstHit.Article.Date?.Day : null,
            last.Hits is [var lastHit] ? lastHit.Article.Date?.Day : null,
            first.Undated,
            first.Facets[Queries.ValueField.Lang].ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal),
            size.AnalysisVersion);
    }
}
