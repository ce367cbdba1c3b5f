namespace NewsSearch.Engine.Search;

/// <summary>A matching document.</summary>
/// <param name="Doc">Its address.</param>
/// <param name="Score">Its score; 0 when sorted by date.</param>
/// <param name="SortKey">Its sort key, or null.</param>
public readonly record struct Hit(DocAddress Doc, float Score, long? SortKey)
{
    /// <summary>Its place in the order, to go on after it.</summary>
    public HitPosition Position => new(Score, SortKey, Doc);
}
