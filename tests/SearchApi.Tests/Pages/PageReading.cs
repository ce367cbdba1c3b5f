using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

/// <summary>Reads pages of a running service as a browser would.</summary>
public static class PageReading
{
    /// <summary>Asks for a page, expects this status, and reads it.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this RunningService service, string address, HttpStatusCode expected = HttpStatusCode.OK, string? acceptLanguage = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (acceptLanguage is not null)
        {
            request.Headers.Add("Accept-Language", acceptLanguage);
        }

        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode}\n{html}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>The text of the first element that fits, with runs of blanks as one.</summary>
    public static string TextOf(this IHtmlDocument page, string selector) => page.QuerySelector(selector)?.Plain() ?? "";

    /// <summary>The addresses of all links and form targets of this service, each once.</summary>
    public static IReadOnlyList<string> OwnAddresses(this IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("form").Select(element => element.GetAttribute("action")!))
            .Where(address => address.StartsWith('/'))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The number of articles that the heading of the results names.</summary>
    public static long Total(this IHtmlDocument page) => NumberIn(page.TextOf("h1"));

    /// <summary>Its text with runs of blanks as one.</summary>
    public static string Plain(this IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where it leads.</summary>
    public static string Href(this IElement element) => element.GetAttribute("href") ?? "";

    /// <summary>The digits of a text as one number; 0 if there are none.</summary>
    public static long NumberIn(string text) => long.Parse($"0{string.Concat(text.Where(char.IsAsciiDigit))}", CultureInfo.InvariantCulture);
}
