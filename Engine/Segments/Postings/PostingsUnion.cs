namespace NewsSearch.Engine.Segments.Postings;

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

        SetAll(docs, bits, from);
    }

    /// <summary>
    /// Sets the bits of a block. Neighbours often share a word, and each then waits for the one before to be written: so four parts of the block are taken in turns.
    /// </summary>
    private static void SetAll(ReadOnlySpan<int> docs, Span<ulong> bits, int from)
    {
        var quarter = docs.Length / 4;
        var first = docs[..quarter];
        var second = docs.Slice(quarter, quarter);
        var third = docs.Slice(2 * quarter, quarter);
        var fourth = docs.Slice(3 * quarter, quarter);
        for (var i = 0; i < first.Length && i < second.Length && i < third.Length && i < fourth.Length; i++)
        {
            Set(bits, first[i] - from);
            Set(bits, second[i] - from);
            Set(bits, third[i] - from);
            Set(bits, fourth[i] - from);
        }

        foreach (var doc in docs[(4 * quarter)..])
        {
            Set(bits, doc - from);
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
                Set(bits, doc - from);
            }
        }
    }

    private static void Set(Span<ulong> bits, int index) => bits[index >> 6] |= 1UL << index;
}
