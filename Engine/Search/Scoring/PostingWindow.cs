using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The postings of one term in a window of documents.</summary>
internal static class PostingWindow
{
    /// <summary>
    /// With fewer wanted documents than this in a window each is sought by itself: a window holds up to 32 blocks, so from about here on
    /// every block is needed anyway.
    /// </summary>
    private const int SparseCount = 32;

    /// <summary>Shows <paramref name="visitor"/> the posting of each wanted document of [<paramref name="from"/>, <paramref name="to"/>) that has one, ascending.</summary>
    /// <remarks>The visitor is a structure, so that the compiler makes a loop of its own for it. Windows go upward.</remarks>
    public static void Visit<TVisitor>(PostingsCursor cursor, int from, int to, ReadOnlySpan<ulong> wanted, ref TVisitor visitor)
        where TVisitor : struct, IPostingVisitor, allows ref struct
    {
        if (Bits.Count(wanted) < SparseCount)
        {
            VisitWanted(cursor, from, wanted, ref visitor);
        }
        else
        {
            VisitBlocks(cursor, from, to, wanted, ref visitor);
        }
    }

    private static void VisitBlocks<TVisitor>(PostingsCursor cursor, int from, int to, ReadOnlySpan<ulong> wanted, ref TVisitor visitor)
        where TVisitor : struct, IPostingVisitor, allows ref struct
    {
        var more = cursor.SeekBlock(from);
        while (more)
        {
            var docs = cursor.Docs;
            if (docs[0] >= to)
            {
                return;
            }

            var frequencies = cursor.Frequencies;
            for (var i = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0; i < docs.Length; i++)
            {
                if (docs[i] >= to)
                {
                    return;
                }

                var index = docs[i] - from;
                if (Bits.Contains(wanted, index))
                {
                    visitor.Visit(index, frequencies[i]);
                }
            }

            more = cursor.NextBlock();
        }
    }

    private static void VisitWanted<TVisitor>(PostingsCursor cursor, int from, ReadOnlySpan<ulong> wanted, ref TVisitor visitor)
        where TVisitor : struct, IPostingVisitor, allows ref struct
    {
        for (var index = Bits.NextSet(wanted, 0); index >= 0; index = Bits.NextSet(wanted, index + 1))
        {
            if (!cursor.SeekBlock(from + index))
            {
                return;
            }

            var docs = cursor.Docs;
            var at = PostingBlock.LowerBound(docs, from + index);
            if (docs[at] == from + index)
            {
                visitor.Visit(index, cursor.Frequencies[at]);
            }
        }
    }
}
