namespace NewsSearch.Archive.Backend;

/// <summary>A hit's place in the order of its request, in the same view.</summary>
/// <param name="Score">Its score, exactly; 0 when sorted by date.</param>
/// <param name="SortKey">Its date in seconds since 1970-01-01T00:00Z, or null if undated.</param>
/// <param name="Tie">What orders hits that are equal in the first two; the back end's own.</param>
internal readonly record struct ViewPosition(float Score, long? SortKey, long Tie);
