namespace NewsSearch.Engine.Search;

/// <summary>Multiplies scores by <c>0.5 ^ (age / half-life)</c>, where age is <c>Now - sort key</c>, at least 0; without a sort key the factor is that of ten half-lives.</summary>
/// <param name="Now">The sort key that counts as now.</param>
/// <param name="HalfLife">In units of the sort key, above 0.</param>
public sealed record Recency(long Now, double HalfLife);
