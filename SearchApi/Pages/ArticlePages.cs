using Microsoft.AspNetCore.Http.Features;
using NewsSearch.Archive;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Views;

namespace NewsSearch.SearchApi.Pages;

/// <summary><c>/articles/{id}</c>: an article whole, with what the query <c>q</c> of the address matches in it marked, in whatever language.</summary>
public static class ArticlePages
{
    private const string Prefix = "/articles/";

    // As long as a query that the search answers.
    private const int LongestQuery = 4_000;

    /// <summary>Answers with the article, or with a page that says that there is none.</summary>
    public static IResult Show(HttpContext context, NewsArchive archive)
    {
        var page = PageContext.Of(context.Request);
        var id = AsSent(context);
        return archive.Find(id) is { } article
            ? new PageResult<ArticlePage>(page, ArticleView.Of(page, article, archive.Mark(article, Question(page))))
            : new PageResult<NoticePage>(
                page,
                new NoticeView(page.Texts.MissingTitle, page.Texts.MissingArticle(id), [], page.Address.Start, page.Texts.ToStart),
                StatusCodes.Status404NotFound);
    }

    private static SearchQuestion Question(PageContext page) =>
        new() { Text = page.Query.Length <= LongestQuery ? page.Query : "", Syntax = page.Syntax, Cross = page.Cross };

    /// <summary>The id as the client escaped it: the route value has <c>%2F</c> left as it is, and so cannot tell a slash from that text.</summary>
    private static string AsSent(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var at = target.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : Uri.UnescapeDataString(target[(at + Prefix.Length)..]);
    }
}
