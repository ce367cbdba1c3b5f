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
        var kept = 0;
        for (var next = 0; next < docs.Length;)
        {
            if (!cursor.SeekBlock(docs[next]))
            {
                Doc = End;
                break;
            }

            var block = cursor.Docs;
            for (_index = 0; next < docs.Length && docs[next] <= block[^1]; next++)
            {
                _index += PostingBlock.LowerBound(block[_index..], docs[next]);
                if (block[_index] == docs[next])
                {
                    docs[kept++] = docs[next];
                }
            }

            Doc = block[_index];
        }

        return kept;
    }
}
