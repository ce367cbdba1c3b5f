using NewsSearch.SearchApi.Pages.Assets;

namespace NewsSearch.SearchApi.Pages;

/// <summary>The pages: search, article, and one for addresses where there is nothing.</summary>
public static class PageEndpoints
{
    /// <summary>The methods that pages answer.</summary>
    public static IReadOnlyList<string> Reading { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what pages are rendered with.</summary>
    public static void AddPages(this IServiceCollection services) => services.AddRazorComponents();

    /// <summary>Maps the addresses.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPageAssets();
        routes.MapMethods("/", Reading, SearchPages.Show).ExcludeFromDescription();
        routes.MapMethods("/articles/{**id}", Reading, ArticlePages.Show).ExcludeFromDescription();
        routes.MapFallback("{**path}", MissingPages.Show).WithMetadata(new HttpMethodMetadata(Reading)).ExcludeFromDescription();
    }
}
