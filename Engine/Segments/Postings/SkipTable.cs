using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Reads a <see cref="SkipTableWriter"/>'s table in place; nothing is decoded before it is asked for.</summary>
internal sealed class SkipTable
{
    private const int TextHead = sizeof(byte) + sizeof(ushort) + sizeof(uint);

    private readonly IndexInput _input;
    private readonly PinnedBytes _list;
    private readonly long _offset;
    private readonly bool _text;
    private readonly bool _wide;
    private readonly int _lastDocs;
    private readonly int _blockStarts;
    private readonly int _positionsStarts;
    private readonly int _positionsIndexes;
    private readonly int _impactsEnds;
    private readonly int _runStarts;
    private readonly int _runPositionsStarts;
    private readonly int _runImpactsStarts;
    private readonly int _runImpacts;
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
        var head = text ? TextHead : 0;
        var bytes = list.Span;
        _wide = text && bytes.Length > head && bytes[0] == 1;
        var positionsWidth = !text ? 0 : _wide ? sizeof(uint) : sizeof(ushort);
        var ofBlocks = sizeof(uint) + sizeof(ushort) + (text ? positionsWidth + 2L : 0);
        var ofRuns = sizeof(uint) + (text ? sizeof(ulong) + sizeof(uint) : 0L);
        var area = head + (BlockCount * ofBlocks) + ((RunCount - 1) * ofRuns) + (text ? RunCount : 0);
        var blocks = area + (text && bytes.Length > head ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[3..]) : 0);
        if (blocks >= bytes.Length)
        {
            throw input.Corrupt(offset, $"the skip table ends after {blocks} bytes, its list after {bytes.Length}");
        }

        // No sum below is greater than the area's place, so none overflows.
        _lastDocs = head;
        _blockStarts = _lastDocs + (BlockCount * sizeof(uint));
        _positionsStarts = _blockStarts + (BlockCount * sizeof(ushort));
        _positionsIndexes = _positionsStarts + (BlockCount * positionsWidth);
        _impactsEnds = _positionsIndexes + (text ? BlockCount : 0);
        _runStarts = _impactsEnds + (text ? BlockCount : 0);
        _runPositionsStarts = _runStarts + ((RunCount - 1) * sizeof(uint));
        _runImpactsStarts = _runPositionsStarts + (text ? (RunCount - 1) * sizeof(ulong) : 0);
        _runImpacts = _runImpactsStarts + (text ? (RunCount - 1) * sizeof(uint) : 0);
        _impactArea = (int)area;
        _blocks = (int)blocks;
        PositionsTailBytes = text ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[1..]) : 0;
    }

    /// <summary>Number of blocks.</summary>
    public int BlockCount { get; }

    /// <summary>Number of runs of blocks.</summary>
    public int RunCount { get; }

    /// <summary>Bytes of the positions' last, smaller block; 0 if there is none.</summary>
    public int PositionsTailBytes { get; }

    /// <summary><see cref="PositionsTailBytes"/> of the table of a text field's list at <paramref name="offset"/>, without opening it.</summary>
    public static int ReadPositionsTailBytes(IndexInput input, long offset) => BinaryPrimitives.ReadUInt16LittleEndian(input.Slice(offset + sizeof(byte), sizeof(ushort)));

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
        var bytes = _list.Span;
        var run = block / SkipTableWriter.RunLength;
        var start = run == 0 ? 0 : BinaryPrimitives.ReadInt64LittleEndian(bytes[(_runPositionsStarts + ((run - 1) * sizeof(ulong)))..]);
        var inRun = _wide ? UInt32(_positionsStarts, block) : (uint)UInt16(_positionsStarts, block);
        return (start + inRun, bytes[_positionsIndexes + block]);
    }

    /// <summary>The impacts of a block as <see cref="ImpactSet"/> writes them.</summary>
    public ReadOnlySpan<byte> Impacts(int block)
    {
        if (!_text)
        {
            return [];
        }

        var run = block / SkipTableWriter.RunLength;
        var bytes = _list.Span;
        var first = block % SkipTableWriter.RunLength == 0 ? 0 : bytes[_impactsEnds + block - 1];
        return Impacts(RunImpactsStart(run) + ((bytes[_runImpacts + run] + first) * ImpactSet.PairBytes), bytes[_impactsEnds + block] - first);
    }

    /// <summary>The impacts of a run as <see cref="ImpactSet"/> writes them.</summary>
    public ReadOnlySpan<byte> RunImpacts(int run) => _text ? Impacts(RunImpactsStart(run), _list.Span[_runImpacts + run]) : [];

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

    private ReadOnlySpan<byte> Impacts(long start, int count) => (uint)count <= ImpactSet.Capacity && start + (count * ImpactSet.PairBytes) <= _blocks
        ? _list.Span.Slice((int)start, count * ImpactSet.PairBytes)
        : throw _input.Corrupt(_offset + _impactArea, $"{count} impacts at {start} lie outside of their area");

    private long RunImpactsStart(int run) => _impactArea + (run == 0 ? 0L : UInt32(_runImpactsStarts, run - 1));

    private long BlockStart(int block)
    {
        var run = block / SkipTableWriter.RunLength;
        return _blocks + (run == 0 ? 0L : UInt32(_runStarts, run - 1)) + UInt16(_blockStarts, block);
    }

    private uint UInt32(int array, int index) => BinaryPrimitives.ReadUInt32LittleEndian(_list.Span[(array + (index * sizeof(uint)))..]);

    private int UInt16(int array, int index) => BinaryPrimitives.ReadUInt16LittleEndian(_list.Span[(array + (index * sizeof(ushort)))..]);
}
