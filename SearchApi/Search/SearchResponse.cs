using System.Text.Json.Serialization;
using NewsSearch.Archive.Answering;

namespace NewsSearch.SearchApi.Search;

/// <summary>The answer of <c>GET /v1/search</c>.</summary>
/// <param name="Query">How the question was understood.</param>
/// <param name="Total">Exact number of matching articles; a lower bound if partial.</param>
/// <param name="Partial">Whether the time budget ran out.</param>
/// <param name="TookMs">Milliseconds that answering took.</param>
/// <param name="Generation">The state of the index that answered.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">The counts asked for.</param>
/// <param name="Cursor">Where the next page begins; null on the last.</param>
/// <param name="Suggestion">A better query, if there is one: the one asked without what seem to be misspellings or a wrong keyboard. Never applied by itself. First page only.</param>
public sealed record SearchResponse(
    QueryEcho Query,
    long Total,
    bool Partial,
    double TookMs,
    long Generation,
    IReadOnlyList<HitResponse> Hits,
    FacetsResponse? Facets,
    string? Cursor,
    string? Suggestion);

/// <summary>How a question was understood.</summary>
/// <param name="Text">The query as asked.</param>
/// <param name="Interpreted">The query as read and translated, in the query language; asking it again finds the same.</param>
/// <param name="Translations">The words and phrases of the query that are also looked for in the other language, or are not by the query's own word; in its order, each once.</param>
/// <param name="Relaxed">Whether less than all words are required.</param>
/// <param name="From">First day of the range.</param>
/// <param name="To">Last day of the range.</param>
/// <param name="Ignored">Parameters that were given but have no effect.</param>
public sealed record QueryEcho(
    string Text,
    string Interpreted,
    IReadOnlyList<TranslationResponse> Translations,
    bool Relaxed,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> Ignored)
{
    /// <summary>From an answer.</summary>
    public static QueryEcho Of(InterpretedQuestion question, IReadOnlyList<string> ignored)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new QueryEcho(
            question.Text,
            question.Interpreted,
            [.. question.Translations.Select(TranslationResponse.Of)],
            question.Relaxed,
            question.From,
            question.To,
            ignored);
    }
}

/// <summary>A found article.</summary>
public sealed record HitResponse(
    string Id,
    string Lang,
    string? Date,
    string? DatePrecision,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TitleHtml,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TextRange>? TitleMatches,
    string? Source,
    string? Url,
    double Score,
    IReadOnlyList<ViaResponse> Via,
    IReadOnlyList<SnippetResponse> Snippets,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScorePart? Explanation);

/// <summary>Why an article matches that has a word of the query only in another language or spelling.</summary>
/// <param name="Term">The word of the query, as typed.</param>
/// <param name="Matched">What the article has instead, as it stands there first.</param>
/// <param name="By"><c>name</c>, <c>dictionary</c>, <c>learned</c> or <c>typo</c>.</param>
public sealed record ViaResponse(string Term, string Matched, string By);

/// <summary>A passage of a found article: <c>html</c>, or <c>text</c> with <c>matches</c>, as asked.</summary>
public sealed record SnippetResponse(
    string Field,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Html,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text,
    int Start,
    int End,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<TextRange>? Matches);

/// <summary>Counts of all matches; each as asked for.</summary>
public sealed record FacetsResponse
{
    /// <summary>By publication date.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateFacetResponse? Date { get; init; }

    /// <summary>By language.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ValueCount>? Lang { get; init; }

    /// <summary>By source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ValueCount>? Source { get; init; }

    /// <summary>By section.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ValueCount>? Section { get; init; }

    /// <summary>By tag.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ValueCount>? Tag { get; init; }

    /// <summary>By author.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ValueCount>? Author { get; init; }
}

/// <summary>Counts by publication date.</summary>
public sealed record DateFacetResponse(string Interval, long Undated, IReadOnlyList<DateBucket> Buckets);
