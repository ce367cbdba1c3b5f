namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents that one iterator matches and another does not.</summary>
internal sealed class Exclusion(DocIterator required, DocIterator excluded) : DocIterator
{
    private readonly ulong[] _required = new ulong[WindowWords];
    private readonly ulong[] _excluded = new ulong[WindowWords];

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
        var left = _required.AsSpan(0, words);
        left.Clear();
        required.FillBits(from, to, left);
        if (Doc > from)
        {
            // What was passed may have been forbidden by documents that were passed, too.
            Bits.KeepRange(left, Math.Min(Doc, to) - from, to - from);
        }

        if (Bits.NextSet(left, 0) >= 0)
        {
            var right = _excluded.AsSpan(0, words);
            right.Clear();
            excluded.FillBits(from, to, right);
            Bits.AndNot(left, right);
            Bits.Or(bits, left);
        }

        Doc = Math.Max(Doc, to - 1);
    }
}
