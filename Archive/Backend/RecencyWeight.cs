namespace NewsSearch.Archive.Backend;

/// <summary>Multiplies scores by <c>0.5 ^ (age / half-life)</c>.</summary>
/// <param name="Now">What age is measured from, in seconds since 1970-01-01T00:00Z.</param>
/// <param name="HalfLifeDays">The half-life in days, above 0.</param>
internal sealed record RecencyWeight(long Now, double HalfLifeDays);
