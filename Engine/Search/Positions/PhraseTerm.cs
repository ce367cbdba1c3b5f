using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>A term of a phrase, and where it stands in its postings.</summary>
/// <param name="cursor">Its postings.</param>
/// <param name="offset">How far it stands from the beginning of the phrase.</param>
internal sealed class PhraseTerm(PostingsCursor cursor, int offset)
{
    private int _lastOfBlock = -1;

    /// <summary>Documents of the term.</summary>
    public int DocFreq => cursor.DocFreq;

    /// <summary>How far it stands from the beginning of the phrase.</summary>
    public int Offset => offset;

    /// <summary>The documents of the current block.</summary>
    public ReadOnlySpan<int> Docs => cursor.Docs;

    /// <summary>The frequencies beside <see cref="Docs"/>.</summary>
    public ReadOnlySpan<int> Frequencies => cursor.Frequencies;

    /// <summary>The last of <see cref="Docs"/>, or <see cref="DocIterator.End"/> behind the last block.</summary>
    public int LastOfBlock => _lastOfBlock;

    /// <summary>Which of <see cref="Docs"/> is looked at.</summary>
    public int Index { get; set; }

    /// <summary>Positions in the document at <see cref="Index"/>; valid until they are asked for again.</summary>
    public PositionList Positions => cursor.PaddedPositions(Index);

    /// <summary>Moves to the block that has the first document at or after <paramref name="target"/>; never back. False if there is none.</summary>
    public bool SeekBlock(int target)
    {
        if (target > _lastOfBlock)
        {
            _lastOfBlock = cursor.SeekBlock(target) ? cursor.LastDoc : DocIterator.End;
        }

        return _lastOfBlock != DocIterator.End;
    }

    /// <summary>Looks at the first document of this block and those after it at or after <paramref name="target"/>, and returns it, or <see cref="DocIterator.End"/>.</summary>
    public int Seek(int target)
    {
        if (!SeekBlock(target))
        {
            return DocIterator.End;
        }

        var docs = cursor.Docs;
        var from = Index < docs.Length && docs[Index] <= target ? Index : 0;
        Index = from + PostingBlock.LowerBound(docs[from..], target);
        return docs[Index];
    }

    /// <summary>The positions in some documents of the current block, given by their indexes, ascending; valid until positions are asked for again, or the memory is used otherwise.</summary>
    public GatheredPositions Gather(ReadOnlySpan<byte> indexes, (int[] Starts, int[] Counts) memory)
    {
        var starts = memory.Starts.AsSpan(0, indexes.Length);
        var counts = memory.Counts.AsSpan(0, indexes.Length);
        var numbers = cursor.Distances(indexes, starts);
        var frequencies = cursor.Frequencies;
        for (var i = 0; i < indexes.Length; i++)
        {
            counts[i] = frequencies[indexes[i]];
        }

        return new GatheredPositions(numbers, starts, counts);
    }

    /// <summary>Finds documents below <paramref name="end"/>, up to the last of this block, that stand in it (see <see cref="BlockIntersection.Find"/>).</summary>
    public (int Count, int Passed) FindIn(ReadOnlySpan<int> lead, int end, Span<byte> inLead, Span<byte> inThis)
    {
        if (!cursor.TryGetRankedBits(out var words, out var firstBit))
        {
            return BlockIntersection.Find(lead, cursor.PaddedDocs, end, inLead, inThis);
        }

        var before = lead[0] < firstBit ? PostingBlock.LowerBound(lead, firstBit) : 0;
        var (count, passed) = BlockIntersection.FindInBits(lead[before..], words, firstBit, end, inLead, inThis);
        if (before > 0)
        {
            foreach (ref var found in inLead[..count])
            {
                found += (byte)before;
            }
        }

        return (count, before + passed);
    }
}
