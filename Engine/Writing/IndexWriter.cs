using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Adds, replaces and deletes documents. One writer an index, by an operating-system lock; all members may be called from any thread.
/// What <see cref="Commit"/> has returned for survives a crash of process or machine; the rest is gone then, and nothing else.
/// </summary>
public sealed class IndexWriter : IDisposable
{
    /// <summary>Opens an index to write to it, or creates it.</summary>
    /// <exception cref="IndexLockedException">Another writer holds it.</exception>
    /// <exception cref="SchemaMismatchException">The index has other fields or was made with another analysis.</exception>
    /// <exception cref="CorruptIndexException">The newest generation is damaged.</exception>
    public static IndexWriter Open(IndexDirectory directory, IndexSchema schema, IAnalyzer analyzer, IndexWriterOptions? options = null) =>
        throw new NotSupportedException();

    /// <summary>The generation of the latest refresh or commit.</summary>
    public long Generation => throw new NotSupportedException();

    /// <summary>Adds a document; one with the same key is replaced.</summary>
    /// <exception cref="ArgumentException">The document does not fit the schema; the index is as before.</exception>
    public void Put(Document document) => throw new NotSupportedException();

    /// <summary>Deletes the document with this key. True if there was one.</summary>
    public bool Delete(string key) => throw new NotSupportedException();

    /// <summary>Makes everything put or deleted so far searchable, without making it durable. The caller disposes the snapshot.</summary>
    public Snapshot Refresh() => throw new NotSupportedException();

    /// <summary>Makes everything put or deleted so far durable, and a generation that every process can open. Returns its number; without changes that of the last.</summary>
    public long Commit(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Waits until merging that is due is done.</summary>
    public void WaitForMerges(CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Merges all into one segment without deleted documents, and commits.</summary>
    /// <param name="progress">Told the share that is done, 0 to 1.</param>
    /// <param name="cancellation">Leaves the index as it was.</param>
    public void Compact(IProgress<double>? progress = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Stops merging and releases the lock. What was not committed is dropped.</summary>
    public void Dispose() => throw new NotSupportedException();
}
