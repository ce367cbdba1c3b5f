using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Positions;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Serialises what is known of the blocks of a long list without reading them: where they end and begin, and their impacts.</summary>
/// <remarks>
/// With b blocks in r = b / 32 runs (rounded up); what is in [brackets] is missing in keyword fields:
/// <code>
/// SkipTable = [Form TailBytes ImpactBytes]
///             LastDoc[b] BlockStart[b] [PositionsStart[b] PositionsIndex[b] ImpactsEnd[b]]
///             RunStart[r - 1] [RunPositionsStart[r - 1] RunImpactsStart[r - 1] RunImpacts[r] ImpactArea]
///   Form              : u8         1 if PositionsStart is wide
///   TailBytes         : u16        bytes of the last of the term's positions' blocks if it has fewer than 128 numbers, else 0
///   ImpactBytes       : u32        bytes of ImpactArea
///   LastDoc           : u32        last document of the block
///   BlockStart        : u16        where the block begins, from its run's beginning
///   PositionsStart    : u16 | u32  where the positions' block begins that holds the first position of the block, from RunPositionsStart
///   PositionsIndex    : u8         which number of that positions' block it is
///   ImpactsEnd        : u8         how many impacts the blocks of the run up to this one have; those of a block follow those of the block before
///   RunStart          : u32        where the run's first block begins, from the end of the skip table; of all runs but the first, where this and the next two are 0
///   RunPositionsStart : u64        from the beginning of the term's positions
///   RunImpactsStart   : u32        where the run's own impacts begin, from the beginning of ImpactArea
///   RunImpacts        : u8         how many they are; those of the run's first block follow
///   ImpactArea        : (Impacts of the run, Impacts of each of its blocks)*   see ImpactSet
/// </code>
/// A list with a selection has PositionsStart, PositionsIndex and RunPositionsStart of its lemma's positions (see <see cref="SelectionWriter"/>), and TailBytes 0.
/// Every array is of one width and contiguous, so that a search over it needs no decoding and can use vectors.
/// Example: the documents 0 to 129 of a keyword field are <c>7F 00 00 00 81 00 00 00 | 00 00 01 00</c>, and the blocks <c>00</c> and <c>00</c> (gaps of 0).
/// Documents 0 to 127 of a text field, each with one occurrence and norm 10, are <c>00 | 00 00 | 04 00 00 00 | 7F 00 00 00 | 00 00 | 00 00 | 00 | 01 | 01 | 01 0A 01 0A</c>,
/// and the block <c>00 00</c> (gaps of 0, frequencies of 1).
/// </remarks>
internal sealed class SkipTableWriter
{
    /// <summary>Blocks of a run.</summary>
    public const int RunLength = 32;

    /// <summary>A block is dense if it reaches over no more documents than this: the words of such blocks are few, and without tight bounds all their postings would be scored.</summary>
    private const int DenseSpan = 512;

    private const int ImpactsOfSparseBlock = 4;

    private readonly List<Block> _blocks = [];
    private readonly ByteWriter _blockImpacts = new();
    private readonly ByteWriter _impactArea = new();
    private readonly List<(int Start, int Impacts)> _runs = [];
    private readonly ImpactSet _ofBlock = new();
    private readonly ImpactSet _ofRun = new();
    private bool _text;
    private long _positionsStart;
    private int _positionsIndex;
    private int _impactsEnd;

    /// <summary>Starts on another list.</summary>
    public void Start(bool text)
    {
        _text = text;
        _blocks.Clear();
        _runs.Clear();
        _impactArea.Clear();
        _blockImpacts.Clear();
        _impactsEnd = 0;

        // A list that was too short for a table has left the impacts of its documents.
        _ofBlock.Clear();
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
            var first = _blocks.Count == 0 ? 0 : _blocks[^1].LastDoc;
            var pairs = _ofBlock.Take(lastDoc - first <= DenseSpan ? ImpactSet.Capacity : ImpactsOfSparseBlock, _ofRun);
            ImpactSet.Write(_blockImpacts, pairs);
            _impactsEnd += pairs.Count;
        }

        _blocks.Add(new Block(lastDoc, start, _positionsStart, _positionsIndex, _impactsEnd));
        if (_blocks.Count % RunLength == 0)
        {
            EndRun();
        }
    }

    /// <summary>
    /// After <see cref="Finish"/>, which may then be called again: puts a selection (see <see cref="SelectionWriter"/>) behind each block. False, with nothing changed, if a run
    /// became too long.
    /// </summary>
    public bool TrySelect(IReadOnlyList<SelectedBlock> selected)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            var first = FirstOfRun(i);
            if (_blocks[i].Start - _blocks[first].Start + selected[i].Start - selected[first].Start > ushort.MaxValue)
            {
                return false;
            }
        }

        for (var i = 0; i < _blocks.Count; i++)
        {
            var (start, positionsStart, positionsIndex) = selected[i];
            _blocks[i] = _blocks[i] with { Start = _blocks[i].Start + start, PositionsStart = positionsStart, PositionsIndex = positionsIndex };
        }

        return true;
    }

    /// <summary>Appends the table to <paramref name="list"/>.</summary>
    public void Finish(ByteWriter list, int tailBytes)
    {
        if (_text && _runs.Count * RunLength < _blocks.Count)
        {
            EndRun();
        }

        var wide = _text && Enumerable.Range(0, _blocks.Count).Any(block => PositionsInRun(block) > ushort.MaxValue);
        if (_text)
        {
            list.WriteByte(wide ? 1 : 0);
            list.WriteUInt16(tailBytes);
            list.WriteUInt32(_impactArea.Length);
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
            WritePositionsAndImpactEnds(list, wide);
        }

        for (var first = RunLength; first < _blocks.Count; first += RunLength)
        {
            list.WriteUInt32(_blocks[first].Start);
        }

        if (_text)
        {
            WriteRuns(list);
            list.Write(_impactArea.Written);
        }
    }

    /// <summary>How many impacts a run of so many blocks is worth: a few blocks are looked at one by one at hardly greater cost.</summary>
    private static int MostImpacts(int blocks) => blocks < 4 ? 1 : blocks < RunLength / 2 ? 3 : ImpactSet.Capacity;

    private static int FirstOfRun(int block) => block / RunLength * RunLength;

    /// <summary>From the beginning of the run's positions, for which the table has a place, but for the first run's.</summary>
    private long PositionsInRun(int block) => _blocks[block].PositionsStart - (block < RunLength ? 0 : _blocks[FirstOfRun(block)].PositionsStart);

    private void WritePositionsAndImpactEnds(ByteWriter list, bool wide)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (wide)
            {
                list.WriteUInt32(PositionsInRun(i));
            }
            else
            {
                list.WriteUInt16((int)PositionsInRun(i));
            }
        }

        foreach (var block in _blocks)
        {
            list.WriteByte(block.PositionsIndex);
        }

        foreach (var block in _blocks)
        {
            list.WriteByte(block.ImpactsEnd);
        }
    }

    private void WriteRuns(ByteWriter list)
    {
        for (var first = RunLength; first < _blocks.Count; first += RunLength)
        {
            list.WriteUInt64((ulong)_blocks[first].PositionsStart);
        }

        for (var run = 1; run < _runs.Count; run++)
        {
            list.WriteUInt32(_runs[run].Start);
        }

        foreach (var (_, impacts) in _runs)
        {
            list.WriteByte(impacts);
        }
    }

    private void EndRun()
    {
        if (_text)
        {
            var pairs = _ofRun.Take(MostImpacts(((_blocks.Count - 1) % RunLength) + 1));
            _runs.Add((_impactArea.Length, pairs.Count));
            ImpactSet.Write(_impactArea, pairs);
            _impactArea.Write(_blockImpacts.Written);
            _blockImpacts.Clear();
            _impactsEnd = 0;
        }
    }

    private readonly record struct Block(int LastDoc, int Start, long PositionsStart, int PositionsIndex, int ImpactsEnd);
}
