using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Columns;

/// <summary>Reads what <see cref="ColumnsWriter"/> wrote. For any number of threads.</summary>
internal sealed class ColumnsReader
{
    private const long Absent = -1;

    private readonly IndexInput _input;
    private readonly int _docCount;
    private readonly LongColumn? _sortKeys;
    private readonly DateBoundaries _boundaries;
    private readonly long[] _norms;
    private readonly NumberColumn?[] _numbers;
    private readonly KeywordColumn?[] _keywords;
    private byte[] _noNorms = [];

    /// <summary>Opens the columns of a segment.</summary>
    public ColumnsReader(IndexInput input, IndexSchema schema, int docCount, TermsReader terms)
    {
        _input = input;
        _docCount = docCount;
        var directory = FileDirectory.Open(input);
        var found = directory.ReadInt(int.MaxValue);
        if (found != docCount)
        {
            throw directory.Corrupt($"expected {docCount} documents, found {found}");
        }

        DatedCount = directory.ReadInt(docCount);
        _sortKeys = DatedCount > 0 ? new LongColumn(input, ref directory, DatedCount) : null;
        _boundaries = new DateBoundaries(_sortKeys, docCount);
        var fields = schema.Fields.Count;
        _norms = new long[fields];
        _numbers = new NumberColumn?[fields];
        _keywords = new KeywordColumn?[fields];
        for (var field = 0; field < fields; field++)
        {
            _norms[field] = Absent;
            switch (schema.Fields[field].Kind)
            {
                case FieldKind.Text:
                    _norms[field] = directory.ReadLong() - 1;
                    break;
                case FieldKind.Keyword:
                    _keywords[field] = new KeywordColumn(input, terms.Dictionary(field, TermSpace.Surface)!, ref directory, docCount);
                    break;
                default:
                    _numbers[field] = new NumberColumn(input, ref directory, docCount);
                    break;
            }
        }
    }

    /// <summary>Documents that have a sort key.</summary>
    public int DatedCount { get; }

    /// <summary>Sort key of a document, or <see cref="long.MaxValue"/>.</summary>
    public long SortKey(int doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc, _docCount);
        return doc < DatedCount ? _sortKeys![doc] : long.MaxValue;
    }

    /// <summary>The first document whose sort key is at or above <paramref name="sortKey"/>.</summary>
    public int FirstAtOrAfter(long sortKey) => _sortKeys?.FirstAtOrAbove(sortKey) ?? 0;

    /// <summary>The documents cut at each of several sort keys, which ascend: where the first one stands whose sort key is at or above it.</summary>
    public DocBuckets Buckets(long[] boundaries) => _boundaries.Find(boundaries);

    /// <summary>Norms of a text field.</summary>
    public ReadOnlySpan<byte> Norms(int field, int firstDoc, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstDoc);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstDoc, _docCount - count);
        if (_norms[field] != Absent)
        {
            return _input.Slice(_norms[field] + firstDoc, count);
        }

        var zeros = Volatile.Read(ref _noNorms);
        if (zeros.Length < count)
        {
            zeros = new byte[count];
            Volatile.Write(ref _noNorms, zeros);
        }

        return zeros.AsSpan(0, count);
    }

    /// <summary>The column of a number field.</summary>
    public NumberColumn Numbers(int field) => _numbers[field] ?? throw new ArgumentException($"Field {field} holds no numbers.", nameof(field));

    /// <summary>The column of a keyword field.</summary>
    public KeywordColumn Keywords(int field) => _keywords[field] ?? throw new ArgumentException($"Field {field} holds no keywords.", nameof(field));
}
