namespace NewsSearch.Indexer.Indexing;

/// <summary>Follows the worker; one for a process. For any number of threads.</summary>
public sealed class IndexingProgress
{
    private readonly Lock _lock = new();
    private IndexingState _state;
    private int _passes;
    private int _filesTotal;
    private int _filesRead;
    private long _bytes;
    private long _bytesTotal;
    private long _articles;
    private long _rejects;
    private string? _currentFile;
    private string? _error;

    /// <summary>Where it stands now.</summary>
    public IndexingStatus Status
    {
        get
        {
            lock (_lock)
            {
                return new IndexingStatus(
                    _state, _passes, _filesTotal, _filesRead, Interlocked.Read(ref _bytes), _bytesTotal, Interlocked.Read(ref _articles),
                    Interlocked.Read(ref _rejects), _currentFile, _error);
            }
        }
    }

    internal void BeginPass()
    {
        lock (_lock)
        {
            _state = IndexingState.Reading;
            (_filesTotal, _filesRead, _bytes, _bytesTotal, _articles) = (0, 0, 0, 0, 0);
        }
    }

    internal void Expect(int files, long bytes)
    {
        lock (_lock)
        {
            _filesTotal += files;
            _bytesTotal += bytes;
        }
    }

    internal void BeginFile(string path)
    {
        lock (_lock)
        {
            _currentFile = path;
        }
    }

    internal void EndFile()
    {
        lock (_lock)
        {
            _filesRead++;
            _currentFile = null;
        }
    }

    internal void AddBytes(int count) => Interlocked.Add(ref _bytes, count);

    internal void AddArticle() => Interlocked.Increment(ref _articles);

    internal void SetRejects(long count) => Interlocked.Exchange(ref _rejects, count);

    internal void BeginNames()
    {
        lock (_lock)
        {
            _state = IndexingState.Naming;
        }
    }

    internal void EndPass()
    {
        lock (_lock)
        {
            _state = IndexingState.Idle;
            _passes++;
            _error = null;
        }
    }

    /// <summary>The pass was stopped by whoever runs it.</summary>
    internal void StopPass()
    {
        lock (_lock)
        {
            _state = IndexingState.Idle;
            _currentFile = null;
        }
    }

    internal void FailPass(string error)
    {
        lock (_lock)
        {
            _state = IndexingState.Failed;
            _currentFile = null;
            _error = error;
        }
    }
}
