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
}
