using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>The positions of one term in the block of documents that was opened last: the term's own, or those that it selects of its lemma's. For one thread.</summary>
internal sealed class TermPositions
{
    private readonly SegmentReader _segment;
    private readonly TermEntry _entry;
    private readonly SkipTable? _skips;
    private readonly SelectionReader? _selection;
    private readonly int[] _only;
    private PositionsReader? _own;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="field">The term's field.</param>
    /// <param name="entry">The term.</param>
    /// <param name="list">Its list.</param>
    /// <param name="skips">The list's skip table, or null.</param>
    public TermPositions(SegmentReader segment, int field, in TermEntry entry, PinnedBytes list, SkipTable? skips)
    {
        _segment = segment;
        _entry = entry;
        _skips = skips;
        _selection = entry.IsSelection ? new SelectionReader(segment, field, entry, list) : null;
        _only = entry.TotalFrequency == 1 ? [(int)entry.PositionsOffset, .. new int[PositionList.Padding]] : [];
    }

    /// <summary>Goes to a block of documents.</summary>
    /// <param name="block">Which block of the list.</param>
    /// <param name="start">Where its frequencies end in the list.</param>
    /// <param name="end">Where the block ends.</param>
    /// <param name="frequencies">Its frequencies.</param>
    public void Open(int block, int start, int end, ReadOnlySpan<int> frequencies)
    {
        if (_only.Length > 0)
        {
            return;
        }

        var (positionsStart, positionsIndex) = _skips?.Positions(block) ?? (0, 0);
        if (_selection is not null)
        {
            _selection.Open(start, end, frequencies, positionsStart, positionsIndex);
        }
        else if (_skips is not null)
        {
            _own ??= OpenLong(_skips);
            _own.Open(positionsStart, positionsIndex);
        }
        else
        {
            var from = _entry.DocFreq == 1 ? _entry.PositionsOffset : _entry.PostingsOffset + start;
            var to = _entry.DocFreq == 1 ? from + _entry.PostingsLength : _entry.PostingsOffset + _entry.PostingsLength;
            _own = new PositionsReader(_segment.Postings, from, to - from, tail: -1, _entry.TotalFrequency);
        }
    }

    /// <summary>The positions of one document of the block, ascending; valid until another's are asked for.</summary>
    public PositionList Read(ReadOnlySpan<int> frequencies, int index) =>
        _only.Length > 0 ? new PositionList(_only, 1)
        : _selection is not null ? _selection.Read(index, frequencies[index])
        : _own!.Read(frequencies, index, frequencies[index]);

    /// <summary>See <see cref="PostingsCursor.Distances"/>.</summary>
    public ReadOnlySpan<int> Distances(scoped ReadOnlySpan<int> frequencies, scoped ReadOnlySpan<byte> indexes, scoped Span<int> starts)
    {
        if (_only.Length > 0)
        {
            starts[..indexes.Length].Clear();
            return _only;
        }

        if (_selection is not null)
        {
            return _selection.Distances(frequencies, indexes, starts);
        }

        var own = _own!;
        own.FindAll(frequencies, indexes, starts);
        return own.Numbers;
    }

    private PositionsReader OpenLong(SkipTable skips)
    {
        var tail = _entry.PositionsLength - skips.PositionsTailBytes;
        return tail >= 0
            ? new PositionsReader(_segment.Positions, _entry.PositionsOffset, _entry.PositionsLength, tail, _entry.TotalFrequency)
            : throw _segment.Postings.Corrupt(_entry.PostingsOffset, $"the positions have {_entry.PositionsLength} bytes, their last block {skips.PositionsTailBytes}");
    }
}
