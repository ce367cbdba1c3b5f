using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Watching;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Reads the sources once, and when watching goes on to follow them until it is stopped. A pass that fails is told by <see cref="IndexingProgress"/> and the log, and
/// tried again when watching; the host lives on.
/// </summary>
public sealed class IndexingWorker(
    IndexingOptions options, ArchiveWriter writer, IndexingProgress progress, TimeProvider time, ILogger<IndexingWorker> logger) : BackgroundService
{
    private readonly TaskCompletionSource<IndexingSummary> _firstPass = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first pass does, in its way: with a summary, an exception, or cancelled.</summary>
    internal Task<IndexingSummary> FirstPass => _firstPass.Task;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IndexingLog.Started(logger, string.Join(", ", options.From), options.IndexFolder);
        try
        {
            await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            progress.StopPass();
            _firstPass.TrySetCanceled(stoppingToken);
            IndexingLog.Stopped(logger);
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private async Task FollowAsync(CancellationToken stopping)
    {
        using var journal = SourceJournal.Open(options.IndexFolder);
        if (!options.Watch)
        {
            await PassAsync(journal, isFirst: true, stopping);
            return;
        }

        // Watching begins before the first pass, so that no change falls between them.
        using var watcher = new SourceWatcher(options, time, logger);
        for (var isFirst = true; ;)
        {
            try
            {
                await PassAsync(journal, isFirst, stopping);
                isFirst = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Fail(e);
            }

            await watcher.WaitAsync(stopping);
        }
    }

    private async Task PassAsync(SourceJournal journal, bool isFirst, CancellationToken stopping)
    {
        var summary = await new IndexingRun(options, writer, journal, progress, time).RunAsync(isFirst, stopping);
        progress.EndPass();
        if (summary is not null)
        {
            Tell(summary);
            _firstPass.TrySetResult(summary);
        }
    }

    private void Tell(IndexingSummary summary)
    {
        foreach (var reject in summary.RejectSamples)
        {
            IndexingLog.Rejected(logger, reject.Path, reject.Line, reject.Reason);
        }

        if (summary.NamesProblem is { } problem)
        {
            IndexingLog.NoNames(logger, problem);
        }

        IndexingLog.Passed(
            logger, summary.Articles, summary.FilesRead, summary.Elapsed, summary.Added, summary.Replaced, summary.Unchanged, summary.Deleted, summary.Rejects);
    }

    private void Fail(Exception e)
    {
        progress.FailPass(e.Message);
        _firstPass.TrySetException(e);
        IndexingLog.Failed(logger, e);
    }
}
