namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents that one iterator matches and another does not.</summary>
internal sealed class Exclusion(DocIterator required, DocIterator excluded) : DocIterator
{
    /// <inheritdoc/>
    public override long Cost => required.Cost;

    /// <inheritdoc/>
    public override bool NeedsConfirming => true;

    /// <inheritdoc/>
    public override int SeekCandidate(int target) => Doc = required.Doc < target ? required.SeekCandidate(target) : required.Doc;

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (excluded.Doc < Doc)
        {
            excluded.SeekCandidate(Doc);
        }

        return required.Confirm() && !(excluded.Doc == Doc && excluded.Confirm());
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        var words = Bits.Words(to - from);
        using var scratch = BitScratch.Borrow(words);
        var left = scratch.Words;
        required.FillBits(from, to, left);
        if (Doc > from)
        {
            // What was passed may have been forbidden by documents that were passed, too.
            Bits.KeepRange(left, Math.Min(Doc, to) - from, to - from);
        }

        if (Bits.NextSet(left, 0) >= 0)
        {
            using var right = BitScratch.Borrow(words);
            left.CopyTo(right.Words);
            excluded.KeepBits(from, to, right.Words);
            Bits.AndNot(left, right.Words);
            Bits.Or(bits, left);
        }

        Doc = Math.Max(Doc, to - 1);
    }
}
