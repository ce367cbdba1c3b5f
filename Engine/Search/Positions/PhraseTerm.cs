using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

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

    /// <summary>Looks at a document, if the term has it: moves as <see cref="Seek"/> does, but decodes no bit set.</summary>
    public bool LookAt(int doc)
    {
        if (!SeekBlock(doc))
        {
            return false;
        }

        if (!cursor.TryGetRankedBits(out var words, out var firstBit))
        {
            return Seek(doc) == doc;
        }

        Span<byte> index = [0, 0];
        var (found, _) = doc < firstBit ? default : BlockIntersection.FindInBits([doc], words, firstBit, DocIterator.End, index[..1], index[1..]);
        Index = index[1];
        return found > 0;
    }

    /// <summary>Finds documents below <paramref name="end"/>, up to the last of this block, that stand in it (see <see cref="BlockIntersection.Find"/>).</summary>
    public (int Count, int Passed) FindIn(ReadOnlySpan<int> lead, int end, Span<byte> inLead, Span<byte> inThis)
    {
        if (!cursor.TryGetRankedBits(out var words, out var firstBit))
        {
            return BlockIntersection.Find(lead, cursor.Docs, end, inLead, inThis);
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
