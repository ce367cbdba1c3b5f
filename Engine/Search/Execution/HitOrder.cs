namespace NewsSearch.Engine.Search.Execution;

/// <summary>The total orders of <see cref="SortOrder"/>.</summary>
internal static class HitOrder
{
    /// <summary>The sort key of documents without one.</summary>
    public const long NoSortKey = long.MaxValue;

    /// <summary>Below 0 if <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static int Compare(SortOrder order, in Candidate left, in Candidate right)
    {
        var result = order switch
        {
            SortOrder.Newest => CompareNewest(left.SortKey, right.SortKey),
            SortOrder.Oldest => left.SortKey.CompareTo(right.SortKey),
            _ => right.Score.CompareTo(left.Score),
        };
        if (result == 0 && order == SortOrder.Relevance)
        {
            result = CompareNewest(left.SortKey, right.SortKey);
        }

        if (result == 0)
        {
            result = left.Segment.CompareTo(right.Segment);
        }

        return result != 0 ? result : left.Doc.CompareTo(right.Doc);
    }

    /// <summary>The order of hits by relevance.</summary>
    public static int ByRelevance(Hit left, Hit right) => Compare(SortOrder.Relevance, CandidateOf(left.Position), CandidateOf(right.Position));

    /// <summary>What has that place in the order.</summary>
    public static Candidate CandidateOf(HitPosition place) => new(place.Score, place.SortKey ?? NoSortKey, place.Doc.Segment, place.Doc.Doc);

    /// <summary>Below 0 if <paramref name="left"/> is newer; without a sort key is oldest of all.</summary>
    public static int CompareNewest(long left, long right) => (left == NoSortKey, right == NoSortKey) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => -1,
        _ => right.CompareTo(left),
    };
}
