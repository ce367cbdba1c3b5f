using NewsSearch.Analyzers;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>An index that another process writes: looks for a newer commit when asked, at most once a second.</summary>
internal sealed class EmbeddedReader : IArticleIndex
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly IndexDirectory _directory;
    private readonly IAnalyzer _analyzer;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private Snapshot _current;
    private long _lookedAt;
    private bool _disposed;

    /// <summary>Opens the newest commit. Takes over the directory.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis or other fields.</exception>
    public EmbeddedReader(IndexDirectory directory, IAnalyzer analyzer, TimeProvider time)
    {
        _directory = directory;
        _analyzer = analyzer;
        _time = time;
        try
        {
            _current = Fitting(Snapshot.Open(directory));
        }
        catch
        {
            directory.Dispose();
            throw;
        }

        _lookedAt = time.GetTimestamp();
    }

    /// <inheritdoc/>
    public IArticleView Latest()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_time.GetElapsedTime(_lookedAt) >= LookEvery)
            {
                _lookedAt = _time.GetTimestamp();
                Follow();
            }

            return new EmbeddedView(_current.Share(), _analyzer);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                _disposed = true;
                _current.Dispose();
                _directory.Dispose();
            }
        }
    }

    private void Follow()
    {
        if (Snapshot.TryOpenNewer(_directory, _current, out var newer))
        {
            var before = _current;
            _current = Fitting(newer);
            before.Dispose();
        }
    }

    private Snapshot Fitting(Snapshot snapshot)
    {
        if (ArticleSchema.Fits(snapshot.Schema, _analyzer.Version))
        {
            return snapshot;
        }

        var found = snapshot.Schema.AnalysisVersion;
        snapshot.Dispose();
        throw new ArchiveOutdatedException(
            $"The index at {_directory.Location} was made with other fields or another analysis ({found}, this program has {_analyzer.Version}): reindex it.");
    }
}
