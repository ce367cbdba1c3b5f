namespace NewsSearch.Archive.Answering;

/// <summary>Matches of one stretch of time.</summary>
/// <param name="From">First day, not before the range of the question.</param>
/// <param name="To">Last day, inclusive, not after the range of the question.</param>
/// <param name="Count">Matches in it.</param>
public sealed record DateBucket(DateOnly From, DateOnly To, long Count);
