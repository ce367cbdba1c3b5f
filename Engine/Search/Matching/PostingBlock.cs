namespace NewsSearch.Engine.Search.Matching;

/// <summary>Searching in one decoded block of postings.</summary>
internal static class PostingBlock
{
    /// <summary>Index of the first document at or after <paramref name="target"/>; <c>docs.Length</c> if there is none.</summary>
    public static int LowerBound(ReadOnlySpan<int> docs, int target)
    {
        var low = 0;
        var length = docs.Length;
        while (length > 0)
        {
            var half = length >> 1;
            if (docs[low + half] < target)
            {
                low += half + 1;
                length -= half + 1;
            }
            else
            {
                length = half;
            }
        }

        return low;
    }
}
