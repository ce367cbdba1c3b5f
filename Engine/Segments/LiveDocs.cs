namespace NewsSearch.Engine.Segments;

/// <summary>Which documents of a segment are not deleted, as of one generation; immutable.</summary>
internal sealed class LiveDocs
{
    private readonly ulong[] _bits;

    /// <summary>Bit i of <paramref name="bits"/> is document i; bits beyond the last document are 0.</summary>
    public LiveDocs(ulong[] bits, int docCount)
    {
        _bits = bits;
        DocCount = docCount;
        foreach (var word in bits)
        {
            LiveCount += System.Numerics.BitOperations.PopCount(word);
        }
    }

    /// <summary>Documents of the segment.</summary>
    public int DocCount { get; }

    /// <summary>Documents that are not deleted.</summary>
    public int LiveCount { get; }

    /// <summary>The bits, 64 documents a word.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <summary>Whether a document is live.</summary>
    public bool Contains(int doc) => (_bits[doc >> 6] & (1UL << doc)) != 0;
}
