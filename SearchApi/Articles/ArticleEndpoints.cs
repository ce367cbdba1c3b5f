using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.Archive;
using NewsSearch.SearchApi.Conditional;
using NewsSearch.SearchApi.Describing;
using NewsSearch.SearchApi.Parameters;
using NewsSearch.SearchApi.Problems;

namespace NewsSearch.SearchApi.Articles;

/// <summary><c>GET /v1/articles/{id}</c>.</summary>
public static class ArticleEndpoints
{
    private const string Prefix = "/v1/articles/";

    /// <summary>Maps the address.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes) => routes.MapGet("/v1/articles/{id}", Show)
        .WithName("article")
        .WithSummary("Gives one article whole")
        .Describe(ParameterTables.None);

    private static Results<JsonHttpResult<ArticleResponse>, JsonHttpResult<ProblemResponse>, StatusCodeHttpResult> Show(
        string id, HttpContext context, NewsArchive archive)
    {
        var reader = new ParameterReader(context.Request.Query, ParameterTables.None);
        if (reader.Problems.Count > 0)
        {
            return ProblemResults.Invalid(reader.Problems);
        }

        // The state before the article: an answer may be newer than its tag, which costs one needless reload, but never older.
        var tag = EntityTags.Of(context.Request, archive.Status.StateId);
        var name = AsSent(context) ?? id;
        if (archive.Find(name) is not { } article)
        {
            return ProblemResults.NotFound($"There is no article '{name}'.");
        }

        EntityTags.Set(context.Response, tag);
        return EntityTags.IsKnown(context.Request, tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(ArticleResponse.Of(article), ApiJson.Answers.ArticleResponse);
    }

    /// <summary>The id as the client escaped it: the route value has <c>%2F</c> left as it is, and so cannot tell a slash from that text.</summary>
    private static string? AsSent(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var at = target.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : Uri.UnescapeDataString(target[(at + Prefix.Length)..]);
    }
}
