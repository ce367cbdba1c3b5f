namespace NewsSearch.SearchApi.Hosting;

/// <summary>The answer of <c>/health/ready</c>.</summary>
/// <param name="Status"><c>ready</c>, <c>indexing</c> (the first pass is not done yet) or <c>failed</c> (the first pass failed; it is tried again).</param>
/// <param name="Articles">Articles that can be found.</param>
/// <param name="Generation">State of the index.</param>
/// <param name="Error">Why the worker's last pass failed, if it did.</param>
public sealed record ReadinessResponse(string Status, long Articles, long Generation, string? Error);
