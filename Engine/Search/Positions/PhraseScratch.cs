using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>
/// Memory that phrases of one thread share: what it holds is of no use once <see cref="PositionMatcher.NextMatches"/> has returned. Only that uses it, within one search: whoever walks through matches and may
/// change threads meanwhile asks candidate by candidate.
/// </summary>
internal sealed class PhraseScratch
{
    [ThreadStatic]
    private static PhraseScratch? _ofThread;

    private PhraseScratch()
    {
    }

    /// <summary>That of this thread.</summary>
    public static PhraseScratch OfThread => _ofThread ??= new PhraseScratch();

    /// <summary>Where candidates stand in the blocks of the two rarest terms.</summary>
    public (byte[] InFirst, byte[] InSecond) Found { get; } = (new byte[PostingsCursor.BlockSize], new byte[PostingsCursor.BlockSize]);

    /// <summary>How often the phrase stands in each candidate.</summary>
    public int[] Counts { get; } = new int[PostingsCursor.BlockSize];

    /// <summary>What is gathered of the rarest term, of the second, and of any other.</summary>
    public (int[] Starts, int[] Counts)[] Gathered { get; } =
        [.. Enumerable.Range(0, 3).Select(_ => (new int[PostingsCursor.BlockSize], new int[PostingsCursor.BlockSize]))];

    /// <summary>What phrases of three and more terms need.</summary>
    public KeptStarts Kept { get; } = new();
}
