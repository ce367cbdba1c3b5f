namespace NewsSearch.Engine.Search;

/// <summary>A hit's place in the order of its request: the next page starts after it.</summary>
/// <param name="Score">Its score, exactly as the hit gave it; 0 when sorted by date.</param>
/// <param name="SortKey">Its sort key, or null.</param>
/// <param name="Doc">Its address in the same snapshot.</param>
public readonly record struct HitPosition(float Score, long? SortKey, DocAddress Doc);
