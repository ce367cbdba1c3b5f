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
    private readonly EmbeddedNames _names;
    private readonly Lock _lock = new();
    private Snapshot _current;
    private long _lookedAt;
    private bool _disposed;

    /// <summary>Opens the newest commit. Takes over the directory.</summary>
    /// <remarks>If there is no name vocabulary at all, it is made first, so that the first answer has names.</remarks>
    /// <param name="directory">The directory.</param>
    /// <param name="analyzer">The analysis that the index must have been made with.</param>
    /// <param name="namesFolder">The folder of the name vocabulary, or null to keep it in memory.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis or other fields.</exception>
    public EmbeddedReader(IndexDirectory directory, IAnalyzer analyzer, string? namesFolder, TimeProvider time)
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
        _names = new EmbeddedNames(namesFolder, time);
        _names.For(_current);
    }

    /// <inheritdoc/>
    public IArticleView Latest()
    {
        var snapshot = Newest();
        return new EmbeddedView(snapshot, _analyzer, _names.For(snapshot));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            _current.Dispose();
        }

        _names.Dispose();
        _directory.Dispose();
    }

    private Snapshot Newest()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_time.GetElapsedTime(_lookedAt) >= LookEvery)
            {
                _lookedAt = _time.GetTimestamp();
                Follow();
            }

            return _current.Share();
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
        var difference = string.Equals(found, _analyzer.Version, StringComparison.Ordinal) ? "other fields" : $"another analysis ({found}, this program has {_analyzer.Version})";
        throw new ArchiveOutdatedException($"The index at {_directory.Location} was made with {difference}: reindex it.");
    }
}
