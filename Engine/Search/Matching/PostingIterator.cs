using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>The documents of one term.</summary>
internal sealed class PostingIterator(PostingsCursor cursor) : DocIterator
{
    private int _index;

    /// <inheritdoc/>
    public override long Cost => cursor.DocFreq;

    /// <inheritdoc/>
    public override bool HasBatches => true;

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

    /// <inheritdoc/>
    public override void KeepBits(int from, int to, Span<ulong> bits)
    {
        cursor.AndInto(bits, from, to);
        Doc = Math.Max(Doc, to - 1);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> NextBatch(int from)
    {
        if (!cursor.SeekBlock(from))
        {
            Doc = End;
            return [];
        }

        var docs = cursor.Docs;
        var first = PostingBlock.LowerBound(docs, from);
        _index = docs.Length - 1;
        Doc = docs[^1];
        return docs[first..];
    }

    /// <inheritdoc/>
    public override int Retain(Span<int> docs)
    {
        var last = docs.IsEmpty ? Doc : docs[^1];
        var kept = PostingsProbe.Intersect(cursor, docs, docs);
        if (!cursor.SeekBlock(last))
        {
            Doc = End;
            return kept;
        }

        _index = PostingBlock.LowerBound(cursor.Docs, last);
        Doc = cursor.Docs[_index];
        return kept;
    }
}
