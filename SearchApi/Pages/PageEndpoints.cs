using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsSearch.SearchApi.Pages.Assets;

namespace NewsSearch.SearchApi.Pages;

/// <summary>The pages: search, article, and one for addresses where there is nothing.</summary>
public static class PageEndpoints
{
    /// <summary>Adds what pages are rendered with.</summary>
    /// <remarks>Letters of every script as themselves: Russian pages written as numeric entities are four times as long. What HTML needs escaped still is.</remarks>
    public static void AddPages(this IServiceCollection services) => services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

    /// <summary>Maps the addresses.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPageAssets();
        routes.MapGet("/", SearchPages.Show).ExcludeFromDescription();
        routes.MapGet("/articles/{**id}", ArticlePages.Show).ExcludeFromDescription();
        routes.MapFallback("{**path}", MissingPages.Show).WithMetadata(new HttpMethodMetadata([HttpMethods.Get])).ExcludeFromDescription();
    }
}
