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
    public ReadOnlySpan<int> Positions => cursor.Positions(Index);

    /// <summary>Moves to the block that has the first document at or after <paramref name="target"/>; never back. False if there is none.</summary>
    public bool SeekBlock(int target)
    {
        if (target > _lastOfBlock)
        {
            _lastOfBlock = cursor.SeekBlock(target) ? cursor.Docs[^1] : DocIterator.End;
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
}
