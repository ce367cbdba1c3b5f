using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Charts;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>The start page.</summary>
/// <param name="Count">Number of articles, in words; null if the archive is empty.</param>
/// <param name="Period">From the first to the last date; null if there is none.</param>
/// <param name="Languages">Each language and its share, linked.</param>
/// <param name="Examples">Queries that find something here, linked.</param>
/// <param name="Chart">All articles over time.</param>
/// <param name="Newest">The newest articles.</param>
/// <param name="AllHref">All articles.</param>
public sealed record StartView(
    string? Count,
    string? Period,
    IReadOnlyList<PageLink> Languages,
    IReadOnlyList<PageLink> Examples,
    TimelineChart? Chart,
    IReadOnlyList<HitView> Newest,
    string AllHref)
{
    private const int NewestShown = 6;

    /// <summary>Asks the archive for what the page shows.</summary>
    public static StartView Of(PageContext page, NewsArchive archive, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(archive);
        var everything = new SearchQuestion { Order = HitOrder.Newest, Size = NewestShown, Facets = [FacetKind.Date, FacetKind.Lang] };
        var answer = archive.Search(everything, cancellation).Answer;
        var oldest = archive.Search(everything with { Order = HitOrder.Oldest, Size = 1, Facets = [] }, cancellation).Answer?.Hits is [var hit] ? hit.Article : null;
        return answer is { Total: > 0 }
            ? Of(page, answer, oldest, query => Finds(archive, query, cancellation))
            : new StartView(null, null, [], [], null, [], page.Address.Href);
    }

    /// <summary>From an answer to the question for everything, newest first, and the oldest article.</summary>
    public static StartView Of(PageContext page, SearchAnswer answer, Article? oldest, Func<string, bool> finds)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        return new StartView(
            page.Texts.Articles(answer.Total),
            oldest?.Date is { } first && answer.Hits[0].Article.Date is { } last ? page.Dates.Period(first.Day, last.Day) : null,
            [
                .. (answer.Facets.GetValueOrDefault(FacetKind.Lang) ?? []).Select(value => new PageLink(
                    $"{page.Texts.Language(value.Value)} {page.Texts.Number(value.Count)}",
                    page.Address.With(PageParameters.Lang, value.Value).Href)),
            ],
            [.. page.Texts.ExampleQueries.Where(finds).Select(query => new PageLink(query, page.Address.With(PageParameters.Query, query).Href))],
            TimelineChart.Of(page, answer.Dates),
            [.. answer.Hits.Select(hit => HitView.Of(page, hit))],
            page.Address.With(PageParameters.Sort, "newest").Href);
    }

    /// <summary>Whether an example makes sense in this archive.</summary>
    private static bool Finds(NewsArchive archive, string query, CancellationToken cancellation) =>
        archive.Search(new SearchQuestion { Text = query, Match = MatchMode.All, Size = 1, Highlight = HighlightMode.None }, cancellation).Answer is { Total: > 0 };
}
