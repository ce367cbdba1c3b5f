using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Search;

/// <summary>
/// An index as it was at one generation. Does not change, whatever writers do; its files stay until it is disposed. For any number of threads.
/// </summary>
public sealed class Snapshot : IDisposable
{
    /// <summary>Counts states of the index, committed and refreshed alike.</summary>
    public long Generation => throw new NotSupportedException();

    /// <summary>Identity of the state, never given to another one, also not after a crash took back refreshed generations.</summary>
    public string StateId => throw new NotSupportedException();

    /// <summary>Fields and analysis of the index.</summary>
    public IndexSchema Schema => throw new NotSupportedException();

    /// <summary>Documents that are not deleted.</summary>
    public long DocCount => throw new NotSupportedException();

    /// <summary>The segments, in no order of date.</summary>
    internal IReadOnlyList<SegmentView> Segments => throw new NotSupportedException();

    /// <summary>Opens the newest committed generation; works beside a writer in this or another process.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static Snapshot Open(IndexDirectory directory) => throw new NotSupportedException();

    /// <summary>A second owner of the same state; each is disposed by itself.</summary>
    public Snapshot Share() => throw new NotSupportedException();

    /// <summary>Searches.</summary>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>Whether any document matches; stops at the first.</summary>
    public bool Any(Query query, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>All matches, segment by segment, unscored: for exports and maintenance.</summary>
    public IEnumerable<DocAddress> Matches(Query query, CancellationToken cancellation = default) => throw new NotSupportedException();

    /// <summary>How the score of a document comes about; null if it does not match.</summary>
    public Explanation? Explain(SearchRequest request, DocAddress doc) => throw new NotSupportedException();

    /// <summary>The live document with this key, or null.</summary>
    public DocAddress? Find(string key) => throw new NotSupportedException();

    /// <summary>Key of a document.</summary>
    public string Key(DocAddress doc) => throw new NotSupportedException();

    /// <summary>Stored payload of a document.</summary>
    public byte[] Stored(DocAddress doc) => throw new NotSupportedException();

    /// <summary>Sort key of a document, or null.</summary>
    public long? SortKey(DocAddress doc) => throw new NotSupportedException();

    /// <summary>A number of a document, or null.</summary>
    public long? Number(DocAddress doc, string field) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
