namespace NewsSearch.Engine.Search;

/// <summary>The order of hits. Each is total, so that paging meets every hit once.</summary>
public enum SortOrder
{
    /// <summary>Score descending; equal scores newest first (without a sort key last), then by address.</summary>
    Relevance = 0,

    /// <summary>Sort key descending, documents without one last; then by address.</summary>
    Newest = 1,

    /// <summary>Sort key ascending, documents without one last; then by address.</summary>
    Oldest = 2,
}
