namespace NewsSearch.Archive;

/// <summary>An answer, or why there is none. Exactly one of the three holds.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Answer">The answer, or null.</param>
/// <param name="Problems">What is wrong with the question; empty if nothing is.</param>
/// <param name="CursorExpired">Whether the question goes on from a generation that is no longer kept: search again.</param>
public sealed record Outcome<T>(T? Answer, IReadOnlyList<QuestionProblem> Problems, bool CursorExpired)
    where T : class
{
    /// <summary>This answer.</summary>
    internal Outcome(T answer)
        : this(answer, [], CursorExpired: false)
    {
    }

    /// <summary>These problems, at least one.</summary>
    internal Outcome(IReadOnlyList<QuestionProblem> problems)
        : this(null, problems, CursorExpired: false)
    {
    }
}
