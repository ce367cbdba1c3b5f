namespace NewsSearch.Indexer.Reading;

/// <summary>A thing that could not be read.</summary>
/// <param name="Path">File or folder.</param>
/// <param name="Line">1-based line; 0 if it is about the whole.</param>
/// <param name="Reason">Why, for a person.</param>
internal sealed record SourceProblem(string Path, long Line, string Reason);
