using Microsoft.AspNetCore.Components;
using NewsSearch.Archive.Answering;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A found article, as a list shows it.</summary>
/// <param name="Href">Its page.</param>
/// <param name="Title">Its title, with matches marked.</param>
/// <param name="Facts">Language, date and origin.</param>
/// <param name="Foreign">Whether it is found by words of another language than those of the query.</param>
/// <param name="Via">By which; null if it has the words of the query as they are.</param>
/// <param name="Snippets">Passages with matches marked.</param>
public sealed record HitView(string Href, MarkupString Title, ArticleFacts Facts, bool Foreign, ViaView? Via, IReadOnlyList<MarkupString> Snippets)
{
    private const int MostSnippets = 2;

    /// <summary>Of a hit; its HTML was escaped by the archive.</summary>
    public static HitView Of(PageContext page, SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(hit);
        return new HitView(
            page.Address.Article(hit.Article.Id),
            new MarkupString(hit.TitleHtml ?? Escaped.Text(hit.Article.Title)),
            ArticleFacts.Of(page, hit.Article),
            ViaView.IsForeign(hit.Via),
            ViaView.Of(page, hit.Via),
            [.. hit.Snippets.Take(MostSnippets).Select(snippet => new MarkupString(snippet.Html ?? Escaped.Text(snippet.Text)))]);
    }
}
