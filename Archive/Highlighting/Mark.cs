namespace NewsSearch.Archive.Highlighting;

/// <summary>A match in a field, in UTF-16 code units, end exclusive.</summary>
/// <param name="Start">Its start.</param>
/// <param name="End">Its end, greater than <paramref name="Start"/>.</param>
/// <param name="Unit">Number of the part of the query that matched.</param>
internal readonly record struct Mark(int Start, int End, int Unit);
