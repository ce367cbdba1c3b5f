using System.Buffers.Binary;
using System.Security.Cryptography;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Adds, replaces and deletes documents. One writer an index, by an operating-system lock; all members may be called from any thread.
/// What <see cref="Commit"/> has returned for survives a crash of process or machine; the rest is gone then, and nothing else.
/// </summary>
/// <remarks>After a <see cref="SyncFailedException"/> it takes nothing more, as if the process had crashed: dispose it and open another.</remarks>
public sealed class IndexWriter : IDisposable
{
    /// <summary>Memory from which several buffers are flushed by a thread each.</summary>
    private const long ParallelFlushBytes = 16L << 20;

    private readonly IndexDirectory _directory;
    private readonly IndexSchema _schema;
    private readonly WriterLock _lock;
    private readonly long _memoryBudget;
    private readonly ulong _epoch;
    private readonly SegmentNames _names;
    private readonly IndexCleaner _cleaner;
    private readonly Committer _committer;
    private readonly IndexContents _contents;
    private readonly Merging _merging;
    private readonly StoredModels _models = new();

    /// <summary>Held while everything is flushed and states are published or committed: one such thing at a time. Single buffers are flushed without it.</summary>
    private readonly Lock _flushing = new();

    private IndexState _current;
    private IndexState? _committed;
    private int _disposed;

    private IndexWriter(IndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexWriterOptions options, WriterLock heldLock, LastCommit last)
    {
        _directory = directory;
        _schema = schema;
        _lock = heldLock;
        _memoryBudget = options.MemoryBudget;
        _epoch = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        _names = new SegmentNames(last.NextSegment);
        _committer = new Committer(directory, last.Generation);
        _cleaner = new IndexCleaner(directory, _names, _committer);
        _contents = new IndexContents(schema, analyzer, _models, last.Segments.Select(view => new SegmentSlot(view.Reader, view.Live)));
        _merging = new Merging(directory, schema, _contents, _names, _cleaner, _models, options.Time, options.MergeBytesPerSecond);
        _current = new IndexState(schema, last.TakenOver?.Generation ?? last.Generation + 1, last.TakenOver?.Epoch ?? _epoch, _contents.Segments.Capture(), pin: null);
        if (last.TakenOver is { } commit)
        {
            _committer.Remember(commit, last.Segments);
            _committed = _current;
        }
    }

    /// <summary>Opens an index to write to it, or creates it.</summary>
    /// <exception cref="ArgumentException">The schema is not valid, or not of the analyzer's version; the memory budget is below 1 MiB, or merging is held to less than 64 KiB a second.</exception>
    /// <exception cref="IndexLockedException">Another writer holds it.</exception>
    /// <exception cref="SchemaMismatchException">The index has other fields or was made with another analysis.</exception>
    /// <exception cref="CorruptIndexException">The newest generation is damaged.</exception>
    public static IndexWriter Open(IndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(analyzer);
        options ??= new IndexWriterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryBudget, 1L << 20, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MergeBytesPerSecond, 64L << 10, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Time, nameof(options));
        if (SchemaRules.Problem(schema) is { } problem)
        {
            throw new ArgumentException($"The schema is not valid: {problem}.", nameof(schema));
        }

        if (!string.Equals(schema.AnalysisVersion, analyzer.Version, StringComparison.Ordinal))
        {
            throw new ArgumentException($"The schema is for the analysis '{schema.AnalysisVersion}', the analyzer is '{analyzer.Version}'.", nameof(schema));
        }

        var heldLock = WriterLock.Acquire(directory, options.Holder);
        try
        {
            var writer = new IndexWriter(directory, schema, analyzer, options, heldLock, LastCommit.Open(directory, schema, options.StartEmpty));
            writer._cleaner.Clean(writer._contents);
            return writer;
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    /// <summary>The generation of the latest refresh or commit.</summary>
    public long Generation => Volatile.Read(ref _current).Generation;

    /// <summary>Whether anything put, deleted or merged is not committed yet.</summary>
    public bool HasChanges => _contents.HasUnflushed || _committed is not { } committed || !_contents.Segments.IsAsIn(committed.Segments);

    /// <summary>What is in hand now.</summary>
    public IndexStatistics Statistics
    {
        get
        {
            var (segments, live, deleted, bytes) = _contents.Segments.Count();
            return new IndexStatistics(Generation, segments, live, deleted, _contents.BufferedDocs, bytes);
        }
    }

    /// <summary>Adds a document; one with the same key is replaced.</summary>
    /// <exception cref="ArgumentException">The document does not fit the schema; the index is as before.</exception>
    /// <exception cref="IOException">Memory was full and could not be written to storage. The document is in the index, as far as memory goes; nothing is lost.</exception>
    public void Put(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _committer.ThrowIfFailed();
        _contents.Put(document);
        while (_contents.BufferedBytes > _memoryBudget / 4 * 3 && _contents.Claim(_memoryBudget) is { } buffer)
        {
            FlushForMemory(buffer);
        }
    }

    /// <summary>Deletes the document with this key. True if there was one.</summary>
    /// <exception cref="ArgumentException">It cannot be a key.</exception>
    public bool Delete(string key)
    {
        DocumentFields.CheckKey(key);
        _committer.ThrowIfFailed();
        return _contents.Delete(key);
    }

    /// <summary>Deletes every document that matches. Searchable with the next <see cref="Refresh"/>, durable with the next <see cref="Commit"/>, as all deletions are.</summary>
    /// <remarks>
    /// The call draws a line: what was put before, whether committed, refreshed or still in memory, is looked at as the writer holds it then; what is put after it stays, also if it matches. Of documents
    /// that other threads replace or delete meanwhile, only those count that this call deletes. Storage is written to, as in a refresh.
    /// </remarks>
    /// <param name="query">Which documents.</param>
    /// <param name="cancellation">Ends the call; then nothing is deleted.</param>
    /// <returns>How many documents this call deleted.</returns>
    /// <exception cref="InvalidQueryException">The query names a field or space that the index does not have, or is not valid by itself.</exception>
    /// <exception cref="IOException">Storage failed; nothing is deleted.</exception>
    public long Delete(Query query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        lock (_flushing)
        {
            ThrowIfUnusable();
            _contents.BeginFlush();
            try
            {
                PublishAll(cancellation);
                _current.TryAddReference();
                using var snapshot = new Snapshot(_current);
                var matches = snapshot.Matches(query, cancellation).Select(match => (match.Segment, match.Doc)).ToList();
                return _contents.Segments.Delete(_current.Segments, matches);
            }
            finally
            {
                _contents.EndFlush();
            }
        }
    }

    /// <summary>Makes everything put or deleted so far searchable, without making it durable. The caller disposes the snapshot.</summary>
    /// <remarks>A new generation if anything changed; a finished merge counts as a change, since it moves documents to other addresses.</remarks>
    public Snapshot Refresh()
    {
        lock (_flushing)
        {
            FlushAll(CancellationToken.None);
            _current.TryAddReference();
            return new Snapshot(_current);
        }
    }

    /// <summary>Makes everything put or deleted so far durable, and a generation that every process can open. Returns its number; without changes that of this writer's last.</summary>
    /// <remarks>A finished merge counts as a change, and the first call makes a generation in any case. A state that was refreshed already keeps its number.</remarks>
    /// <exception cref="SyncFailedException">Storage failed to make durable what was written: this writer is at its end, and the last commit stands.</exception>
    /// <exception cref="IOException">Storage failed otherwise, or a merge in the background did; nothing that was put is lost, and another call tries again.</exception>
    public long Commit(CancellationToken cancellation = default)
    {
        lock (_flushing)
        {
            _merging.ThrowIfFailed();
            FlushAll(cancellation);
            if (_committed != _current || _committer.Durable < 0)
            {
                if (_committer.IsUsedUp(_current.Generation))
                {
                    Replace(_current.Renumbered(_epoch));
                }

                _committer.Commit(_current, _names.Next, cancellation);
                _committed = _current;
                _cleaner.Clean(_contents);
            }

            return _current.Generation;
        }
    }

    /// <summary>Waits until merging that is due is done.</summary>
    /// <exception cref="IOException">A merge failed; nothing is lost.</exception>
    public void WaitForMerges(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _merging.Wait(cancellation);
    }

    /// <summary>Merges all into one segment without deleted documents, and commits.</summary>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Leaves the index as it was.</param>
    public void Compact(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_flushing)
        {
            FlushAll(cancellation);
        }

        // Documents may be put and states published meanwhile, in segments of their own.
        _merging.MergeAll(progress, cancellation);
        Commit(CancellationToken.None);
        progress?.Report(1);
    }

    /// <summary>Stops merging and releases the lock. What was not committed is dropped.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        _merging.Dispose();
        lock (_flushing)
        {
            _cleaner.Leave(_contents.Close());
            _current.Release();
            _cleaner.Clean(contents: null);
            _lock.Dispose();
        }
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        _committer.ThrowIfFailed();
    }

    /// <summary>Flushes a claimed buffer, beside others who put or flush.</summary>
    private void FlushForMemory(MemorySegment buffer)
    {
        try
        {
            Flush(buffer, CancellationToken.None);
        }
        catch
        {
            _contents.Unclaim(buffer);
            throw;
        }

        _merging.Notify();
    }

    /// <summary>Flushes everything and makes it the current state, if anything changed.</summary>
    private void FlushAll(CancellationToken cancellation)
    {
        ThrowIfUnusable();
        _contents.BeginFlush();
        try
        {
            PublishAll(cancellation);
        }
        finally
        {
            _contents.EndFlush();
        }
    }

    /// <summary>Writes the frozen buffers and makes all that is in segments the current state. If that fails they stay frozen, and the next flush tries again.</summary>
    private void PublishAll(CancellationToken cancellation)
    {
        var frozen = _contents.Frozen;
        if (frozen.Count > 1 && frozen.Sum(buffer => buffer.Bytes) >= ParallelFlushBytes)
        {
            FlushTogether(frozen, cancellation);
        }
        else
        {
            foreach (var buffer in frozen)
            {
                cancellation.ThrowIfCancellationRequested();
                Flush(buffer, cancellation);
            }
        }

        _merging.Relieve(cancellation);
        _merging.Notify();
        _cleaner.Leave(_contents.Segments.RemoveEmpty());
        if (!_contents.Segments.IsAsIn(_current.Segments))
        {
            Replace(new IndexState(_schema, _current.Generation + 1, _epoch, _contents.Segments.Capture(), pin: null));
        }
    }

    private void Replace(IndexState state)
    {
        var previous = _current;
        Volatile.Write(ref _current, state);
        previous.Release();
    }

    /// <summary>There are no more buffers than processors.</summary>
    private void FlushTogether(IReadOnlyList<MemorySegment> buffers, CancellationToken cancellation)
    {
        var flushes = buffers.Select(buffer => Task.Factory.StartNew(() => Flush(buffer, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Task.WhenAll(flushes).GetAwaiter().GetResult();
    }

    private void Flush(MemorySegment buffer, CancellationToken cancellation)
    {
        var source = new MemorySegmentSource(buffer);
        if (source.DocCount == 0)
        {
            _contents.Publish(buffer, source, reader: null, keys: null);
            return;
        }

        var name = _names.Reserve();
        try
        {
            var info = SegmentWriter.Write(_directory, name, source, _models, cancellation);
            var reader = SegmentReader.Open(_directory, _schema, info);
            try
            {
                _contents.Publish(buffer, source, reader, KeyFilter.Of(reader, cancellation));
            }
            catch
            {
                reader.Release();
                throw;
            }
        }
        catch
        {
            IndexCleaner.DeleteSegment(_directory, name);
            throw;
        }
        finally
        {
            _names.Release(name);
        }
    }
}
