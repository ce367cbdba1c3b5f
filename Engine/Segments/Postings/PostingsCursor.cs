using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>
/// The postings of one term, a block of up to <see cref="BlockSize"/> documents at a time. Frequencies and positions are decoded when first asked for.
/// Forward only, except by <see cref="Rewind"/>; for one thread.
/// </summary>
internal sealed class PostingsCursor
{
    /// <summary>Documents of a full block.</summary>
    public const int BlockSize = 128;

    /// <summary>What stands behind the last of <see cref="PaddedDocs"/>: greater than any document.</summary>
    public const int Padding = int.MaxValue;

    private readonly SegmentReader _segment;
    private readonly int _field;
    private readonly bool _text;
    private readonly TermEntry _entry;
    private readonly IndexInput _postings;
    private readonly PinnedBytes _list;
    private readonly SkipTable? _skips;
    private readonly int _blockCount;
    private int[] _docs = [];
    private int[] _frequencies = [];
    private TermPositions? _positions;
    private ImpactCursor? _impacts;
    private ShortImpacts? _shortImpacts;
    private int _block = -1;
    private int _inBlock;
    private int _blockOfDocs = -1;
    private int _blockOfFrequencies = -1;
    private int _blockOfPositions = -1;
    private int _blockOfRanks = -1;
    private int _blockOfPlace = -1;
    private (int Start, int Length) _place;
    private int _afterDocs;
    private int _afterFrequencies;

    /// <summary>Opens the postings of a term of a field of <paramref name="segment"/>, which has positions if it is a <paramref name="text"/> field.</summary>
    internal PostingsCursor(SegmentReader segment, int field, bool text, in TermEntry entry)
    {
        _segment = segment;
        _field = field;
        _text = text;
        _entry = entry;
        _postings = segment.Postings;
        _blockCount = 1;
        if (entry.DocFreq > 1)
        {
            _list = _postings.Pin(entry.PostingsOffset, entry.PostingsLength);
        }

        if (entry.DocFreq >= BlockSize)
        {
            _skips = new SkipTable(_postings, _list, entry.PostingsOffset, entry.DocFreq, text);
            _blockCount = _skips.BlockCount;
        }
    }

    /// <summary>Documents of the term, deleted ones included.</summary>
    public int DocFreq => _entry.DocFreq;

    /// <summary>The last document of the current block, which must be one: after a move that found it. Decodes nothing where the list is long.</summary>
    public int LastDoc => _skips is null ? LastOfShort() : _skips.LastDoc(_block);

    /// <summary>The documents of the current block, ascending; empty before the first and after the last block.</summary>
    public ReadOnlySpan<int> Docs
    {
        get
        {
            if (_blockOfDocs != _block && _inBlock > 0)
            {
                DecodeDocs(_block);
            }

            return _docs.AsSpan(0, _inBlock);
        }
    }

    /// <summary>The same, with <see cref="Padding"/> behind them up to <see cref="BlockSize"/>; not before the first block nor after the last.</summary>
    public ReadOnlySpan<int> PaddedDocs
    {
        get
        {
            _ = Docs;
            return _docs;
        }
    }

    /// <summary>The frequencies beside <see cref="Docs"/> (1 for keyword fields).</summary>
    public ReadOnlySpan<int> Frequencies
    {
        get
        {
            if (_blockOfFrequencies != _block && _inBlock > 0)
            {
                DecodeFrequencies(_block);
            }

            return _frequencies.AsSpan(0, _inBlock);
        }
    }

    /// <summary>Moves to the next block and decodes its documents; false after the last.</summary>
    public bool NextBlock() => MoveTo(Math.Min(_block + 1, _blockCount));

    /// <summary>
    /// Moves to the first block whose last document is at or after <paramref name="target"/>, skipping others undecoded; stays where that already holds.
    /// False, and at the end, if there is none.
    /// </summary>
    public bool SeekBlock(int target)
    {
        var block = FirstEndingAtOrAfter(target, Math.Max(_block, 0));
        return block == _block ? block < _blockCount : MoveTo(block);
    }

    /// <summary>Which block the cursor stands at: -1 before the first, as many as there are behind the last. To be gone back to with <see cref="GoBack"/>.</summary>
    public int Block => _block;

    /// <summary>Goes back to a block at which the cursor stood, if <paramref name="target"/> lies before the documents of the current one.</summary>
    public void GoBack(int block, int target)
    {
        if (block < _block && target <= (_skips is null ? LastOfShort() : LastBefore(_block)))
        {
            MoveTo(block);
        }
    }

    /// <summary>Goes back to before the first block; what has been looked ahead at may be looked at again.</summary>
    public void Rewind()
    {
        _block = _blockOfDocs = _blockOfFrequencies = _blockOfPositions = _blockOfRanks = -1;
        _inBlock = 0;
        _impacts?.Rewind();
    }

    /// <summary>Positions in the field of the document at <paramref name="index"/> of <see cref="Docs"/>, ascending. Valid until another document's are asked for.</summary>
    public ReadOnlySpan<int> Positions(int index) => PaddedPositions(index).Positions;

    /// <summary>The same, to be read by vectors.</summary>
    public PositionList PaddedPositions(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _inBlock);
        if (!_text)
        {
            throw new InvalidOperationException("A keyword field has no positions.");
        }

        var frequencies = Frequencies;
        return OpenPositions(frequencies).Read(frequencies, index);
    }

    /// <summary>The same as they are stored: the first, and then each one's distance to the one before. Valid until positions are asked for again.</summary>
    public ReadOnlySpan<int> DistancesOf(int index)
    {
        var frequencies = Frequencies;
        var place = (byte)index;
        var start = 0;
        return OpenPositions(frequencies).Distances(frequencies, new ReadOnlySpan<byte>(in place), new Span<int>(ref start)).Slice(start, frequencies[index]);
    }

    /// <summary>
    /// Finds the positions of several documents: as many numbers as <see cref="Frequencies"/> says, of which each is the distance to the one before. Behind the last there is a vector of
    /// others (see <see cref="PositionList.Padding"/>). Valid until positions are asked for again.
    /// </summary>
    /// <param name="indexes">Of documents in <see cref="Docs"/>, ascending.</param>
    /// <param name="starts">Receives where in the result the distances of each of them begin; as long.</param>
    public ReadOnlySpan<int> Distances(ReadOnlySpan<byte> indexes, Span<int> starts)
    {
        var frequencies = Frequencies;
        return OpenPositions(frequencies).Distances(frequencies, indexes, starts);
    }

    /// <summary>
    /// Without moving or decoding: the last document of the first block that ends at or after <paramref name="target"/>, with its impacts (none in a keyword field);
    /// <see cref="int.MaxValue"/> and no impacts beyond the last. Targets must not decrease from call to call.
    /// </summary>
    public int PeekBlock(int target, out ReadOnlySpan<Impact> impacts) =>
        _skips is null ? OpenShortImpacts().Peek(target, out impacts) : (_impacts ??= new ImpactCursor(_skips)).PeekBlock(target, out impacts);

    /// <summary>
    /// Looks ahead as <see cref="PeekBlock"/> does, at the block that ends at or after <paramref name="target"/> and those behind it to the end of its run (up to 32, as the
    /// arrays must have room for): their last documents, and for each the greatest <c>weight * frequency / k[norm]</c> of its impacts, which no document in it exceeds.
    /// </summary>
    /// <param name="target">Must not decrease from call to call, nor be less than that of a call of <see cref="PeekBlock"/>.</param>
    /// <param name="weight">What one occurrence counts.</param>
    /// <param name="k">256 numbers above 0, by the norm's code.</param>
    /// <param name="lastDocs">Receives the last document of each block.</param>
    /// <param name="ratios">Receives the ratios.</param>
    /// <returns>How many blocks; 0 beyond the last.</returns>
    public int PeekRatios(int target, float weight, ReadOnlySpan<float> k, Span<int> lastDocs, Span<float> ratios) => _skips is null
        ? OpenShortImpacts().PeekRatios(target, weight, k, lastDocs, ratios)
        : (_impacts ??= new ImpactCursor(_skips)).PeekRatios(target, weight, k, lastDocs, ratios);

    /// <summary>The same for the upper level: runs of 32 blocks.</summary>
    public int PeekRun(int target, out ReadOnlySpan<Impact> impacts) =>
        _skips is null ? OpenShortImpacts().Peek(target, out impacts) : (_impacts ??= new ImpactCursor(_skips)).PeekRun(target, out impacts);

    /// <summary>
    /// Sets bit <c>doc - from</c> of <paramref name="bits"/> for every document in [<paramref name="from"/>, <paramref name="to"/>), from the current block on; moves past them.
    /// Does what a loop over <see cref="Docs"/> would, only faster. Calls must go upward.
    /// </summary>
    public void OrInto(Span<ulong> bits, int from, int to) => PostingsUnion.OrInto(this, bits, from, to);

    /// <summary>
    /// Keeps bit <c>doc - from</c> of <paramref name="bits"/> only for documents of the term in [<paramref name="from"/>, <paramref name="to"/>); needs not look at a block where no bit
    /// is set. Calls must go upward.
    /// </summary>
    public void AndInto(Span<ulong> bits, int from, int to) => PostingsIntersection.AndInto(this, bits, from, to);

    /// <summary>The words of the current block if it stands as a bit set, 8 bytes each, to be probed without decoding it.</summary>
    /// <param name="words">The words.</param>
    /// <param name="firstBit">The document of bit 0 of the first word, a multiple of 64.</param>
    public bool TryGetBits(out ReadOnlySpan<byte> words, out int firstBit)
    {
        words = [];
        firstBit = 0;
        if (_skips is null || _inBlock == 0)
        {
            return false;
        }

        var (start, length) = Place();
        var bytes = _list.Span.Slice(start, length);
        if (!DocBlock.IsBitSet(bytes))
        {
            return false;
        }

        words = DocBlock.Words(bytes, _postings, _entry.PostingsOffset + start);
        firstBit = (LastBefore(_block) + 1) & ~63;
        return true;
    }

    /// <summary>The same, where the rank of a document's bit among those that are set is its index in <see cref="Docs"/>.</summary>
    public bool TryGetRankedBits(out ReadOnlySpan<byte> words, out int firstBit)
    {
        if (!TryGetBits(out words, out firstBit))
        {
            return false;
        }

        if (_blockOfRanks != _block)
        {
            if (!DocBlock.Holds(words, _inBlock, LastDoc - firstBit))
            {
                throw Corrupt($"a bit set should have {_inBlock} documents, the last one {LastDoc}");
            }

            _blockOfRanks = _block;
        }

        return true;
    }

    /// <summary>Gives memory back that other cursors of this thread may use; this one must not be asked again.</summary>
    public void Release()
    {
        BlockArrays<int>.Return(_docs);
        BlockArrays<int>.Return(_frequencies);
        (_docs, _frequencies) = ([], []);
    }

    /// <summary>A damage report for the current block; the caller throws it.</summary>
    public CorruptIndexException Corrupt(string problem) => Corrupt(_block, problem);

    private CorruptIndexException Corrupt(int block, string problem) => _postings.Corrupt(_entry.PostingsOffset + (_skips?.Block(block).Start ?? 0), problem);

    private bool MoveTo(int block)
    {
        _block = block;
        _inBlock = block == _blockCount ? 0 : DocsIn(block);
        return block < _blockCount;
    }

    /// <summary>Where the current block of a list with a skip table lies in it.</summary>
    private (int Start, int Length) Place()
    {
        if (_blockOfPlace != _block)
        {
            _place = _skips!.Block(_block);
            _blockOfPlace = _block;
        }

        return _place;
    }

    private int DocsIn(int block) => Math.Min(BlockSize, _entry.DocFreq - (block * BlockSize));

    private int LastBefore(int block) => block == 0 ? -1 : _skips!.LastDoc(block - 1);

    private int FirstEndingAtOrAfter(int target, int from)
    {
        if (_skips is not null)
        {
            return _skips.FirstEndingAtOrAfter(target, from);
        }

        return from == 0 && LastOfShort() >= target ? 0 : 1;
    }

    /// <summary>The last document of a list that has no skip table; it is decoded for that.</summary>
    private int LastOfShort()
    {
        if (_blockOfDocs != 0)
        {
            DecodeDocs(0);
        }

        return _docs[_entry.DocFreq - 1];
    }

    private void DecodeDocs(int block)
    {
        var count = DocsIn(block);
        if (_docs.Length == 0)
        {
            _docs = BlockArrays<int>.Rent();
        }

        _docs.AsSpan(count).Fill(Padding);
        var docs = _docs.AsSpan(0, count);
        if (_entry.DocFreq == 1)
        {
            docs[0] = (int)_entry.PostingsOffset;
        }
        else if (_skips is null)
        {
            _afterDocs = DocBlock.Read(_list.Span, docs, -1, _postings, _entry.PostingsOffset);
        }
        else
        {
            var (start, length) = block == _block ? Place() : _skips.Block(block);
            _afterDocs = start + DocBlock.Read(_list.Span.Slice(start, length), docs, LastBefore(block), _postings, _entry.PostingsOffset + start);
            if (docs[^1] != _skips.LastDoc(block))
            {
                throw Corrupt(block, $"the last document of the block should be {_skips.LastDoc(block)}, is {docs[^1]}");
            }
        }

        if ((uint)docs[^1] >= (uint)_segment.DocCount)
        {
            throw Corrupt(block, $"a term has document {docs[^1]} in a segment of {_segment.DocCount}");
        }

        _blockOfDocs = block;
    }

    private void DecodeFrequencies(int block)
    {
        int afterDocs;
        if (_blockOfDocs != block && TryGetBits(out var words, out _))
        {
            afterDocs = Place().Start + 1 + words.Length;
        }
        else
        {
            if (_blockOfDocs != block)
            {
                DecodeDocs(block);
            }

            afterDocs = _afterDocs;
        }

        var count = DocsIn(block);
        if (_frequencies.Length == 0)
        {
            _frequencies = BlockArrays<int>.Rent();
        }

        var frequencies = _frequencies.AsSpan(0, count);
        _afterFrequencies = afterDocs;
        if (_text && _entry.DocFreq == 1)
        {
            frequencies[0] = (int)Math.Min(_entry.TotalFrequency, int.MaxValue);
        }
        else if (!_text || (_skips is null && _entry.TotalFrequency == _entry.DocFreq))
        {
            frequencies.Fill(1);
        }
        else
        {
            var (start, length) = _skips is null ? (0, _list.Length) : Place();
            var rest = _list.Span[afterDocs..(start + length)];
            _afterFrequencies += IntBlock.Read(rest, frequencies, _postings, _entry.PostingsOffset + afterDocs, add: 1);
        }

        _blockOfFrequencies = block;
    }

    /// <summary>Makes the positions of the current block reachable.</summary>
    private TermPositions OpenPositions(ReadOnlySpan<int> frequencies)
    {
        _positions ??= new TermPositions(_segment, _field, _entry, _list, _skips);
        if (_blockOfPositions != _block)
        {
            var (start, length) = _skips is null ? (0, _list.Length) : Place();
            _positions.Open(_block, _afterFrequencies, start + length, frequencies);
            _blockOfPositions = _block;
        }

        return _positions;
    }

    /// <summary>Makes the impacts of a list without a skip table, which is decoded for that.</summary>
    private ShortImpacts OpenShortImpacts()
    {
        if (_shortImpacts is null)
        {
            var last = LastOfShort();
            if (_text && _blockOfFrequencies != 0)
            {
                DecodeFrequencies(0);
            }

            _shortImpacts = _text
                ? ShortImpacts.OfText(_segment, _field, _docs.AsSpan(0, _entry.DocFreq), _frequencies.AsSpan(0, _entry.DocFreq))
                : ShortImpacts.OfKeyword(last);
        }

        return _shortImpacts;
    }
}
