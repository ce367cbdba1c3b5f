using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>The documents of one term.</summary>
internal sealed class PostingIterator(PostingsCursor cursor) : DocIterator
{
    private int _index;

    /// <inheritdoc/>
    public override long Cost => cursor.DocFreq;

    /// <summary>Positions of the term in the current document, ascending; valid until another document's are asked for.</summary>
    public ReadOnlySpan<int> Positions => cursor.Positions(_index);

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        if (!cursor.SeekBlock(target))
        {
            return Doc = End;
        }

        var docs = cursor.Docs;
        _index = PostingBlock.LowerBound(docs, target);
        return Doc = docs[_index];
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        cursor.OrInto(bits, from, to);
        Doc = Math.Max(Doc, to - 1);
    }
}
