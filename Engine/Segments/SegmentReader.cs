using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>The files of one segment, open for reading by any number of threads. Owners count references; the last one to release closes the files.</summary>
internal sealed class SegmentReader
{
    /// <summary>What the commit records of it.</summary>
    public SegmentInfo Info => throw new NotSupportedException();

    /// <summary>Documents, deleted ones included.</summary>
    public int DocCount => throw new NotSupportedException();

    /// <summary>Documents that have a sort key: numbers from 0 up to this; the others follow.</summary>
    public int DatedCount => throw new NotSupportedException();

    /// <summary>Opens a segment with a reference count of 1.</summary>
    /// <exception cref="CorruptIndexException">A file is missing or damaged at the places that opening reads.</exception>
    public static SegmentReader Open(IndexDirectory directory, IndexSchema schema, SegmentInfo info) => throw new NotSupportedException();

    /// <summary>Counts one more owner. False if the last one has already released it.</summary>
    public bool TryAddReference() => throw new NotSupportedException();

    /// <summary>Counts one owner less, and closes the files after the last.</summary>
    public void Release() => throw new NotSupportedException();

    /// <summary>Sort key of a document, or <see cref="long.MaxValue"/>.</summary>
    public long SortKey(int doc) => throw new NotSupportedException();

    /// <summary>The first document whose sort key is at or above <paramref name="sortKey"/>; at most <see cref="DatedCount"/>. By binary search.</summary>
    public int FirstAtOrAfter(long sortKey) => throw new NotSupportedException();

    /// <summary>The document with this key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key) => throw new NotSupportedException();

    /// <summary>Key of a document.</summary>
    public string Key(int doc) => throw new NotSupportedException();

    /// <summary>Stored payload of a document.</summary>
    public byte[] Stored(int doc) => throw new NotSupportedException();

    /// <summary>The dictionary of one space of a field; empty if the field has no terms there.</summary>
    public TermDictionary Terms(int field, TermSpace space) => throw new NotSupportedException();

    /// <summary>Opens the postings of an entry of <see cref="Terms"/> of the same field.</summary>
    public PostingsCursor OpenPostings(int field, in TermEntry entry) => throw new NotSupportedException();

    /// <summary>One <see cref="NormCode"/> byte a document of a text field (0: no text); in windows, since it is verified as it is read.</summary>
    public ReadOnlySpan<byte> Norms(int field, int firstDoc, int count) => throw new NotSupportedException();

    /// <summary>Exact sum of the lengths of a text field over all documents.</summary>
    public long TotalLength(int field) => throw new NotSupportedException();

    /// <summary>Documents whose text field has at least one token.</summary>
    public int DocsWithField(int field) => throw new NotSupportedException();

    /// <summary>The column of a number field.</summary>
    public NumberColumn Numbers(int field) => throw new NotSupportedException();

    /// <summary>The facet column of a keyword field.</summary>
    public KeywordColumn Keywords(int field) => throw new NotSupportedException();
}
