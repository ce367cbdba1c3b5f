namespace NewsSearch.Archive;

/// <summary>Why a question cannot be answered.</summary>
/// <param name="Parameter">The parameter that is wrong, by its name in the interface: <c>q</c>, <c>cursor</c>, <c>from</c>, …</param>
/// <param name="Message">What is wrong, and what would be right.</param>
/// <param name="Position">For <c>q</c>: UTF-16 offset of the wrong part.</param>
public sealed record QuestionProblem(string Parameter, string Message, int? Position = null);
