using Microsoft.AspNetCore.Http.HttpResults;
using NewsSearch.SearchApi.Pages.Views;

namespace NewsSearch.SearchApi.Pages;

/// <summary>Where there is nothing: a page for a person, and for a program the plain status, which the service describes in its own form.</summary>
public static class MissingPages
{
    /// <summary>Answers 404.</summary>
    public static Results<PageResult<NoticePage>, NotFound> Show(HttpContext context)
    {
        if (!context.Request.GetTypedHeaders().Accept.Any(type => type.MatchesMediaType("text/html") && !type.MatchesAllTypes))
        {
            return TypedResults.NotFound();
        }

        var page = PageContext.Of(context.Request);
        return new PageResult<NoticePage>(
            page,
            new NoticeView(page.Texts.MissingTitle, page.Texts.MissingPage, [], page.Address.Start, page.Texts.ToStart),
            StatusCodes.Status404NotFound);
    }
}
