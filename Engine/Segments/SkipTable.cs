using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments;

/// <summary>Reads a <see cref="SkipTableWriter"/>'s table in place; nothing is decoded before it is asked for.</summary>
internal sealed class SkipTable
{
    private readonly IndexInput _input;
    private readonly PinnedBytes _list;
    private readonly long _offset;
    private readonly bool _text;
    private readonly int _lastDocs;
    private readonly int _blockStarts;
    private readonly int _positionsStarts;
    private readonly int _impactsEnds;
    private readonly int _positionsIndexes;
    private readonly int _runStarts;
    private readonly int _runPositionsStarts;
    private readonly int _runImpactsStarts;
    private readonly int _runImpactsEnds;
    private readonly int _impactArea;
    private readonly int _blocks;

    /// <summary>The table at the beginning of the list of <paramref name="docFreq"/> documents whose bytes stand at <paramref name="offset"/>.</summary>
    public SkipTable(IndexInput input, PinnedBytes list, long offset, int docFreq, bool text)
    {
        _input = input;
        _list = list;
        _offset = offset;
        _text = text;
        BlockCount = (int)(((long)docFreq + PostingsCursor.BlockSize - 1) / PostingsCursor.BlockSize);
        RunCount = (BlockCount + SkipTableWriter.RunLength - 1) / SkipTableWriter.RunLength;
        var head = text ? sizeof(uint) + sizeof(ulong) : 0;
        var area = head + (BlockCount * (text ? 13L : 6L)) + (RunCount * (text ? 18L : 4L));
        var blocks = area + (text && list.Length >= head ? BinaryPrimitives.ReadUInt32LittleEndian(list.Span) : 0);
        if (blocks >= list.Length)
        {
            throw input.Corrupt(offset, $"the skip table ends after {blocks} bytes, its list after {list.Length}");
        }

        // No sum below is greater than the area's place, so none overflows.
        _lastDocs = head;
        _blockStarts = _lastDocs + (BlockCount * sizeof(uint));
        _positionsStarts = _blockStarts + (BlockCount * sizeof(ushort));
        _impactsEnds = _positionsStarts + (text ? BlockCount * sizeof(uint) : 0);
        _positionsIndexes = _impactsEnds + (text ? BlockCount * sizeof(ushort) : 0);
        _runStarts = _positionsIndexes + (text ? BlockCount : 0);
        _runPositionsStarts = _runStarts + (RunCount * sizeof(uint));
        _runImpactsStarts = _runPositionsStarts + (text ? RunCount * sizeof(ulong) : 0);
        _runImpactsEnds = _runImpactsStarts + (text ? RunCount * sizeof(uint) : 0);
        _impactArea = (int)area;
        _blocks = (int)blocks;
        PositionsTail = text ? BinaryPrimitives.ReadInt64LittleEndian(list.Span[sizeof(uint)..]) : 0;
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>Number of runs of blocks.</summary>
    public int RunCount { get; }

    /// <summary>Where the positions' last, smaller block begins, from the beginning of the term's positions.</summary>
    public long PositionsTail { get; }

    /// <summary>The last document of each block.</summary>
    public ReadOnlySpan<int> LastDocs => MemoryMarshal.Cast<byte, int>(_list.Span.Slice(_lastDocs, BlockCount * sizeof(int)));

    /// <summary>The last document of a block.</summary>
    public int LastDoc(int block) => LastDocs[block];

    /// <summary>The last document of a run.</summary>
    public int LastDocOfRun(int run) => LastDoc(Math.Min(((run + 1) * SkipTableWriter.RunLength) - 1, BlockCount - 1));

    /// <summary>The first block at or after <paramref name="from"/> that ends at or after <paramref name="target"/>, or <see cref="BlockCount"/>.</summary>
    public int FirstEndingAtOrAfter(int target, int from)
    {
        var lastDocs = LastDocs;
        return from >= lastDocs.Length || lastDocs[from] >= target ? from : Gallop(lastDocs, target, from + 1);
    }

    /// <summary>Where a block lies in the list.</summary>
    public (int Start, int Length) Block(int block)
    {
        var start = BlockStart(block);
        var length = (block + 1 < BlockCount ? BlockStart(block + 1) : _list.Length) - start;
        return start >= _blocks && length > 0 && length <= _list.Length - start
            ? ((int)start, (int)length)
            : throw _input.Corrupt(_offset + _blockStarts, $"block {block} lies at {start} with {length} bytes, outside its list");
    }

    /// <summary>Where the first position of a block stands: which of the term's positions' blocks, from their beginning, and which number in it.</summary>
    public (long Start, int Index) Positions(int block)
    {
        var start = BinaryPrimitives.ReadInt64LittleEndian(_list.Span[(_runPositionsStarts + (block / SkipTableWriter.RunLength * sizeof(ulong)))..]);
        return (start + UInt32(_positionsStarts, block), _list.Span[_positionsIndexes + block]);
    }

    /// <summary>Reads the impacts of a block; returns how many there are.</summary>
    public int ReadImpacts(int block, Span<Impact> impacts)
    {
        if (!_text)
        {
            return 0;
        }

        var run = block / SkipTableWriter.RunLength;
        var start = block % SkipTableWriter.RunLength == 0 ? 0 : UInt16(_impactsEnds, block - 1);
        return ReadImpacts(RunImpacts(run) + UInt16(_runImpactsEnds, run) + start, UInt16(_impactsEnds, block) - start, impacts);
    }

    /// <summary>Reads the impacts of a run; returns how many there are.</summary>
    public int ReadRunImpacts(int run, Span<Impact> impacts) => _text ? ReadImpacts(RunImpacts(run), UInt16(_runImpactsEnds, run), impacts) : 0;

    /// <summary>Goes on where <paramref name="from"/> is not known to be the first: most moves are short, so steps double.</summary>
    private static int Gallop(ReadOnlySpan<int> lastDocs, int target, int from)
    {
        // Eight at a time: as they ascend, those before the target are counted.
        for (var vectors = 0; vectors < 4 && from <= lastDocs.Length - Vector256<int>.Count; vectors++, from += Vector256<int>.Count)
        {
            var before = Vector256.LessThan(Vector256.Create(lastDocs[from..]), Vector256.Create(target)).ExtractMostSignificantBits();
            if (before != byte.MaxValue)
            {
                return from + BitOperations.TrailingZeroCount(~before);
            }
        }

        var high = from;
        for (var step = 1; high < lastDocs.Length && lastDocs[high] < target; step *= 2)
        {
            from = high + 1;
            high = (int)Math.Min(lastDocs.Length, (long)from + step);
        }

        while (from < high)
        {
            var middle = (from + high) >>> 1;
            (from, high) = lastDocs[middle] < target ? (middle + 1, high) : (from, middle);
        }

        return from;
    }

    private int ReadImpacts(long start, int length, Span<Impact> impacts) => length >= 0 && start + length <= _blocks
        ? ImpactSet.Read(_list.Span.Slice((int)start, length), impacts, _input, _offset + start)
        : throw _input.Corrupt(_offset + start, "impacts lie outside of their area");

    private long RunImpacts(int run) => _impactArea + (long)UInt32(_runImpactsStarts, run);

    private long BlockStart(int block) => (long)_blocks + UInt32(_runStarts, block / SkipTableWriter.RunLength) + UInt16(_blockStarts, block);

    private uint UInt32(int array, int index) => BinaryPrimitives.ReadUInt32LittleEndian(_list.Span[(array + (index * sizeof(uint)))..]);

    private int UInt16(int array, int index) => BinaryPrimitives.ReadUInt16LittleEndian(_list.Span[(array + (index * sizeof(ushort)))..]);
}
