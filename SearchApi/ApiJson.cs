using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSearch.SearchApi.Analysis;
using NewsSearch.SearchApi.Articles;
using NewsSearch.SearchApi.Hosting;
using NewsSearch.SearchApi.Problems;
using NewsSearch.SearchApi.Search;
using NewsSearch.SearchApi.Timeline;

namespace NewsSearch.SearchApi;

/// <summary>JSON of all answers, generated at build time. Camel case; letters of every script as themselves.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SearchResponse))]
[JsonSerializable(typeof(TimelineResponse))]
[JsonSerializable(typeof(ArticleResponse))]
[JsonSerializable(typeof(AnalysisResponse))]
[JsonSerializable(typeof(ReadinessResponse))]
[JsonSerializable(typeof(ProblemResponse))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// What every answer is written with. Only what JSON itself needs is escaped: the interface says <c>charset=utf-8</c> and is not embedded in HTML.
    /// </summary>
    public static ApiJson Answers { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
