using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.SearchApi.Search;

/// <summary>Maps answers of the archive to the shapes of the interface.</summary>
public static class SearchResponseMapping
{
    /// <summary>Maps an answer.</summary>
    public static SearchResponse ToResponse(this SearchAnswer answer, SearchQuestion question, IReadOnlyList<string> ignored, double tookMs)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(question);
        return new SearchResponse(
            QueryEcho.Of(answer.Question, ignored),
            answer.Total,
            answer.Partial,
            Math.Round(tookMs, 2),
            answer.Generation,
            [.. answer.Hits.Select(hit => ToResponse(hit, question.Highlight))],
            question.Facets.Count == 0 ? null : ToFacets(answer),
            answer.NextCursor,
            answer.Suggestion?.Text);
    }

    /// <summary>A date as the interface writes it.</summary>
    public static string? Written(PublicationDate? date) => date?.ToString();

    /// <summary>A precision as the interface writes it.</summary>
    public static string? Precision(PublicationDate? date) => date?.Precision switch
    {
        null => null,
        DatePrecision.Year => "year",
        DatePrecision.Month => "month",
        DatePrecision.Day => "day",
        _ => "instant",
    };

    /// <summary>An interval as the interface writes it.</summary>
    public static string Written(DateInterval interval) => interval switch
    {
        DateInterval.Day => "day",
        DateInterval.Week => "week",
        DateInterval.Month => "month",
        DateInterval.Quarter => "quarter",
        DateInterval.Year => "year",
        _ => "auto",
    };

    /// <summary>Why a hit matches, as the interface writes it.</summary>
    public static string Written(ViaKind kind) => kind switch
    {
        ViaKind.Name => "name",
        ViaKind.Typo => "typo",
        ViaKind.Learned => "learned",
        _ => "dictionary",
    };

    /// <summary>Where a translation comes from, as the interface writes it.</summary>
    public static string Written(RenderingSource source) => source switch
    {
        RenderingSource.Given => "given",
        RenderingSource.Name => "name",
        RenderingSource.Learned => "learned",
        _ => "dictionary",
    };

    private static HitResponse ToResponse(SearchHit hit, HighlightMode highlight) => new(
        hit.Article.Id,
        hit.Article.Language,
        Written(hit.Article.Date),
        Precision(hit.Article.Date),
        hit.Article.Title,
        hit.TitleHtml,
        highlight == HighlightMode.Offsets ? hit.TitleMatches : null,
        hit.Article.Source,
        hit.Article.Url,
        hit.Score,
        [.. hit.Via.Select(via => new ViaResponse(via.Term, via.Matched, Written(via.By)))],
        [.. hit.Snippets.Select(snippet => ToResponse(snippet, highlight))],
        hit.Explanation);

    private static SnippetResponse ToResponse(Snippet snippet, HighlightMode highlight) => highlight == HighlightMode.Offsets
        ? new SnippetResponse(snippet.Field, null, snippet.Text, snippet.Range.Start, snippet.Range.End, snippet.Matches)
        : new SnippetResponse(snippet.Field, snippet.Html, null, snippet.Range.Start, snippet.Range.End, null);

    private static FacetsResponse ToFacets(SearchAnswer answer) => new()
    {
        Date = answer.Dates is { } dates ? new DateFacetResponse(Written(dates.Interval), dates.Undated, dates.Buckets) : null,
        Lang = Values(answer, FacetKind.Lang),
        Source = Values(answer, FacetKind.Source),
        Section = Values(answer, FacetKind.Section),
        Tag = Values(answer, FacetKind.Tag),
        Author = Values(answer, FacetKind.Author),
    };

    private static IReadOnlyList<ValueCount>? Values(SearchAnswer answer, FacetKind facet) => answer.Facets.GetValueOrDefault(facet);
}
