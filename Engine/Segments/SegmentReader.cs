using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The files of one segment, open for reading by any number of threads. Owners count references; the last one to release closes the files.</summary>
internal sealed class SegmentReader
{
    private static readonly TermDictionaryPlace NoTerms = new(TermDictionaryKind.Text, 0, 0, 0, []);

    private readonly IndexInput[] _files;
    private readonly ColumnsReader _columns;
    private readonly TermsReader _terms;
    private readonly StoredReader _stored;
    private readonly TermDictionary _noTerms;
    private int _references = 1;

    private SegmentReader(IndexSchema schema, SegmentInfo info, IndexInput[] files)
    {
        _files = files;
        Schema = schema;
        Info = info;
        _terms = new TermsReader(files, schema, info.DocCount);
        _columns = new ColumnsReader(files[SegmentFiles.Columns], schema, info.DocCount, _terms);
        _stored = new StoredReader(files[SegmentFiles.Stored], info.DocCount);
        _noTerms = new TermDictionary(files[SegmentFiles.Terms], NoTerms);
    }

    /// <summary>What the commit records of it.</summary>
    public SegmentInfo Info { get; }

    /// <summary>Documents, deleted ones included.</summary>
    public int DocCount => Info.DocCount;

    /// <summary>Documents that have a sort key: numbers from 0 up to this; the others follow.</summary>
    public int DatedCount => _columns.DatedCount;

    /// <summary>The fields.</summary>
    internal IndexSchema Schema { get; }

    /// <summary>The postings file.</summary>
    internal IndexInput Postings => _files[SegmentFiles.Postings];

    /// <summary>The positions file.</summary>
    internal IndexInput Positions => _files[SegmentFiles.Positions];

    /// <summary>All files.</summary>
    internal IReadOnlyList<IndexInput> Files => _files;

    /// <summary>The dictionary of keys.</summary>
    internal TermDictionary Keys => _terms.Keys;

    /// <summary>Opens a segment with a reference count of 1.</summary>
    /// <exception cref="CorruptIndexException">A file is missing or damaged at the places that opening reads.</exception>
    public static SegmentReader Open(IndexDirectory directory, IndexSchema schema, SegmentInfo info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var names = SegmentFiles.Names(info.Name);
        var files = new List<IndexInput>();
        try
        {
            for (var place = 0; place < names.Length; place++)
            {
                files.Add(directory.Open(names[place], SegmentFiles.Kinds[place]));
            }

            return new SegmentReader(schema, info, [.. files]);
        }
        catch
        {
            foreach (var file in files)
            {
                file.Dispose();
            }

            throw;
        }
    }

    /// <summary>Counts one more owner. False if the last one has already released it.</summary>
    public bool TryAddReference()
    {
        var references = Volatile.Read(ref _references);
        while (references > 0)
        {
            var found = Interlocked.CompareExchange(ref _references, references + 1, references);
            if (found == references)
            {
                return true;
            }

            references = found;
        }

        return false;
    }

    /// <summary>Counts one owner less, and closes the files after the last.</summary>
    public void Release()
    {
        var left = Interlocked.Decrement(ref _references);
        ObjectDisposedException.ThrowIf(left < 0, this);
        if (left == 0)
        {
            foreach (var file in _files)
            {
                file.Dispose();
            }
        }
    }

    /// <summary>Sort key of a document, or <see cref="long.MaxValue"/>.</summary>
    public long SortKey(int doc) => _columns.SortKey(doc);

    /// <summary>The first document whose sort key is at or above <paramref name="sortKey"/>; at most <see cref="DatedCount"/>. By binary search.</summary>
    public int FirstAtOrAfter(long sortKey) => _columns.FirstAtOrAfter(sortKey);

    /// <summary>The documents cut at each of several sort keys, which ascend: where the first one stands whose sort key is at or above it.</summary>
    public DocBuckets Buckets(long[] boundaries) => _columns.Buckets(boundaries);

    /// <summary>The document with this key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        if (!_terms.Keys.TryGet(key, out var entry))
        {
            return -1;
        }

        return entry.PostingsOffset < DocCount
            ? (int)entry.PostingsOffset
            : throw _files[SegmentFiles.Terms].Corrupt(0, $"a key leads to document {entry.PostingsOffset} of {DocCount}");
    }

    /// <summary>Key of a document.</summary>
    public string Key(int doc)
    {
        var key = new byte[64];
        var length = _stored.Key(doc, ref key);
        return Encoding.UTF8.GetString(key, 0, length);
    }

    /// <summary>Stored payload of a document.</summary>
    public byte[] Stored(int doc) => _stored.Payload(doc);

    /// <summary>A cursor over keys and payloads of many documents, best in their order: what merging reads.</summary>
    public StoredCursor OpenStored() => new(_stored);

    /// <summary>The dictionary of one space of a field; empty if the field has no terms there.</summary>
    public TermDictionary Terms(int field, TermSpace space) => _terms.Dictionary(field, space) ?? _noTerms;

    /// <summary>Opens the postings of an entry of <see cref="Terms"/> of the same field.</summary>
    public PostingsCursor OpenPostings(int field, in TermEntry entry) => new(this, field, Schema.Fields[field].Kind == FieldKind.Text, entry);

    /// <summary>One <see cref="NormCode"/> byte a document of a text field (0: no text); in windows, since it is verified as it is read.</summary>
    public ReadOnlySpan<byte> Norms(int field, int firstDoc, int count) => _columns.Norms(field, firstDoc, count);

    /// <summary>Exact sum of the lengths of a text field over all documents.</summary>
    public long TotalLength(int field) => _terms.TotalLength(field);

    /// <summary>Documents whose text field has at least one token.</summary>
    public int DocsWithField(int field) => _terms.DocsWithField(field);

    /// <summary>The column of a number field.</summary>
    public NumberColumn Numbers(int field) => _columns.Numbers(field);

    /// <summary>The facet column of a keyword field.</summary>
    public KeywordColumn Keywords(int field) => _columns.Keywords(field);
}
