using NewsSearch.Archive;

namespace NewsSearch.SearchApi.Problems;

/// <summary>An error as RFC 9457 <c>application/problem+json</c>.</summary>
/// <param name="Title">What kind of error it is.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened, and what would be right.</param>
/// <param name="Errors">Each wrong parameter.</param>
public sealed record ProblemResponse(string Title, int Status, string Detail, IReadOnlyList<QuestionProblem> Errors);
