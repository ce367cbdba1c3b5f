namespace NewsSearch.Archive.Asking;

/// <summary>The order of hits.</summary>
public enum HitOrder
{
    /// <summary>Best first.</summary>
    Relevance = 0,

    /// <summary>Newest first, undated last.</summary>
    Newest = 1,

    /// <summary>Oldest first, undated last.</summary>
    Oldest = 2,
}
