namespace NewsSearch.Archive.Queries;

/// <summary>What is wrong with a query, and where.</summary>
/// <param name="Start">First UTF-16 code unit of the wrong part in the query text.</param>
/// <param name="End">Its end, exclusive.</param>
/// <param name="Message">What was expected, in a sentence for the person who typed it.</param>
public sealed record QueryProblem(int Start, int End, string Message);
