using System.Buffers.Binary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Reads a <see cref="SkipTableWriter"/>'s table in place; nothing is decoded before it is asked for.</summary>
internal sealed class SkipTable
{
    private readonly IndexInput _input;
    private readonly bool _text;
    private readonly long _lastDocs;
    private readonly long _blockStarts;
    private readonly long _positionsStarts;
    private readonly long _impactsEnds;
    private readonly long _positionsIndexes;
    private readonly long _runStarts;
    private readonly long _runPositionsStarts;
    private readonly long _runImpactsStarts;
    private readonly long _runImpactsEnds;
    private readonly long _impactArea;
    private readonly long _blocks;
    private readonly long _end;

    /// <summary>The table of the list of <paramref name="docFreq"/> documents in <paramref name="length"/> bytes at <paramref name="offset"/>.</summary>
    public SkipTable(IndexInput input, long offset, long length, int docFreq, bool text)
    {
        _input = input;
        _text = text;
        _end = offset + length;
        BlockCount = (docFreq + PostingsCursor.BlockSize - 1) / PostingsCursor.BlockSize;
        RunCount = (BlockCount + SkipTableWriter.RunLength - 1) / SkipTableWriter.RunLength;
        long b = BlockCount;
        long r = RunCount;
        _lastDocs = offset + (text ? sizeof(uint) + sizeof(ulong) : 0);
        _blockStarts = _lastDocs + (b * sizeof(uint));
        _positionsStarts = _blockStarts + (b * sizeof(ushort));
        _impactsEnds = _positionsStarts + (text ? b * sizeof(uint) : 0);
        _positionsIndexes = _impactsEnds + (text ? b * sizeof(ushort) : 0);
        _runStarts = _positionsIndexes + (text ? b : 0);
        _runPositionsStarts = _runStarts + (r * sizeof(uint));
        _runImpactsStarts = _runPositionsStarts + (text ? r * sizeof(ulong) : 0);
        _runImpactsEnds = _runImpactsStarts + (text ? r * sizeof(uint) : 0);
        _impactArea = _runImpactsEnds + (text ? r * sizeof(ushort) : 0);
        _blocks = _impactArea + (text ? UInt32(offset) : 0);
        PositionsTail = text ? BinaryPrimitives.ReadInt64LittleEndian(input.Slice(offset + sizeof(uint), sizeof(ulong))) : 0;
        if (_blocks > _end)
        {
            throw input.Corrupt(offset, $"the skip table ends at {_blocks}, its list at {_end}");
        }
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>Number of runs of blocks.</summary>
    public int RunCount { get; }

    /// <summary>Where the positions' last, smaller block begins, from the beginning of the term's positions.</summary>
    public long PositionsTail { get; }

    /// <summary>The last document of a block.</summary>
    public int LastDoc(int block) => (int)UInt32(_lastDocs + (block * (long)sizeof(uint)));

    /// <summary>The last document of a run.</summary>
    public int LastDocOfRun(int run) => LastDoc(Math.Min(((run + 1) * SkipTableWriter.RunLength) - 1, BlockCount - 1));

    /// <summary>The first block at or after <paramref name="from"/> that ends at or after <paramref name="target"/>, or <see cref="BlockCount"/>.</summary>
    public int FirstEndingAtOrAfter(int target, int from)
    {
        // Galloping: most moves are short.
        var low = from;
        for (var step = 1; low < BlockCount && LastDoc(low) < target; step *= 2)
        {
            from = low + 1;
            low = from + step - 1;
        }

        var high = Math.Min(low, BlockCount);
        low = from;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (LastDoc(middle) < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Where a block lies in the postings file.</summary>
    public (long Offset, int Length) Block(int block)
    {
        var start = BlockStart(block);
        var length = (block + 1 < BlockCount ? BlockStart(block + 1) : _end) - start;
        return start >= _blocks && length > 0 && start + length <= _end
            ? (start, (int)length)
            : throw _input.Corrupt(_blockStarts, $"block {block} lies at {start} with {length} bytes, outside its list");
    }

    /// <summary>Where the first position of a block stands: which of the term's positions' blocks, from their beginning, and which number in it.</summary>
    public (long Start, int Index) Positions(int block)
    {
        var start = BinaryPrimitives.ReadInt64LittleEndian(_input.Slice(_runPositionsStarts + (block / SkipTableWriter.RunLength * (long)sizeof(ulong)), sizeof(ulong)));
        return (start + UInt32(_positionsStarts + (block * (long)sizeof(uint))), _input.Slice(_positionsIndexes + block, 1)[0]);
    }

    /// <summary>Reads the impacts of a block; returns how many there are.</summary>
    public int ReadImpacts(int block, Span<Impact> impacts)
    {
        if (!_text)
        {
            return 0;
        }

        var run = block / SkipTableWriter.RunLength;
        var first = block % SkipTableWriter.RunLength == 0;
        var start = first ? 0 : UInt16(_impactsEnds + ((block - 1) * (long)sizeof(ushort)));
        var length = UInt16(_impactsEnds + (block * (long)sizeof(ushort))) - start;
        return ReadImpacts(RunImpacts(run) + UInt16(_runImpactsEnds + (run * (long)sizeof(ushort))) + start, length, impacts);
    }

    /// <summary>Reads the impacts of a run; returns how many there are.</summary>
    public int ReadRunImpacts(int run, Span<Impact> impacts) =>
        _text ? ReadImpacts(RunImpacts(run), UInt16(_runImpactsEnds + (run * (long)sizeof(ushort))), impacts) : 0;

    private int ReadImpacts(long offset, int length, Span<Impact> impacts) => offset + length <= _blocks
        ? ImpactSet.Read(_input, offset, length, impacts)
        : throw _input.Corrupt(offset, "impacts lie outside of their area");

    private long RunImpacts(int run) => _impactArea + UInt32(_runImpactsStarts + (run * (long)sizeof(uint)));

    private long BlockStart(int block) =>
        _blocks + UInt32(_runStarts + (block / SkipTableWriter.RunLength * (long)sizeof(uint))) + UInt16(_blockStarts + (block * (long)sizeof(ushort)));

    private uint UInt32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(_input.Slice(offset, sizeof(uint)));

    private int UInt16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(_input.Slice(offset, sizeof(ushort)));
}
