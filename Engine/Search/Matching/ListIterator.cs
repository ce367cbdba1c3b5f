namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents of a sorted list without repeats.</summary>
internal sealed class ListIterator(ReadOnlyMemory<int> docs) : DocIterator
{
    private int _index;

    /// <inheritdoc/>
    public override long Cost => docs.Length;

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var found = docs.Span[_index..].BinarySearch(target);
        _index += found < 0 ? ~found : found;
        return Doc = _index < docs.Length ? docs.Span[_index] : End;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        var rest = docs.Span[_index..];
        var first = PostingBlock.LowerBound(rest, from);
        var end = first + PostingBlock.LowerBound(rest[first..], to);
        foreach (var doc in rest[first..end])
        {
            Bits.Set(bits, doc - from);
        }

        _index += end;
        Doc = Math.Max(Doc, to - 1);
    }
}
