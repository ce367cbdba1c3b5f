using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>Reads the positions of a surface form from those of its lemma, as a <see cref="SelectionWriter"/> chose them: a block of documents after another. For one thread.</summary>
internal sealed class SelectionReader
{
    private const int BitsOfByte = 7;
    private const int MoreFollow = 0x80;

    private readonly IndexInput _postings;
    private readonly PinnedBytes _list;
    private readonly long _offset;
    private readonly PositionsReader _lemma;

    // How many numbers stand between a document's first and the next one's.
    private readonly int[] _spans;
    private int _count;
    private int[] _distances = [];

    // Which documents have bits, and where these begin.
    private UInt128 _partial;
    private int[] _bits = [];
    private int[] _selected = [];

    /// <summary>Finds the lemma's positions.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="entry">The form.</param>
    /// <param name="list">Its list.</param>
    public SelectionReader(SegmentReader segment, int field, in TermEntry entry, PinnedBytes list)
    {
        _postings = segment.Postings;
        _list = list;
        _offset = entry.PostingsOffset;
        _spans = new int[Math.Min(entry.DocFreq, PostingsCursor.BlockSize)];
        var lemmas = segment.Terms(field, TermSpace.Lemma);
        if (entry.Lemma >= lemmas.Count)
        {
            throw Corrupt(0, $"a form belongs to lemma {entry.Lemma} of {lemmas.Count}");
        }

        var lemma = lemmas.EntryAt(entry.Lemma);
        if (lemma.DocFreq < entry.DocFreq || lemma.TotalFrequency < entry.TotalFrequency)
        {
            throw Corrupt(0, $"a form occurs {entry.TotalFrequency} times in {entry.DocFreq} documents, its lemma {lemma.TotalFrequency} times in {lemma.DocFreq}");
        }

        _lemma = lemma.DocFreq < PostingsCursor.BlockSize ? OpenShort(lemma) : OpenLong(segment.Positions, lemma);
    }

    /// <summary>Goes to a block of documents.</summary>
    /// <param name="start">Where its selection begins in the list.</param>
    /// <param name="end">Where that ends.</param>
    /// <param name="frequencies">The frequencies of the block.</param>
    /// <param name="positionsStart">Which block of the lemma's positions holds the first of the block, or 0.</param>
    /// <param name="positionsIndex">Which number of it that is, or 0.</param>
    [SkipLocalsInit]
    public void Open(int start, int end, ReadOnlySpan<int> frequencies, long positionsStart, int positionsIndex)
    {
        Span<int> steps = stackalloc int[PostingsCursor.BlockSize];
        steps = steps[..frequencies.Length];
        start += IntBlock.Read(_list.Span[start..end], steps, _postings, _offset + start);
        if (steps[0] > int.MaxValue - positionsIndex || !TryAdd(frequencies[..^1], steps[1..], _spans))
        {
            throw Corrupt(start, "so many positions between two documents are impossible");
        }

        // What follows the last document's is of no interest.
        _count = frequencies.Length;
        _spans[_count - 1] = 1;
        ReadPartials(start, end, steps.Length);
        _lemma.Open(positionsStart, positionsIndex + steps[0]);
    }

    /// <summary>The positions of a document of the block, padded (see <see cref="PositionList"/>); valid until another's are read.</summary>
    /// <param name="index">Which of its documents.</param>
    /// <param name="frequency">The frequency in it.</param>
    public PositionList Read(int index, int frequency) =>
        ((_partial >> index) & 1) == 0 ? ReadLemma(index, frequency) : Select(index, frequency);

    /// <summary>See <see cref="PostingsCursor.Distances"/>.</summary>
    public ReadOnlySpan<int> Distances(scoped ReadOnlySpan<int> frequencies, scoped ReadOnlySpan<byte> indexes, scoped Span<int> starts)
    {
        var count = 0;
        for (var i = 0; i < indexes.Length; i++)
        {
            var positions = Read(indexes[i], frequencies[indexes[i]]).Positions;
            if (_distances.Length < count + positions.Length + PositionList.Padding)
            {
                Array.Resize(ref _distances, Math.Max(count + positions.Length + PositionList.Padding, 2 * _distances.Length));
            }

            starts[i] = count;
            var previous = 0;
            foreach (var position in positions)
            {
                _distances[count++] = position - previous;
                previous = position;
            }
        }

        return _distances;
    }

    /// <summary>Adds numbers to others, as many; false if a sum is not above 0, so that it has more than 31 bits.</summary>
    private static bool TryAdd(ReadOnlySpan<int> left, ReadOnlySpan<int> right, Span<int> sums)
    {
        var i = 0;
        var least = Vector256<int>.One;
        for (; i <= left.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var sum = Vector256.Create(left[i..]) + Vector256.Create(right[i..]);
            sum.CopyTo(sums[i..]);
            least = Vector256.Min(least, sum);
        }

        var isAbove = Vector256.GreaterThanAll(least, Vector256<int>.Zero);
        for (; i < left.Length; i++)
        {
            sums[i] = left[i] + right[i];
            isAbove &= sums[i] > 0;
        }

        return isAbove;
    }

    private PositionList ReadLemma(int index, int count) => _lemma.Read(_spans.AsSpan(0, _count), index, count);

    private PositionList Select(int index, int frequency)
    {
        var start = _bits[index];
        var bytes = _list.Span[start..];
        var (last, found) = (0, 0);
        for (; ; last++)
        {
            found += BitOperations.PopCount((uint)bytes[last] & (MoreFollow - 1));
            if (bytes[last] < MoreFollow)
            {
                break;
            }
        }

        if (found != frequency || bytes[last] == 0)
        {
            throw Corrupt(start, $"{frequency} of the lemma's positions are expected, {found} are selected");
        }

        var positions = ReadLemma(index, (last * BitsOfByte) + BitOperations.Log2(bytes[last]) + 1).Positions;
        if (_selected.Length < frequency + PositionList.Padding)
        {
            _selected = new int[Math.Max(frequency + (2 * PositionList.Padding), 2 * _selected.Length)];
        }

        var count = 0;
        for (var at = 0; at <= last; at++)
        {
            for (var bits = (uint)bytes[at] & (MoreFollow - 1); bits != 0; bits &= bits - 1)
            {
                _selected[count++] = positions[(at * BitsOfByte) + BitOperations.TrailingZeroCount(bits)];
            }
        }

        return new PositionList(_selected, count);
    }

    private void ReadPartials(int at, int end, int count)
    {
        var bytes = _list.Span[..end];
        _partial = 0;
        if (at < end && _bits.Length == 0)
        {
            _bits = new int[_spans.Length];
        }

        for (var last = -1; at < bytes.Length; at++)
        {
            var place = bytes[at++];
            if (place <= last || place >= count)
            {
                throw Corrupt(at - 1, $"document {place} of {count} has a selection after {last}");
            }

            last = place;
            _partial |= UInt128.One << place;
            _bits[place] = at;
            while (at < bytes.Length && bytes[at] >= MoreFollow)
            {
                at++;
            }

            if (at >= bytes.Length)
            {
                throw Corrupt(at, "a selection goes on after its block");
            }
        }
    }

    private PositionsReader OpenShort(in TermEntry lemma)
    {
        Span<int> numbers = stackalloc int[PostingsCursor.BlockSize];
        numbers = numbers[..lemma.DocFreq];
        var bytes = _postings.Slice(lemma.PostingsOffset, (int)lemma.PostingsLength);
        var start = DocBlock.Read(bytes, numbers, -1, _postings, lemma.PostingsOffset);
        if (lemma.TotalFrequency > lemma.DocFreq)
        {
            start += IntBlock.Read(bytes[start..], numbers, _postings, lemma.PostingsOffset + start);
        }

        return new PositionsReader(_postings, lemma.PostingsOffset + start, lemma.PostingsLength - start, tail: -1, lemma.TotalFrequency);
    }

    private PositionsReader OpenLong(IndexInput positions, in TermEntry lemma)
    {
        var tailBytes = SkipTable.ReadPositionsTailBytes(_postings, lemma.PostingsOffset);
        var tail = lemma.PositionsLength - tailBytes;
        return tail >= 0
            ? new PositionsReader(positions, lemma.PositionsOffset, lemma.PositionsLength, tail, lemma.TotalFrequency)
            : throw _postings.Corrupt(lemma.PostingsOffset, $"the positions have {lemma.PositionsLength} bytes, their last block {tailBytes}");
    }

    private CorruptIndexException Corrupt(int at, string problem) => _postings.Corrupt(_offset + at, problem);
}
