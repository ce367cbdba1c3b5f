using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsSearch.Archive;
using NewsSearch.Archive.Analysis;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Parameters;
using NewsSearch.SearchApi.Problems;

namespace NewsSearch.SearchApi.Analysis;

/// <summary><c>GET</c> and <c>POST /v1/analyze</c>.</summary>
public static class AnalysisEndpoints
{
    private const int MaxBytes = 4 << 20;

    /// <summary>Maps the addresses.</summary>
    public static void MapAnalysis(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/analyze", AnalyzeParameter)
            .WithName("analyze")
            .WithSummary("Shows what the analysis makes of a text")
            .Describe(ParameterTables.Analyze);
        routes.MapPost("/v1/analyze", AnalyzeBodyAsync)
            .WithName("analyzeBody")
            .WithSummary("Shows what the analysis makes of a text of up to 4 MiB")
            .Accepts<string>("text/plain")
            .Describe(ParameterTables.Analyze);
    }

    private static Results<JsonHttpResult<AnalysisResponse>, JsonHttpResult<ProblemResponse>> AnalyzeParameter(HttpContext context)
    {
        var reader = new ParameterReader(context.Request.Query, ParameterTables.Analyze);
        return reader.Problems.Count > 0
            ? ProblemResults.Invalid(reader.Problems)
            : Answer(reader.Text("text") ?? "", reader.Text("lang"));
    }

    private static async Task<Results<JsonHttpResult<AnalysisResponse>, JsonHttpResult<ProblemResponse>>> AnalyzeBodyAsync(
        HttpContext context, CancellationToken cancellation)
    {
        var reader = new ParameterReader(context.Request.Query, ParameterTables.Analyze);
        if (reader.Problems.Count > 0)
        {
            return ProblemResults.Invalid(reader.Problems);
        }

        if (reader.Has("text"))
        {
            return ProblemResults.Invalid([new QuestionProblem("text", "With POST the text is the body, not a parameter.")]);
        }

        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && type.Charset.HasValue
            && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return ProblemResults.Make(StatusCodes.Status415UnsupportedMediaType, "Unsupported encoding", "Send the text as 'text/plain; charset=utf-8'.");
        }

        var body = new byte[MaxBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length > MaxBytes
            ? ProblemResults.TooLarge($"A text of up to {MaxBytes:N0} bytes is analysed.")
            : Answer(Encoding.UTF8.GetString(body, 0, length), reader.Text("lang"));
    }

    private static JsonHttpResult<AnalysisResponse> Answer(string text, string? language)
    {
        var analyzed = TextAnalysis.Analyze(text, language);
        return TypedResults.Json(new AnalysisResponse(analyzed.Language, analyzed.Tokens), ApiJson.Answers.AnalysisResponse);
    }
}
