using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>
/// Serialises the positions of a surface form as a selection from those of its lemma, wherever the form stands: the lemma's list has them already. Whether they all are there is seen while
/// documents are added; where they are not, there is no selection, and the form's list has positions of its own.
/// </summary>
/// <remarks>
/// A selection stands behind the frequencies of each block of a list, and takes the place of the positions:
/// <code>
/// Selection = Steps Partial*
///   Steps   : IntBlock   of each document, how many positions of the lemma lie between the end of those that the document before accounts for (as many as the form's frequency
///                        in it, from its first) and the document's first; of the first document of a short list, how many lie before it; 0 for the first of a block of a long one
/// Partial   = Place Bits       for each document in which the lemma occurs more often than the form
///   Place   : u8               which document of the block; ascending
///   Bits    : byte*            bit i is set if the lemma's position i in the document is one of the form: seven to a byte, the lowest first, up to the last that is set; the high bit of a
///                              byte says that another follows
/// </code>
/// In a long list the skip table's PositionsStart, PositionsIndex and RunPositionsStart say where the lemma's positions in the first document of a block begin among all positions of the
/// lemma.
/// Example: a lemma stands in document 3 at 1 and 4, in document 5 at 2, in document 6 at 7 and 9; its form in document 5 at 2 and in document 6 at 9: <c>02 02 | 01 02</c> (the steps 2, 0 in 2
/// bits; of document 6 the second).
/// </remarks>
internal sealed class SelectionWriter(IndexOutput postings, IndexOutput positions)
{
    private const int BitsOfByte = 7;
    private const int MoreFollow = 0x80;

    private readonly bool _canReadBack = postings.TryRead(0, []) && positions.TryRead(0, []);
    private readonly WrittenList _lemma = new(new WrittenInput(postings), new WrittenInput(positions));
    private readonly int[] _steps = new int[PostingsCursor.BlockSize];
    private readonly ByteWriter _partials = new();
    private readonly ByteWriter _bytes = new();
    private readonly List<SelectedBlock> _blocks = [];
    private SelectedBlock _place;
    private long _end;
    private int _first;
    private int _pending;

    /// <summary>Whether the lemma had all positions of the form so far.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>After <see cref="Finish"/>: the blocks, with where the bytes of each begin.</summary>
    public IReadOnlyList<SelectedBlock> Blocks => _blocks;

    /// <summary>After <see cref="Finish"/>: the bytes of all blocks.</summary>
    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Starts on the form of a lemma whose list has been written; default if there is none.</summary>
    public void Start(in TermEntry lemma)
    {
        IsComplete = lemma.DocFreq > 1 && _canReadBack;
        if (IsComplete)
        {
            _partials.Clear();
            _bytes.Clear();
            _blocks.Clear();
            (_pending, _end) = (0, 0);
            _lemma.Open(lemma);
        }
    }

    /// <summary>Adds a document; they must ascend.</summary>
    public void Add(int doc, ReadOnlySpan<int> positions) => IsComplete = IsComplete && TryAdd(doc, positions);

    /// <summary>Completes the selection.</summary>
    public void Finish()
    {
        if (IsComplete && _pending > 0)
        {
            _steps[0] = _blocks.Count == 0 ? _first : 0;
            FlushBlock();
        }
    }

    private bool TryAdd(int doc, ReadOnlySpan<int> positions)
    {
        if (!_lemma.Seek(doc) || _lemma.First - _end > int.MaxValue)
        {
            return false;
        }

        if (_pending == 0)
        {
            var (start, index) = _lemma.Place();
            _place = new SelectedBlock(_bytes.Length, start, index);
            _first = (int)(_lemma.First - _end);
        }

        _steps[_pending] = (int)(_lemma.First - _end);
        if (!TrySelect(positions, _lemma.Positions))
        {
            return false;
        }

        _end = _lemma.First + positions.Length;
        if (++_pending == _steps.Length)
        {
            _steps[0] = 0;
            FlushBlock();
        }

        return true;
    }

    /// <summary>Notes which of the lemma's positions those of the form are; false if one is not among them.</summary>
    private bool TrySelect(ReadOnlySpan<int> positions, ReadOnlySpan<int> ofLemma)
    {
        if (positions.Length >= ofLemma.Length)
        {
            return positions.SequenceEqual(ofLemma);
        }

        _partials.WriteByte(_pending);
        var (bits, at, next) = (0, 0, 0);
        foreach (var position in positions)
        {
            while (next < ofLemma.Length && ofLemma[next] < position)
            {
                next++;
            }

            if (next == ofLemma.Length || ofLemma[next] != position)
            {
                return false;
            }

            for (; at < next / BitsOfByte; at++)
            {
                _partials.WriteByte(bits | MoreFollow);
                bits = 0;
            }

            bits |= 1 << (next++ % BitsOfByte);
        }

        _partials.WriteByte(bits);
        return true;
    }

    private void FlushBlock()
    {
        IntBlock.Write(_bytes, _steps.AsSpan(0, _pending));
        _bytes.Write(_partials.Written);
        _partials.Clear();
        _blocks.Add(_place);
        _pending = 0;
    }
}
