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
}
