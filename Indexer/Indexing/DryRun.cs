using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Reads all sources and reports, without an index.</summary>
internal static class DryRun
{
    /// <summary>Reads everything.</summary>
    /// <param name="options">What to read. Rejects are listed only if a path for them is given.</param>
    /// <param name="progress">Told about it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IndexingSummary Run(IndexingOptions options, IndexingProgress progress, TimeProvider time, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        progress.BeginPass();
        var listing = SourceScan.List(options.From, options.IndexFolder, cancellation);
        progress.Expect(listing.Files.Count, listing.Bytes);
        using var rejects = new RejectsFile(options.RejectsPath, _ => false);
        rejects.AddAll(listing.AllProblems);
        var totals = new PassTotals();
        var feed = new ArticleFeed(_ => [], totals, rejects, progress);
        foreach (var _ in feed.Read(listing.Files, cancellation))
        {
            // Reading is all there is to it.
        }

        cancellation.ThrowIfCancellationRequested();
        rejects.Finish();
        progress.EndPass();
        return new IndexingSummary
        {
            FilesRead = totals.FilesRead,
            FilesUnchanged = 0,
            FilesGone = 0,
            GoneRemoved = false,
            FilesSkipped = listing.Skipped,
            Articles = totals.Articles,
            Added = 0,
            Replaced = 0,
            Unchanged = 0,
            Duplicates = totals.Duplicates,
            Deleted = 0,
            Rejects = rejects.Count,
            RejectSamples = rejects.Samples,
            RejectsPath = options.RejectsPath,
            ForeignEncodings = totals.ForeignEncodings,
            ForeignSamples = totals.ForeignSamples,
            TextBytes = totals.TextBytes,
            SourceTextBytes = totals.TextBytes,
            Elapsed = time.GetElapsedTime(started),
        };
    }
}
