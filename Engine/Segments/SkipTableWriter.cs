namespace NewsSearch.Engine.Segments;

/// <summary>Serialises what is known of the blocks of a long list without reading them: where they end and begin, and their impacts.</summary>
/// <remarks>
/// With b blocks in r = b / 32 runs (rounded up); what is in [brackets] is missing in keyword fields:
/// <code>
/// SkipTable = [ImpactBytes PositionsTail]
///             LastDoc[b] BlockStart[b] [PositionsStart[b] ImpactsEnd[b] PositionsIndex[b]]
///             RunStart[r] [RunPositionsStart[r] RunImpactsStart[r] RunImpactsEnd[r] ImpactArea]
///   ImpactBytes       : u32   bytes of ImpactArea
///   PositionsTail     : u64   where the positions' block of fewer than 128 numbers begins, from the beginning of the term's positions
///   LastDoc           : u32   last document of the block
///   BlockStart        : u16   where the block begins, from its run's beginning
///   PositionsStart    : u32   where the positions' block begins that holds the first position of the block, from RunPositionsStart
///   ImpactsEnd        : u16   where the block's impacts end, from its run's RunImpactsEnd; they begin where those of the block before end
///   PositionsIndex    : u8    which number of that positions' block it is
///   RunStart          : u32   where the run's first block begins, from the end of the skip table
///   RunPositionsStart : u64   from the beginning of the term's positions
///   RunImpactsStart   : u32   where the run's own impacts begin, from the beginning of ImpactArea
///   RunImpactsEnd     : u16   their length
///   ImpactArea        : (Impacts of the run, Impacts of each of its blocks)*   see ImpactSet
/// </code>
/// Every array is of one width and contiguous, so that a search over it needs no decoding and can use vectors.
/// Example: the documents 0 to 129 of a keyword field are <c>7F 00 00 00 81 00 00 00 | 00 00 01 00 | 00 00 00 00</c>, and the blocks <c>00</c> and <c>00</c> (gaps of 0).
/// Documents 0 to 127 of a text field, each with one occurrence and norm 10, are <c>04 00 00 00 | 01 00 00 00 00 00 00 00 | 7F 00 00 00 | 00 00 | 00 00 00 00 | 02 00 | 00 |
/// 00 00 00 00 | 00 00 00 00 00 00 00 00 | 00 00 00 00 | 02 00 | 00 0A 00 0A</c>, and the block <c>00 00</c> (gaps of 0, frequencies of 1).
/// </remarks>
internal sealed class SkipTableWriter
{
    /// <summary>Blocks of a run.</summary>
    public const int RunLength = 32;

    private readonly List<Block> _blocks = [];
    private readonly ByteWriter _runImpacts = new();
    private readonly ByteWriter _blockImpacts = new();
    private readonly ByteWriter _impactArea = new();
    private readonly List<(int Start, int Length)> _runs = [];
    private readonly ImpactSet _ofBlock = new();
    private readonly ImpactSet _ofRun = new();
    private bool _text;
    private long _positionsStart;
    private int _positionsIndex;

    /// <summary>Starts on another list.</summary>
    public void Start(bool text)
    {
        _text = text;
        _blocks.Clear();
        _runs.Clear();
        _impactArea.Clear();
        _blockImpacts.Clear();
    }

    /// <summary>Starts a block whose first position is number <paramref name="index"/> of the positions' block at <paramref name="start"/>.</summary>
    public void StartBlock(long start, int index)
    {
        _positionsStart = start;
        _positionsIndex = index;
    }

    /// <summary>Adds a document to the block.</summary>
    public void Add(int frequency, byte norm) => _ofBlock.Add(frequency, norm);

    /// <summary>Ends a block that begins <paramref name="start"/> bytes after the first.</summary>
    public void EndBlock(int lastDoc, int start)
    {
        if (_text)
        {
            var pairs = _ofBlock.Take();
            ImpactSet.Write(_blockImpacts, pairs);
            foreach (var pair in pairs)
            {
                _ofRun.Add(pair.Frequency, pair.Norm);
            }
        }

        _blocks.Add(new Block(lastDoc, start, _positionsStart, _positionsIndex, _blockImpacts.Length));
        if (_blocks.Count % RunLength == 0)
        {
            EndRun();
        }
    }

    /// <summary>Appends the table to <paramref name="list"/>.</summary>
    public void Finish(ByteWriter list, long positionsTail)
    {
        if (_blocks.Count % RunLength != 0)
        {
            EndRun();
        }

        if (_text)
        {
            list.WriteUInt32(_impactArea.Length);
            list.WriteUInt64((ulong)positionsTail);
        }

        foreach (var block in _blocks)
        {
            list.WriteUInt32(block.LastDoc);
        }

        for (var i = 0; i < _blocks.Count; i++)
        {
            list.WriteUInt16(_blocks[i].Start - _blocks[FirstOfRun(i)].Start);
        }

        if (_text)
        {
            WritePositionsAndImpactEnds(list);
        }

        for (var first = 0; first < _blocks.Count; first += RunLength)
        {
            list.WriteUInt32(_blocks[first].Start);
        }

        if (_text)
        {
            WriteRuns(list);
            list.Write(_impactArea.Written);
        }
    }

    private static int FirstOfRun(int block) => block / RunLength * RunLength;

    private void WritePositionsAndImpactEnds(ByteWriter list)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            list.WriteUInt32(_blocks[i].PositionsStart - _blocks[FirstOfRun(i)].PositionsStart);
        }

        foreach (var block in _blocks)
        {
            list.WriteUInt16(block.ImpactsEnd);
        }

        foreach (var block in _blocks)
        {
            list.WriteByte(block.PositionsIndex);
        }
    }

    private void WriteRuns(ByteWriter list)
    {
        for (var first = 0; first < _blocks.Count; first += RunLength)
        {
            list.WriteUInt64((ulong)_blocks[first].PositionsStart);
        }

        foreach (var (start, _) in _runs)
        {
            list.WriteUInt32(start);
        }

        foreach (var (_, length) in _runs)
        {
            list.WriteUInt16(length);
        }
    }

    private void EndRun()
    {
        if (_text)
        {
            _runImpacts.Clear();
            ImpactSet.Write(_runImpacts, _ofRun.Take());
            _runs.Add((_impactArea.Length, _runImpacts.Length));
            _impactArea.Write(_runImpacts.Written);
            _impactArea.Write(_blockImpacts.Written);
            _blockImpacts.Clear();
        }
    }

    private readonly record struct Block(int LastDoc, int Start, long PositionsStart, int PositionsIndex, int ImpactsEnd);
}
