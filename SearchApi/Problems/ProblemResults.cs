using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Archive;

namespace NewsSearch.SearchApi.Problems;

/// <summary>The errors that the interface answers with.</summary>
public static class ProblemResults
{
    private const string ContentType = "application/problem+json; charset=utf-8";

    /// <summary>400: something in the request is wrong.</summary>
    public static JsonHttpResult<ProblemResponse> Invalid(IReadOnlyList<QuestionProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return Make(StatusCodes.Status400BadRequest, "The request cannot be answered as it is", string.Join(' ', problems.Select(problem => problem.Message)), problems);
    }

    /// <summary>404: there is nothing of this name.</summary>
    public static JsonHttpResult<ProblemResponse> NotFound(string detail) => Make(StatusCodes.Status404NotFound, "Not found", detail);

    /// <summary>410: a cursor whose generation is no longer kept.</summary>
    public static JsonHttpResult<ProblemResponse> CursorExpired() => Make(
        StatusCodes.Status410Gone,
        "The cursor has expired",
        "The state of the archive that this cursor goes on from is no longer kept. Search again.",
        [new QuestionProblem("cursor", "Expired: search again without it.")]);

    /// <summary>413: a text that is too long.</summary>
    public static JsonHttpResult<ProblemResponse> TooLarge(string detail) => Make(StatusCodes.Status413PayloadTooLarge, "Too large", detail);

    /// <summary>Any other error.</summary>
    public static JsonHttpResult<ProblemResponse> Make(int status, string title, string detail, IReadOnlyList<QuestionProblem>? errors = null) =>
        TypedResults.Json(new ProblemResponse(title, status, detail, errors ?? []), ApiJson.Answers.ProblemResponse, ContentType, status);
}
