namespace NewsSearch.Engine.Search.Execution;

/// <summary>A match on its way to becoming a hit.</summary>
/// <param name="Score">Its score; 0 when sorted by date.</param>
/// <param name="SortKey">Its sort key, or <see cref="HitOrder.NoSortKey"/>.</param>
/// <param name="Segment">Its segment.</param>
/// <param name="Doc">Its number there.</param>
internal readonly record struct Candidate(float Score, long SortKey, int Segment, int Doc);
