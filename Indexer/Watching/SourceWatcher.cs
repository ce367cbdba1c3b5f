using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Watching;

/// <summary>
/// Waits for changes of the sources: on notice from the file system, which is quick, and after an interval anyway, since network drives and links give no notice and
/// notices can be lost.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>Sources that never come to rest are read after this many quiet times.</summary>
    private const int MostDebounces = 8;

    private readonly IndexingOptions _options;
    private readonly TimeProvider _time;
    private readonly string _indexFolder;
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly Channel<bool> _notices = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Begins to watch.</summary>
    public SourceWatcher(IndexingOptions options, TimeProvider time, ILogger logger)
    {
        (_options, _time) = (options, time);
        _indexFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.IndexFolder));
        foreach (var root in options.From)
        {
            try
            {
                Watch(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)));
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                IndexingLog.CannotWatch(logger, root, options.RescanInterval, e);
            }
        }
    }

    /// <summary>Returns when something has changed and come to rest, or when it is time to look anyway.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        using (var rescan = new CancellationTokenSource(_options.RescanInterval, _time))
        using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, rescan.Token))
        {
            try
            {
                await _notices.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return;
            }
        }

        for (var waits = 0; waits < MostDebounces; waits++)
        {
            await Task.Delay(_options.Debounce, _time, cancellation);
            if (!_notices.Reader.TryRead(out _))
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Watch(string root)
    {
        var isFolder = Directory.Exists(root);
        var watcher = isFolder ? new FileSystemWatcher(root) : new FileSystemWatcher(Path.GetDirectoryName(root)!, Path.GetFileName(root));
        _watchers.Add(watcher);
        watcher.IncludeSubdirectories = isFolder;
        watcher.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.Size | NotifyFilters.LastWrite;
        watcher.Changed += Notice;
        watcher.Created += Notice;
        watcher.Deleted += Notice;
        watcher.Renamed += Notice;
        watcher.Error += (_, _) => _notices.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
    }

    private void Notice(object sender, FileSystemEventArgs change)
    {
        // The index may lie among the sources; what is written there is no news.
        if (!SourceListing.IsUnder(change.FullPath, _indexFolder))
        {
            _notices.Writer.TryWrite(true);
        }
    }
}
