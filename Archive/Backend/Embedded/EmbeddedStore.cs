using NewsSearch.Analyzers;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>An index of the engine, open to be written.</summary>
internal sealed class EmbeddedStore : IArticleStore, IArticleIndex
{
    private readonly IndexDirectory _directory;
    private readonly IAnalyzer _analyzer;
    private readonly EmbeddedNames _names;
    private readonly Lock _lock = new();
    private IndexWriterOptions _options;
    private IndexWriter? _writer;
    private Snapshot _current;
    private bool _disposed;

    /// <summary>Opens an index to write, or creates it. Takes over the directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <param name="options">The writer's settings.</param>
    /// <param name="namesFolder">The folder of the name vocabulary, or null to keep it in memory.</param>
    /// <exception cref="ArchiveHeldException">Another writer holds it.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis or other fields.</exception>
    public EmbeddedStore(IndexDirectory directory, IAnalyzer analyzer, IndexWriterOptions options, string? namesFolder = null)
    {
        _directory = directory;
        _analyzer = analyzer;
        _names = new EmbeddedNames(namesFolder, TimeProvider.System);
        _options = options;
        try
        {
            _writer = OpenWriter(directory, analyzer, options);
            _current = _writer.Refresh();
        }
        catch
        {
            _writer?.Dispose();
            directory.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IArticleIndex Index => this;

    /// <inheritdoc/>
    public bool HasChanges => Writer().HasChanges;

    /// <inheritdoc/>
    public IArticleView Latest()
    {
        var snapshot = Current();
        return new EmbeddedView(snapshot, _analyzer, _names.For(snapshot));
    }

    /// <inheritdoc/>
    public IArticleView AsItIs() => new EmbeddedView(Current(), _analyzer, names: null);

    /// <inheritdoc/>
    public void FollowNames()
    {
        using var snapshot = Current();
        _names.For(snapshot);
    }

    /// <inheritdoc/>
    public long? HashOf(string id)
    {
        using var snapshot = Written();
        return snapshot.Find(id) is { } doc ? snapshot.Number(doc, ArticleSchema.Hash) : null;
    }

    /// <inheritdoc/>
    public void Put(ArticleEntry entry) => Writer().Put(ArticleDocument.Of(entry));

    /// <inheritdoc/>
    public void Delete(string id) => Writer().Delete(id);

    /// <inheritdoc/>
    public IReadOnlyList<string> IdsFrom(string origin)
    {
        using var snapshot = Written();
        return [.. snapshot.Matches(new KeywordQuery(ArticleSchema.Origin, origin)).Select(snapshot.Key)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Origins()
    {
        using var snapshot = Written();
        var request = new SearchRequest { Query = new MatchAllQuery(), Top = 0, CountTotal = false, Facets = [ArticleSchema.Origin] };
        return [.. snapshot.Search(request).Facets[ArticleSchema.Origin].Select(count => count.Value)];
    }

    /// <inheritdoc/>
    public void Refresh() => Show(Writer().Refresh());

    /// <inheritdoc/>
    public long Commit(CancellationToken cancellation) => Commit(writer => writer.Commit(cancellation));

    /// <inheritdoc/>
    public void Compact(IProgress<double>? progress, CancellationToken cancellation) => Commit(writer =>
    {
        writer.Compact(progress, cancellation);
        return writer.Generation;
    });

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
        _writer?.Dispose();
        _directory.Dispose();
    }

    /// <summary>Commits and shows it. If storage fails to keep it, this writer is given up; whoever needs one next opens another, which starts from the last commit.</summary>
    private long Commit(Func<IndexWriter, long> commit)
    {
        var writer = Writer();
        try
        {
            var generation = commit(writer);
            _options = _options with { StartEmpty = false };
            Show(writer.Refresh());
            return generation;
        }
        catch (SyncFailedException exception)
        {
            lock (_lock)
            {
                _writer = null;
                writer.Dispose();
            }

            throw new ArchiveRevertedException($"What was put since the last commit is lost and must be put again: {exception.InnerException!.Message}", exception);
        }
    }

    private IndexWriter Writer()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_writer is null)
            {
                _writer = OpenWriter(_directory, _analyzer, _options);
                _current.Dispose();
                _current = _writer.Refresh();
            }

            return _writer;
        }
    }

    /// <summary>What the writer has shown last; after one was given up that is the last commit.</summary>
    private Snapshot Written()
    {
        Writer();
        return Current();
    }

    private static IndexWriter OpenWriter(IndexDirectory directory, IAnalyzer analyzer, IndexWriterOptions options)
    {
        try
        {
            return IndexWriter.Open(directory, ArticleSchema.For(analyzer.Version), analyzer, options);
        }
        catch (IndexLockedException exception)
        {
            throw new ArchiveHeldException(exception.Message, exception);
        }
        catch (SchemaMismatchException exception)
        {
            throw new ArchiveOutdatedException(exception.Message);
        }
    }

    private Snapshot Current()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _current.Share();
        }
    }

    private void Show(Snapshot newer)
    {
        Snapshot before;
        lock (_lock)
        {
            // Two refreshes can end in another order than they began; what was shown is never taken back.
            (before, _current) = newer.Generation >= _current.Generation && !_disposed ? (_current, newer) : (newer, _current);
        }

        before.Dispose();
    }
}
