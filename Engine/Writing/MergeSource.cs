using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Several segments as one: live documents in the order of their sort keys (of equal ones in the order of the segments), terms merged. Holds four to nine bytes a document, four a
/// lemma of each segment, and one decoded block a segment, whatever the size of the segments.
/// </summary>
internal sealed class MergeSource : SegmentSource
{
    /// <summary>Work of a document in terms, for the progress.</summary>
    private const long TermsPerDoc = 20;

    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly int[][] _numbers;
    private readonly ushort[] _segmentOf;
    private readonly int[] _oldOf;
    private readonly long[] _totals;
    private readonly long _work;
    private readonly StoredCursor[] _stored;
    private readonly bool[] _isCoded;
    private (int Field, int[][] Lemmas)? _lemmas;
    private long _done;

    /// <summary>Numbers the documents.</summary>
    /// <param name="schema">The schema of all segments.</param>
    /// <param name="segments">The segments, open until the merge is done.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; or null.</param>
    /// <param name="cancellation">Ends the merge.</param>
    public MergeSource(IndexSchema schema, IReadOnlyList<SegmentView> segments, IProgress<double>? progress, CancellationToken cancellation)
    {
        Schema = schema;
        _segments = segments;
        _progress = progress;
        _cancellation = cancellation;
        _stored = [.. segments.Select(segment => segment.Reader.OpenStored())];
        StoredModel = CommonModel();
        _isCoded = [.. _stored.Select(stored => StoredModel is not null && stored.Model?.Written.SequenceEqual(StoredModel.Written) == true)];
        _numbers = [.. segments.Select(segment => new int[segment.Reader.DocCount])];
        DocCount = checked((int)segments.Sum(segment => (long)(segment.Live?.LiveCount ?? segment.Reader.DocCount)));
        _segmentOf = new ushort[DocCount];
        _oldOf = new int[DocCount];
        NumberDocs();
        _totals = new long[schema.Fields.Count];
        _work = DocCount * TermsPerDoc;
        for (var field = 0; field < schema.Fields.Count; field++)
        {
            foreach (var segment in segments)
            {
                _totals[field] += schema.Fields[field].Kind == FieldKind.Text ? FieldLength.OfLive(segment, field, schema.Fields[field].Spaces, cancellation) : 0;
                _work += SpacesOf(field).Sum(space => (long)segment.Reader.Terms(field, space).Count);
            }
        }
    }

    /// <inheritdoc/>
    public override IndexSchema Schema { get; }

    /// <inheritdoc/>
    public override int DocCount { get; }

    /// <summary>The number here of each document of a segment, by place in the list; -1 for those that are deleted.</summary>
    public int[] Numbers(int segment) => _numbers[segment];

    /// <inheritdoc/>
    public override long SortKey(int doc) => _segments[_segmentOf[doc]].Reader.SortKey(_oldOf[doc]);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Key(int doc) => _stored[_segmentOf[doc]].Key(_oldOf[doc]);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Stored(int doc)
    {
        Work(TermsPerDoc);
        return _stored[_segmentOf[doc]].Payload(_oldOf[doc]);
    }

    /// <inheritdoc/>
    public override StoredModel? StoredModel { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Sample(int doc) => _stored[_segmentOf[doc]].Payload(_oldOf[doc]);

    /// <inheritdoc/>
    public override bool TryGetCode(int doc, out ReadOnlySpan<byte> code, out int length)
    {
        if (!_isCoded[_segmentOf[doc]])
        {
            code = default;
            length = 0;
            return false;
        }

        Work(TermsPerDoc);
        return _stored[_segmentOf[doc]].TryGetCode(_oldOf[doc], out code, out length);
    }

    /// <inheritdoc/>
    public override byte Norm(int field, int doc) => _segments[_segmentOf[doc]].Reader.Norms(field, _oldOf[doc], 1)[0];

    /// <inheritdoc/>
    public override long TotalLength(int field) => _totals[field];

    /// <inheritdoc/>
    public override long? Number(int field, int doc) =>
        _segments[_segmentOf[doc]].Reader.Numbers(field).TryGet(_oldOf[doc], out var value) ? value : null;

    /// <inheritdoc/>
    public override TermSource Terms(int field, TermSpace space)
    {
        var spaces = Schema.Fields[field].Spaces;
        if (space == TermSpace.Lemma && SegmentFiles.NamesLemmas(spaces, TermSpace.Surface))
        {
            _lemmas = (field, [.. _segments.Select(segment => new int[segment.Reader.Terms(field, space).Count])]);
        }

        var lemmas = space != TermSpace.Derived && _lemmas?.Field == field ? _lemmas?.Lemmas : null;
        return new MergedTerms(this, [.. _segments.Select(segment => segment.Reader)], field, space, lemmas);
    }

    /// <summary>Counts work done, and reports each hundredth of the whole.</summary>
    internal void Work(long units)
    {
        var before = _done * 100 / Math.Max(1, _work);
        _done += units;
        var after = _done * 100 / Math.Max(1, _work);
        if (after != before)
        {
            _cancellation.ThrowIfCancellationRequested();
            _progress?.Report(Math.Min(after, 100) / 100.0);
        }
    }

    private IEnumerable<TermSpace> SpacesOf(int field) => Schema.Fields[field].Kind switch
    {
        FieldKind.Text => ((TermSpace[])[TermSpace.Surface, TermSpace.Lemma, TermSpace.Derived]).Where(space => Schema.Fields[field].Spaces.HasFlag(space)),
        FieldKind.Keyword => [TermSpace.Surface],
        _ => [],
    };

    /// <summary>The model of the largest coded segment, so that the most is copied.</summary>
    private StoredModel? CommonModel()
    {
        var largest = -1;
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            if (_stored[segment].Model is not null && (largest < 0 || _segments[segment].Reader.DocCount > _segments[largest].Reader.DocCount))
            {
                largest = segment;
            }
        }

        return largest < 0 ? null : _stored[largest].Model;
    }

    private void NumberDocs()
    {
        var heads = new PriorityQueue<int, (long SortKey, int Segment)>();
        var next = new int[_segments.Count];
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            Array.Fill(_numbers[segment], -1);
            MoveOn(heads, next, segment);
        }

        var number = 0;
        while (heads.TryDequeue(out var segment, out _))
        {
            var old = next[segment]++;
            (_segmentOf[number], _oldOf[number]) = ((ushort)segment, old);
            _numbers[segment][old] = number++;
            MoveOn(heads, next, segment);
        }
    }

    /// <summary>Puts the next live document of a segment, at or after <c>next[segment]</c>, into the queue.</summary>
    private void MoveOn(PriorityQueue<int, (long SortKey, int Segment)> heads, int[] next, int segment)
    {
        var (reader, live) = _segments[segment];
        while (next[segment] < reader.DocCount && live?.Contains(next[segment]) == false)
        {
            next[segment]++;
        }

        if (next[segment] < reader.DocCount)
        {
            heads.Enqueue(segment, (reader.SortKey(next[segment]), segment));
        }
    }
}
