namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents of a bit set over the whole segment.</summary>
/// <param name="set">Bit i is document i.</param>
/// <param name="count">How many bits are set.</param>
internal sealed class BitSetIterator(ulong[] set, int count) : DocIterator
{
    /// <inheritdoc/>
    public override long Cost => count;

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var doc = Bits.NextSet(set, target);
        return Doc = doc < 0 ? End : doc;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        if ((from & 63) != 0)
        {
            base.FillBits(from, to, bits);
            return;
        }

        var first = from >> 6;
        var whole = (to - from) >> 6;
        Bits.Or(bits[..whole], set.AsSpan(first, whole));
        if (((to - from) & 63) != 0)
        {
            bits[whole] |= set[first + whole] & (ulong.MaxValue >> -to);
        }

        Doc = Math.Max(Doc, to - 1);
    }
}
