using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Writing;

/// <summary>A frozen <see cref="MemorySegment"/> as the writer of segments wants it: without deleted documents, numbered by sort key, then by arrival.</summary>
internal sealed class MemorySegmentSource : SegmentSource
{
    private readonly MemorySegment _buffer;
    private readonly int[] _old;
    private readonly int[] _new;
    private readonly byte[]?[] _norms;
    private readonly long[] _totals;
    private readonly byte[] _key = new byte[DocumentFields.MaxKeyBytes];
    private byte[] _payload = [];
    private SortedTerms? _sorted;
    private RelatedTerms? _lemmas;
    private RelatedTerms? _derived;
    private (int Field, LemmaPlaces Places)? _lemmaPlaces;

    /// <summary>Orders the live documents of <paramref name="buffer"/>, which must be frozen.</summary>
    public MemorySegmentSource(MemorySegment buffer)
    {
        _buffer = buffer;
        (_old, _new) = Order(buffer);
        StoredModel = UsableModel();
        _norms = new byte[Schema.Fields.Count][];
        _totals = new long[Schema.Fields.Count];
        for (var field = 0; field < Schema.Fields.Count; field++)
        {
            if (Schema.Fields[field].Kind == FieldKind.Text)
            {
                _norms[field] = Norms(field);
            }
        }
    }

    /// <inheritdoc/>
    public override IndexSchema Schema => _buffer.Schema;

    /// <inheritdoc/>
    public override int DocCount => _old.Length;

    /// <summary>The number here of document <paramref name="old"/> of the buffer, or -1 if it was deleted before it was frozen.</summary>
    public int NewNumber(int old) => _new[old];

    /// <inheritdoc/>
    public override long SortKey(int doc) => _buffer.SortKey(_old[doc]);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Key(int doc) => _key.AsSpan(0, System.Text.Encoding.UTF8.GetBytes(_buffer.Key(_old[doc]), _key));

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Stored(int doc) => _buffer.Payloads.Read(_old[doc], ref _payload);

    /// <inheritdoc/>
    public override StoredModel? StoredModel { get; }

    /// <inheritdoc/>
    public override bool TryGetCode(int doc, out ReadOnlySpan<byte> code, out int length)
    {
        code = _buffer.Payloads.Code(_old[doc]);
        length = _buffer.Payloads.Length(_old[doc]);
        return StoredModel is not null && code.Length < length;
    }

    /// <inheritdoc/>
    public override byte Norm(int field, int doc) => _norms[field]![doc];

    /// <inheritdoc/>
    public override long TotalLength(int field) => _totals[field];

    /// <inheritdoc/>
    public override long? Number(int field, int doc) => _buffer.Number(field, _old[doc]);

    /// <inheritdoc/>
    public override TermSource Terms(int field, TermSpace space)
    {
        var related = space switch
        {
            TermSpace.Lemma => _lemmas ??= new RelatedTerms(_buffer, space),
            TermSpace.Derived => _derived ??= new RelatedTerms(_buffer, space),
            _ => null,
        };
        var lemmas = space == TermSpace.Surface && _lemmaPlaces?.Field == field ? _lemmaPlaces?.Places : null;
        var terms = new InvertedTerms(_buffer, _old, _sorted ??= new SortedTerms(_buffer.Terms), field, related, lemmas);
        if (space == TermSpace.Lemma)
        {
            _lemmaPlaces = (field, new LemmaPlaces(related!, terms.Places()));
        }

        return terms;
    }

    /// <summary>New to old numbers, and old to new ones.</summary>
    private static (int[] Old, int[] New) Order(MemorySegment buffer)
    {
        var places = new int[buffer.DocCount];
        foreach (var doc in buffer.Deleted)
        {
            places[doc] = -1;
        }

        var count = buffer.DocCount - buffer.Deleted.Length;
        var old = new int[count];
        var sortKeys = new long[count];
        var place = 0;
        for (var doc = 0; doc < places.Length; doc++)
        {
            if (places[doc] == 0)
            {
                (old[place], sortKeys[place]) = (doc, buffer.SortKey(doc));
                place++;
            }
        }

        Array.Sort(sortKeys, old);
        RestoreArrival(sortKeys, old);
        for (place = 0; place < old.Length; place++)
        {
            places[old[place]] = place;
        }

        return (old, places);
    }

    /// <summary>Array.Sort is not stable: puts documents of one sort key back into the order of arrival.</summary>
    private static void RestoreArrival(long[] sortKeys, int[] old)
    {
        for (var start = 0; start < old.Length;)
        {
            var end = start + 1;
            while (end < old.Length && sortKeys[end] == sortKeys[start])
            {
                end++;
            }

            old.AsSpan(start, end - start).Sort();
            start = end;
        }
    }

    /// <summary>The model of the codes, unless those turned out badly or too few are left of them.</summary>
    private StoredModel? UsableModel()
    {
        var payloads = _buffer.Payloads;
        if (payloads.Model is null || payloads.HasDrifted)
        {
            return null;
        }

        var length = 0L;
        foreach (var doc in _old)
        {
            length += payloads.Length(doc);
        }

        return StoredModels.IsWorthItsPlace(payloads.Model, length) ? payloads.Model : null;
    }

    private byte[] Norms(int field)
    {
        var norms = new byte[_old.Length];
        for (var doc = 0; doc < norms.Length; doc++)
        {
            var length = _buffer.RunLength(field, _old[doc]);
            norms[doc] = NormCode.Encode(length);
            _totals[field] += length;
        }

        return norms;
    }
}
