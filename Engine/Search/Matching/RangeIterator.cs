namespace NewsSearch.Engine.Search.Matching;

/// <summary>Every document of a run.</summary>
internal sealed class RangeIterator(DocRange range) : DocIterator
{
    /// <inheritdoc/>
    public override long Cost => range.Length;

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var doc = Math.Max(target, range.From);
        return Doc = doc < range.To ? doc : End;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        Bits.SetRange(bits, Math.Max(from, range.From) - from, Math.Min(to, range.To) - from);
        Doc = Math.Max(Doc, to - 1);
    }
}
