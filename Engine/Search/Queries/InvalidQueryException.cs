namespace NewsSearch.Engine.Search.Queries;

/// <summary>A query that this index cannot be searched for, or no index: it names a field or space that is not there, or is not valid by itself.</summary>
/// <param name="problem">What is wrong with it.</param>
public sealed class InvalidQueryException(string problem) : ArgumentException($"The query cannot be searched: {problem}.");
