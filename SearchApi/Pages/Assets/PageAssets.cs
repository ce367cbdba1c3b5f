using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace NewsSearch.SearchApi.Pages.Assets;

/// <summary>
/// The style sheet and the icon. They are part of the program, so that they are there however it is started, and their addresses name their content, so that
/// browsers keep them for good and still get a new version at once.
/// </summary>
public static class PageAssets
{
    private const string Forever = "public, max-age=31536000, immutable";

    private static readonly Asset Style = Load("pages.css", "text/css; charset=utf-8");
    private static readonly Asset Icon = Load("icon.svg", "image/svg+xml");

    /// <summary>Address of the style sheet.</summary>
    public static string StyleHref => Style.Href;

    /// <summary>Address of the icon.</summary>
    public static string IconHref => Icon.Href;

    /// <summary>Maps the addresses.</summary>
    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Icon })
        {
            routes.MapGet(asset.Href, (HttpContext context) => Send(context.Response, asset)).ExcludeFromDescription();
        }
    }

    private static FileContentHttpResult Send(HttpResponse response, Asset asset)
    {
        response.Headers.CacheControl = Forever;
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: asset.Tag);
    }

    private static Asset Load(string name, string contentType)
    {
        using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6));
        return new Asset($"/assets/{hash}/{name}", contentType, content, new EntityTagHeaderValue($"\"{hash}\""));
    }

    private sealed record Asset(string Href, string ContentType, byte[] Content, EntityTagHeaderValue Tag);
}
