using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace NewsSearch.SearchApi.Pages;

/// <summary>Answers with a page.</summary>
public static class PageResults
{
    // Pages load one style sheet and one icon from here and run no script; nothing else is allowed, whatever a text in them says.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Renders a page.</summary>
    /// <typeparam name="TPage">Its component, whose parameters are <c>Page</c> and <c>View</c>.</typeparam>
    /// <param name="response">Where to.</param>
    /// <param name="page">Its words and links.</param>
    /// <param name="view">What it shows.</param>
    /// <param name="status">HTTP status.</param>
    public static RazorComponentResult<TPage> Render<TPage>(HttpResponse response, PageContext page, object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(page);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.Vary = HeaderNames.AcceptLanguage;
        headers.ContentLanguage = page.Texts.Code;
        headers.CacheControl = "no-cache";
        response.OnStarting(DropScriptHints, headers);
        return new RazorComponentResult<TPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page, ["View"] = view })
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
        };
    }

    /// <summary>Razor tells its script what it may do; there is no script here.</summary>
    private static Task DropScriptHints(object headers)
    {
        ((IHeaderDictionary)headers).Remove("blazor-enhanced-nav");
        return Task.CompletedTask;
    }
}
