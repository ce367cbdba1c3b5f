namespace NewsSearch.Archive.Correcting;

/// <summary>Characters of a query's text without a blank in which words stand that may be corrected.</summary>
/// <param name="Start">Its first UTF-16 code unit in the query text.</param>
/// <param name="End">Its end, exclusive.</param>
internal readonly record struct QueryPiece(int Start, int End);
