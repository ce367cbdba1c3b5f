using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace NewsSearch.SearchApi.Pages;

/// <summary>An answer that is a page.</summary>
/// <remarks>
/// The component is rendered by itself. <c>AddRazorComponents</c> would do it too, but brings what only interactive pages need, and keeps keys for that in the
/// home folder of whoever runs the service.
/// </remarks>
/// <typeparam name="TPage">Its component, whose parameters are <c>Page</c> and <c>View</c>.</typeparam>
/// <param name="page">Its words and links.</param>
/// <param name="view">What it shows.</param>
/// <param name="status">HTTP status.</param>
public sealed class PageResult<TPage>(PageContext page, object view, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    // Pages load one style sheet and one icon from here and run no script; nothing else is allowed, whatever a text in them says.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Renders the page and sends it.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var html = Encoding.UTF8.GetBytes(await RenderAsync(httpContext.RequestServices));
        var response = httpContext.Response;
        var headers = response.Headers;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = html.Length;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.Vary = HeaderNames.AcceptLanguage;
        headers.ContentLanguage = page.Texts.Code;
        headers.CacheControl = "no-cache";
        await response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> RenderAsync(IServiceProvider services)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page, ["View"] = view });
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
    }
}
