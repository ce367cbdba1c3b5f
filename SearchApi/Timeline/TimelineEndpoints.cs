using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.SearchApi.Conditional;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Parameters;
using NewsSearch.SearchApi.Problems;
using NewsSearch.SearchApi.Search;

namespace NewsSearch.SearchApi.Timeline;

/// <summary><c>GET /v1/timeline</c>.</summary>
public static class TimelineEndpoints
{
    private static readonly string[] WithoutEffect = ["group", "sort", "recency", "facets", "size", "cursor", "highlight", "explain"];

    /// <summary>Maps the address.</summary>
    public static void MapTimeline(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/timeline", Count)
        .WithName("timeline")
        .WithSummary("Counts matches over time")
        .WithDescription(CrossLanguageDescription.OfQuery)
        .Describe(ParameterTables.Search);

    private static Results<JsonHttpResult<TimelineResponse>, JsonHttpResult<ProblemResponse>, StatusCodeHttpResult> Count(
        HttpContext context, NewsArchive archive, TimeProvider time)
    {
        var started = time.GetTimestamp();
        var reader = new ParameterReader(context.Request.Query, ParameterTables.Search);
        var question = QuestionReader.Read(reader) with { Cursor = null };
        if (reader.Problems.Count > 0)
        {
            return ProblemResults.Invalid(reader.Problems);
        }

        var outcome = archive.Timeline(question, context.RequestAborted);
        if (outcome.Answer is not { } answer)
        {
            return ProblemResults.Invalid(outcome.Problems);
        }

        if (!answer.Partial)
        {
            var tag = EntityTags.Of(context.Request, answer.StateId);
            EntityTags.Set(context.Response, tag);
            if (EntityTags.IsKnown(context.Request, tag))
            {
                return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        var ignored = QuestionReader.Ignored(reader, WithoutEffect);
        return TypedResults.Json(ToResponse(answer, ignored, time.GetElapsedTime(started).TotalMilliseconds), ApiJson.Answers.TimelineResponse);
    }

    private static TimelineResponse ToResponse(TimelineAnswer answer, IReadOnlyList<string> ignored, double tookMs) => new(
        QueryEcho.Of(answer.Question, ignored),
        answer.Total,
        answer.Undated,
        answer.Partial,
        Math.Round(tookMs, 2),
        answer.Generation,
        SearchResponseMapping.Written(answer.Interval),
        ToResponse(answer.First),
        ToResponse(answer.Last),
        [
            .. answer.Buckets.Select(bucket => new TimelineBucketResponse(
                bucket.From,
                bucket.To,
                bucket.Count,
                bucket.Share,
                bucket.Top is { } top ? new TopArticle(top.Id, top.Title) : null)),
        ]);

    private static DatedArticle? ToResponse(Article? article) => article is null
        ? null
        : new DatedArticle(article.Id, SearchResponseMapping.Written(article.Date), article.Title);
}
