using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Archive;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Parameters;

namespace NewsSearch.SearchApi.Hosting;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps the addresses.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live")).WithName("live").WithSummary("Whether the process runs").Describe(ParameterTables.None);
        routes.MapGet("/health/ready", Ready).WithName("ready").WithSummary("Whether it can answer").Describe(ParameterTables.None);
    }

    private static JsonHttpResult<ReadinessResponse> Ready(NewsArchive archive, Readiness readiness)
    {
        var status = archive.Status;
        var (state, error) = readiness.Of(status);
        return TypedResults.Json(
            new ReadinessResponse(state, status.Articles, status.Generation, error),
            ApiJson.Answers.ReadinessResponse,
            statusCode: string.Equals(state, Readiness.Ready, StringComparison.Ordinal) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
