using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Positions;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>
/// Serialises the postings of one term after another. The bytes say nothing of where they stand, so that two terms with the same postings have the same bytes
/// and can share them.
/// </summary>
/// <remarks>
/// What a list looks like depends on its number of documents (n) and occurrences (t), which the dictionary tells. Keyword fields have neither frequencies nor
/// positions nor impacts: what is in [brackets] is missing there.
/// <code>
/// List      = Single | Short | Long
/// Single    = [Positions if t > 1]                         n = 1; the document, and a single position, stand in the dictionary
/// Short     = Docs [Frequencies if t > n] [Positions | Selection]      2 &lt;= n &lt; 128; impacts are computed from it and the norms
/// Long      = SkipTable Block*                             n >= 128: blocks of 128 documents, the last one of what is left; positions in the .positions file
/// Block     = Docs [Frequencies] [Selection]
///   Docs        : DocBlock
///   Frequencies : IntBlock   frequency - 1 of each
/// SkipTable : see SkipTableWriter
/// Positions : see PositionsWriter
/// Selection : see SelectionWriter; instead of positions, if the dictionary says so
/// </code>
/// Example: a term of a text field in document 3 (positions 1, 3) and document 5 (position 2) is <c>02 07 01 01 02 29</c>: the gaps 3, 1 in 2 bits, the frequencies
/// less one 1, 0 in 1 bit, the position numbers 1, 2, 2 in 2 bits.
/// </remarks>
internal sealed class PostingsListWriter
{
    /// <summary>
    /// A selection is taken if positions are so many times larger. A form that is rare beside its lemma saves least, and is read most slowly, through positions of other forms: of
    /// 200,000 articles such lists are 2 of 60 MB saved, and a fifth of the time of phrases that hold them.
    /// </summary>
    private const int SelectionSaves = 2;

    private readonly int[] _docs = new int[PostingsCursor.BlockSize];
    private readonly int[] _frequencies = new int[PostingsCursor.BlockSize];
    private readonly ByteWriter _blocks = new();
    private readonly ByteWriter _list = new();
    private readonly PositionsWriter _positions = new();
    private readonly SkipTableWriter _skips = new();
    private readonly List<int> _blockStarts = [];
    private bool _text;
    private bool _isSelected;
    private int _positionsOfShort;
    private int _pending;
    private int _lastDoc;
    private int _lastDocOfBlock;

    /// <summary>Documents of the term.</summary>
    public int DocFreq { get; private set; }

    /// <summary>Occurrences in all of them; as many as documents in a keyword field.</summary>
    public long TotalFrequency { get; private set; }

    /// <summary>The first document.</summary>
    public int FirstDoc { get; private set; }

    /// <summary>The first position in it.</summary>
    public int FirstPosition { get; private set; }

    /// <summary>After <see cref="Finish"/>: what goes to the postings file.</summary>
    public ReadOnlySpan<byte> Postings => _list.Written;

    /// <summary>After <see cref="Finish"/>: what goes to the positions file; empty unless the list is long and has positions of its own.</summary>
    public ReadOnlySpan<byte> Positions => _text && !_isSelected && DocFreq >= PostingsCursor.BlockSize ? _positions.Written : [];

    /// <summary>Starts on another term.</summary>
    /// <param name="text">Whether it is of a text field: with frequencies, positions and impacts.</param>
    public void Start(bool text)
    {
        _text = text;
        _isSelected = false;
        _pending = 0;
        _lastDoc = -1;
        _lastDocOfBlock = -1;
        DocFreq = 0;
        TotalFrequency = 0;
        _blocks.Clear();
        _blockStarts.Clear();
        _list.Clear();
        _positions.Clear();
        _skips.Start(text);
    }

    /// <summary>Adds a document; they must ascend.</summary>
    public void Add(int doc, ReadOnlySpan<int> positions, byte norm)
    {
        StartDoc(doc, positions);
        if (_text)
        {
            _positions.Add(positions);
        }

        EndDoc(doc, _text ? positions.Length : 1, norm);
    }

    /// <summary>Adds a document of a text field; does what <see cref="Add"/> does with the positions that have these distances (see <see cref="PositionsWriter.AddDistances"/>).</summary>
    public void AddDistances(int doc, ReadOnlySpan<int> distances, byte norm)
    {
        StartDoc(doc, distances);
        _positions.AddDistances(distances);
        EndDoc(doc, distances.Length, norm);
    }

    /// <summary>Completes the list.</summary>
    public void Finish()
    {
        var tailStart = _positions.BlockStart;
        if (_text)
        {
            _positions.Finish();
        }

        if (DocFreq >= PostingsCursor.BlockSize)
        {
            if (_pending > 0)
            {
                FlushBlock();
            }

            _skips.Finish(_list, _positions.Written.Length - tailStart);
            _list.Write(_blocks.Written);
            return;
        }

        if (DocFreq > 1)
        {
            DocBlock.Write(_list, _docs.AsSpan(0, _pending), -1);
            if (TotalFrequency > DocFreq)
            {
                IntBlock.Write(_list, _frequencies.AsSpan(0, _pending));
            }
        }

        _positionsOfShort = _list.Length;
        if (_text && TotalFrequency > 1)
        {
            _list.Write(_positions.Written);
        }
    }

    /// <summary>After <see cref="Finish"/>: replaces the positions of a list of two documents or more by a selection of the same documents, if that is much smaller.</summary>
    public bool TrySelect(SelectionWriter selection)
    {
        selection.Finish();
        var isLong = DocFreq >= PostingsCursor.BlockSize;
        if (!selection.IsComplete || selection.Written.Length * SelectionSaves > _positions.Written.Length || (isLong && !_skips.TrySelect(selection.Blocks)))
        {
            return false;
        }

        _isSelected = true;
        if (!isLong)
        {
            _list.Truncate(_positionsOfShort);
            _list.Write(selection.Written);
            return true;
        }

        _list.Clear();
        _skips.Finish(_list, tailBytes: 0);
        for (var block = 0; block < _blockStarts.Count; block++)
        {
            var isLast = block + 1 == _blockStarts.Count;
            _list.Write(_blocks.Written[_blockStarts[block]..(isLast ? _blocks.Length : _blockStarts[block + 1])]);
            _list.Write(selection.Written[selection.Blocks[block].Start..(isLast ? selection.Written.Length : selection.Blocks[block + 1].Start)]);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void StartDoc(int doc, ReadOnlySpan<int> positions)
    {
        if (doc <= _lastDoc || positions.IsEmpty)
        {
            throw new InvalidOperationException($"Documents of a term must ascend and have a position: {doc} follows {_lastDoc}.");
        }

        if (DocFreq == 0)
        {
            FirstDoc = doc;
            FirstPosition = positions[0];
        }

        if (_text && _pending == 0)
        {
            _skips.StartBlock(_positions.BlockStart, _positions.IndexInBlock);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndDoc(int doc, int frequency, byte norm)
    {
        if (_text)
        {
            _skips.Add(frequency, norm);
        }

        _docs[_pending] = doc;
        _frequencies[_pending++] = frequency - 1;
        _lastDoc = doc;
        DocFreq++;
        TotalFrequency += frequency;
        if (_pending == _docs.Length)
        {
            FlushBlock();
        }
    }

    private void FlushBlock()
    {
        var start = _blocks.Length;
        _blockStarts.Add(start);
        DocBlock.Write(_blocks, _docs.AsSpan(0, _pending), _lastDocOfBlock);
        if (_text)
        {
            IntBlock.Write(_blocks, _frequencies.AsSpan(0, _pending));
        }

        _skips.EndBlock(_lastDoc, start);
        _lastDocOfBlock = _lastDoc;
        _pending = 0;
    }
}
