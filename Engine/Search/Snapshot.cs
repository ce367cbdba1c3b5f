using System.Diagnostics.CodeAnalysis;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Engine.Search;

/// <summary>
/// An index as it was at one generation. Does not change, whatever writers do; its files stay until it is disposed. For any number of threads.
/// </summary>
/// <remarks>Every member but <see cref="Dispose"/> throws <see cref="ObjectDisposedException"/> afterwards; what runs at that moment ends in peace.</remarks>
public sealed class Snapshot : IDisposable
{
    private readonly IndexState _state;
    private int _disposed;

    /// <summary>Takes over one reference to <paramref name="state"/>.</summary>
    internal Snapshot(IndexState state) => _state = state;

    /// <summary>Counts states of the index, committed and refreshed alike.</summary>
    public long Generation => _state.Generation;

    /// <summary>Identity of the state, never given to another one, also not after a crash took back refreshed generations.</summary>
    public string StateId => _state.Id;

    /// <summary>Fields and analysis of the index.</summary>
    public IndexSchema Schema => _state.Schema;

    /// <summary>Documents that are not deleted.</summary>
    public long DocCount => _state.DocCount;

    /// <summary>Segments, deleted documents and bytes.</summary>
    public SnapshotSize Size => new(
        Segments.Count,
        Segments.Sum(segment => (long)segment.Reader.DocCount) - DocCount,
        Segments.Sum(segment => segment.Reader.Info.Bytes));

    /// <summary>The segments, in no order of date.</summary>
    internal IReadOnlyList<SegmentView> Segments => _state.Segments;

    /// <summary>What their dictionaries say of terms.</summary>
    internal RememberedTerms RememberedTerms => _state.Terms;

    /// <summary>Opens the newest committed generation; works beside a writer in this or another process.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static Snapshot Open(IndexDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new Snapshot(CommittedState.OpenNewest(directory, known: null)!);
    }

    /// <summary>Opens the newest committed generation if it is newer than <paramref name="current"/>, sharing the segments that both have.</summary>
    /// <param name="directory">Where <paramref name="current"/> came from.</param>
    /// <param name="current">A snapshot of the same index; stays as it is.</param>
    /// <param name="newer">The newer one, to be disposed by itself.</param>
    /// <returns>False if there is none.</returns>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    /// <exception cref="FileNotFoundException">There is no index any more.</exception>
    public static bool TryOpenNewer(IndexDirectory directory, Snapshot current, [NotNullWhen(true)] out Snapshot? newer)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(current);
        using var hold = current.Hold();
        newer = CommittedState.OpenNewest(directory, current._state) is { } state ? new Snapshot(state) : null;
        return newer is not null;
    }

    /// <summary>A second owner of the same state; each is disposed by itself.</summary>
    public Snapshot Share()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0 || !_state.TryAddReference(), this);
        return new Snapshot(_state);
    }

    /// <summary>Searches.</summary>
    /// <param name="request">What for, and what to tell about the matches.</param>
    /// <param name="cancellation">Ends the search with an exception; <see cref="SearchRequest.Budget"/> ends it with what it has.</param>
    /// <exception cref="InvalidQueryException">The query names a field or space that the index does not have, or is not valid by itself.</exception>
    /// <exception cref="ArgumentException">Another part of the request is not valid.</exception>
    /// <exception cref="CorruptIndexException">A block that the search needs is damaged.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var hold = Hold();
        return Searcher.Search(this, request, cancellation);
    }

    /// <summary>Searches for the <paramref name="top"/> documents with the best scores, and the exact number of all matches.</summary>
    /// <inheritdoc cref="Search(SearchRequest, CancellationToken)"/>
    /// <param name="query">Which documents match, and how they score.</param>
    /// <param name="top">How many hits to give, from 0.</param>
    /// <param name="cancellation">Ends the search with an exception.</param>
    public SearchResult Search(Query query, int top = 10, CancellationToken cancellation = default) =>
        Search(new SearchRequest { Query = query, Top = top }, cancellation);

    /// <summary>The exact number of matches.</summary>
    /// <exception cref="InvalidQueryException">The query names a field or space that the index does not have, or is not valid by itself.</exception>
    public long Count(Query query, CancellationToken cancellation = default) => Search(query, top: 0, cancellation).Total;

    /// <summary>Whether any document matches; stops at the first.</summary>
    public bool Any(Query query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var hold = Hold();
        return Searcher.Any(this, query, cancellation);
    }

    /// <summary>All matches, segment by segment, unscored: for exports and maintenance.</summary>
    public IEnumerable<DocAddress> Matches(Query query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Enumerate(query, cancellation);
    }

    /// <summary>How the score of a document comes about; null if it does not match.</summary>
    public Explanation? Explain(SearchRequest request, DocAddress doc)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var hold = Hold();
        _ = Reader(doc);
        return Searcher.Explain(this, request, doc);
    }

    /// <summary>The live document with this key, or null.</summary>
    public DocAddress? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var hold = Hold();
        var utf8 = Encoding.UTF8.GetBytes(key);
        for (var segment = 0; segment < Segments.Count; segment++)
        {
            var view = Segments[segment];
            var doc = view.Reader.Find(utf8);
            if (doc >= 0 && view.Live?.Contains(doc) != false)
            {
                return new DocAddress(segment, doc);
            }
        }

        return null;
    }

    /// <summary>Key of a document.</summary>
    public string Key(DocAddress doc)
    {
        using var hold = Hold();
        return Reader(doc).Key(doc.Doc);
    }

    /// <summary>Stored payload of a document: a copy of the bytes that it was put with.</summary>
    public byte[] Stored(DocAddress doc)
    {
        using var hold = Hold();
        return Reader(doc).Stored(doc.Doc);
    }

    /// <summary>Sort key of a document, or null.</summary>
    public long? SortKey(DocAddress doc)
    {
        using var hold = Hold();
        var sortKey = Reader(doc).SortKey(doc.Doc);
        return sortKey == long.MaxValue ? null : sortKey;
    }

    /// <summary>A number of a document, or null.</summary>
    /// <exception cref="ArgumentException"><paramref name="field"/> is not a number field of the schema.</exception>
    public long? Number(DocAddress doc, string field)
    {
        using var hold = Hold();
        var number = Schema.NumberOf(field);
        if (number < 0 || Schema.Fields[number].Kind != FieldKind.Number)
        {
            throw new ArgumentException($"'{field}' is not a number field of this index.", nameof(field));
        }

        return Reader(doc).Numbers(number).TryGet(doc.Doc, out var value) ? value : null;
    }

    /// <summary>Terms of text fields that fit a pattern, each once.</summary>
    /// <param name="fields">Names of text fields.</param>
    /// <param name="space">One space.</param>
    /// <param name="pattern">As of a <see cref="WildcardQuery"/>: <c>*</c> stands for any run, <c>?</c> for one code point.</param>
    /// <param name="max">How many at most, from 1: those that come first in UTF-8 order.</param>
    /// <param name="budget">When signalled, the walk ends where it is.</param>
    /// <exception cref="InvalidQueryException">A field is no text field of the schema.</exception>
    public IReadOnlyList<string> TermsLike(IReadOnlyList<string> fields, TermSpace space, string pattern, int max, CancellationToken budget = default)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        using var hold = Hold();
        return TermListing.Like(this, fields, space, pattern, max, budget);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _state.Release();
        }
    }

    private IEnumerable<DocAddress> Enumerate(Query query, CancellationToken cancellation)
    {
        using var hold = Hold();
        foreach (var match in Searcher.Matches(this, query, cancellation))
        {
            yield return match;
        }
    }

    private SegmentReader Reader(DocAddress doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc.Segment, nameof(doc));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc.Segment, Segments.Count, nameof(doc));
        var reader = Segments[doc.Segment].Reader;
        ArgumentOutOfRangeException.ThrowIfNegative(doc.Doc, nameof(doc));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc.Doc, reader.DocCount, nameof(doc));
        return reader;
    }

    /// <summary>Keeps the files open to the end of the caller's scope, also when another thread disposes the snapshot meanwhile: they are mapped memory.</summary>
    private Holding Hold()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0 || !_state.TryAddReference(), this);
        return new Holding(_state);
    }

    private readonly struct Holding(IndexState state) : IDisposable
    {
        public void Dispose() => state.Release();
    }
}
