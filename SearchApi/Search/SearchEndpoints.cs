using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Archive;
using NewsSearch.SearchApi.Conditional;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Parameters;
using NewsSearch.SearchApi.Problems;

namespace NewsSearch.SearchApi.Search;

/// <summary><c>GET /v1/search</c>.</summary>
public static class SearchEndpoints
{
    /// <summary>Maps the address.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/search", Find)
        .WithName("search")
        .WithSummary("Finds articles")
        .WithDescription(
            "The results are those of the query asked, whatever is wrong with it. If words in it seem to be misspelt or typed on the wrong keyboard, `suggestion` is the query "
            + "without that, which finds something with the same filters; else it is null. Only first pages have one.\n\n"
            + CrossLanguageDescription.OfQuery + "\n\n" + CrossLanguageDescription.OfHits)
        .Describe(ParameterTables.Search);

    private static Results<JsonHttpResult<SearchResponse>, JsonHttpResult<ProblemResponse>, StatusCodeHttpResult> Find(
        HttpContext context, NewsArchive archive, TimeProvider time)
    {
        var started = time.GetTimestamp();
        var reader = new ParameterReader(context.Request.Query, ParameterTables.Search);
        var question = QuestionReader.Read(reader);
        if (reader.Problems.Count > 0)
        {
            return ProblemResults.Invalid(reader.Problems);
        }

        var outcome = archive.Search(question, context.RequestAborted);
        if (outcome.CursorExpired)
        {
            return ProblemResults.CursorExpired();
        }

        if (outcome.Answer is not { } answer)
        {
            return ProblemResults.Invalid(outcome.Problems);
        }

        // What is weighted by recency also depends on the clock, and what the budget cut short on the machine: neither has a validator.
        if (!answer.Partial && question.RecencyHalfLifeDays == 0)
        {
            var tag = EntityTags.Of(context.Request, answer.StateId);
            EntityTags.Set(context.Response, tag);
            if (EntityTags.IsKnown(context.Request, tag))
            {
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        var tookMs = time.GetElapsedTime(started).TotalMilliseconds;
        return TypedResults.Json(answer.ToResponse(question, Ignored(reader), tookMs), ApiJson.Answers.SearchResponse);
    }

    private static IReadOnlyList<string> Ignored(ParameterReader reader) => QuestionReader.Ignored(
        reader,
        [
            "group",
            .. reader.List("facets").Contains("date", StringComparer.Ordinal) ? Array.Empty<string>() : ["interval"],
            .. reader.Text("sort") is "newest" or "oldest" ? ["recency"] : Array.Empty<string>(),
        ]);
}
