using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents with a number from <paramref name="min"/> to <paramref name="max"/>, both inclusive: every document is a candidate, its column decides.</summary>
internal sealed class NumberRangeIterator(NumberColumn column, int docCount, long min, long max) : DocIterator
{
    /// <inheritdoc/>
    public override long Cost => docCount;

    /// <inheritdoc/>
    public override bool NeedsConfirming => true;

    /// <inheritdoc/>
    public override int SeekCandidate(int target) => Doc = target < docCount ? target : End;

    /// <inheritdoc/>
    public override bool Confirm() => column.TryGet(Doc, out var value) && value >= min && value <= max;

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        var end = Math.Min(to, docCount);
        for (var doc = Math.Max(from, Doc); doc < end; doc++)
        {
            if (column.TryGet(doc, out var value) && value >= min && value <= max)
            {
                Bits.Set(bits, doc - from);
            }
        }

        Doc = Math.Max(Doc, to - 1);
    }
}
