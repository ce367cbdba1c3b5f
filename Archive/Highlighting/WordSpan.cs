namespace NewsSearch.Archive.Highlighting;

/// <summary>Words of a field that follow each other.</summary>
/// <param name="First">Position of the first.</param>
/// <param name="Last">Position of the last.</param>
internal readonly record struct WordSpan(int First, int Last);
