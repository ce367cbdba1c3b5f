using Microsoft.AspNetCore.Components;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Highlighting;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>An article whole.</summary>
public sealed record ArticleView
{
    private const int DescriptionLength = 200;

    public required string PlainTitle { get; init; }
    public required MarkupString Title { get; init; }
    public required IReadOnlyList<MarkupString> Paragraphs { get; init; }
    public required string Description { get; init; }
    public required ArticleFacts Facts { get; init; }
    public required PageLink? Source { get; init; }
    public required PageLink? Section { get; init; }
    public required IReadOnlyList<PageLink> Authors { get; init; }
    public required IReadOnlyList<PageLink> Tags { get; init; }

    /// <summary>When it was changed, or null.</summary>
    public required string? Updated { get; init; }

    /// <summary>Where it was published, if that is an address on the web; else null.</summary>
    public required string? Original { get; init; }

    public required string Citation { get; init; }
    public required string JsonHref { get; init; }
    public required string CanonicalHref { get; init; }

    /// <summary>The search that led here, or null.</summary>
    public required string? BackHref { get; init; }

    /// <summary>Of an article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">The article.</param>
    /// <param name="marked">The same with what was searched for marked.</param>
    public static ArticleView Of(PageContext page, Article article, MarkedArticle marked)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(marked);
        var original = WebAddress(article.Url);
        return new ArticleView
        {
            PlainTitle = article.Title,
            Title = new MarkupString(marked.TitleHtml),
            Paragraphs = [.. marked.ParagraphsHtml.Select(paragraph => new MarkupString(paragraph))],
            Description = Shortened(article.Lead.Length > 0 ? article.Lead : article.Title),
            Facts = ArticleFacts.Of(page, article),
            Source = article.Source is { } source ? Searching(page, PageParameters.Source, source) : null,
            Section = article.Section is { } section ? Searching(page, PageParameters.Section, section) : null,
            Authors = [.. article.Authors.Select(author => Searching(page, PageParameters.Author, author))],
            Tags = [.. article.Tags.Select(tag => Searching(page, PageParameters.Tag, tag))],
            Updated = article.Updated is { } updated ? page.Dates.Date(updated) : null,
            Original = original,
            Citation = Cited(page, article, original),
            JsonHref = "/v1/articles/" + Uri.EscapeDataString(article.Id),
            CanonicalHref = PageAddress.ArticlePath(article.Id),
            BackHref = page.Address.IsStart ? null : page.Address.Href,
        };
    }

    private static PageLink Searching(PageContext page, string parameter, string value) =>
        new(value, page.Address.Only(PageParameters.Ui).With(parameter, value).Href);

    /// <summary>A link only where it leads to the web: other schemes (<c>javascript:</c>) do something instead.</summary>
    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : null;

    private static string Cited(PageContext page, Article article, string? original)
    {
        var origin = string.Join(", ", new[] { article.Source, article.Date is { } date ? page.Dates.Date(date) : null }.Where(part => part is not null));
        string[] parts = [article.Title.TrimEnd('.'), origin.TrimEnd('.'), original ?? article.Id];
        return string.Join(". ", parts.Where(part => part.Length > 0));
    }

    private static string Shortened(string text)
    {
        if (text.Length <= DescriptionLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', DescriptionLength);
        return $"{text[..(end > 0 ? end : DescriptionLength)]}…";
    }
}
