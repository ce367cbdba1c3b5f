namespace NewsSearch.Engine.Segments;

/// <summary>Sets the bits of a term's documents, a block at a time.</summary>
internal static class PostingsUnion
{
    /// <summary>See <see cref="PostingsCursor.OrInto"/>.</summary>
    public static void OrInto(PostingsCursor cursor, Span<ulong> bits, int from, int to)
    {
        if (from >= to || !cursor.SeekBlock(from))
        {
            return;
        }

        do
        {
            if (cursor.LastDoc >= to)
            {
                OrPart(cursor.Docs, bits, from, to);
                return;
            }

            OrBlock(cursor, bits, from, to);
        }
        while (cursor.NextBlock());
    }

    /// <summary>A block that ends before <paramref name="to"/>: whole words of it if it is a bit set.</summary>
    private static void OrBlock(PostingsCursor cursor, Span<ulong> bits, int from, int to)
    {
        if (cursor.TryGetBits(out var words, out var firstBit))
        {
            if (!DocBlock.OrInto(bits, words, firstBit - from))
            {
                throw cursor.Corrupt("a bit set has documents after its last");
            }

            return;
        }

        var docs = cursor.Docs;
        if (docs[0] < from)
        {
            OrPart(docs, bits, from, to);
            return;
        }

        foreach (var doc in docs)
        {
            bits[(doc - from) >> 6] |= 1UL << (doc - from);
        }
    }

    private static void OrPart(ReadOnlySpan<int> docs, Span<ulong> bits, int from, int to)
    {
        foreach (var doc in docs)
        {
            if (doc >= to)
            {
                return;
            }

            if (doc >= from)
            {
                bits[(doc - from) >> 6] |= 1UL << (doc - from);
            }
        }
    }
}
