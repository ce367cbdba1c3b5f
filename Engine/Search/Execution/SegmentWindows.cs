using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>What every pass over a segment needs of a window of it.</summary>
internal static class SegmentWindows
{
    /// <summary>Where the window around a document begins: a multiple of its length.</summary>
    public static int Start(int doc) => doc & -DocIterator.Window;

    /// <summary>Where the window that begins at <paramref name="from"/> ends.</summary>
    public static int EndOf(SegmentView segment, int from) => Math.Min(from + DocIterator.Window, segment.Reader.DocCount);

    /// <summary>Where the window of <see cref="DocIterator.BitWindow"/> around a document begins.</summary>
    public static int BitStart(int doc) => doc & -DocIterator.BitWindow;

    /// <summary>Where the window of <see cref="DocIterator.BitWindow"/> that begins at <paramref name="from"/> ends.</summary>
    public static int BitEnd(SegmentView segment, int from) => Math.Min(from + DocIterator.BitWindow, segment.Reader.DocCount);

    /// <summary>Sets the bits of the documents of a window that are not deleted, and clears the others.</summary>
    public static void FillLive(SegmentView segment, int from, int to, Span<ulong> bits)
    {
        if (segment.Live is { } live)
        {
            live.Bits.Slice(from >> 6, bits.Length).CopyTo(bits);
        }
        else
        {
            bits.Clear();
            Bits.SetRange(bits, 0, to - from);
        }
    }

    /// <summary>Keeps the bits of documents that are not deleted.</summary>
    public static void KeepLive(SegmentView segment, int from, Span<ulong> bits)
    {
        if (segment.Live is { } live)
        {
            Bits.And(bits, live.Bits.Slice(from >> 6, bits.Length));
        }
    }

    /// <summary>The documents that are not deleted, in their order at the front of <paramref name="kept"/> or where they are.</summary>
    public static ReadOnlySpan<int> KeepLive(SegmentView segment, ReadOnlySpan<int> docs, int[] kept)
    {
        if (segment.Live is not { } live)
        {
            return docs;
        }

        var count = 0;
        foreach (var doc in docs)
        {
            if (live.Contains(doc))
            {
                kept[count++] = doc;
            }
        }

        return kept.AsSpan(0, count);
    }
}
