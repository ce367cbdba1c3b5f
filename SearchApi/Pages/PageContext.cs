using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Texts;

namespace NewsSearch.SearchApi.Pages;

/// <summary>What every part of a page needs: the words of its language, and the address that its links start from.</summary>
/// <param name="Texts">The words.</param>
/// <param name="Dates">How dates are written.</param>
/// <param name="Address">Parameters of the request.</param>
/// <param name="Path">Path of the page, for switching its language.</param>
public sealed record PageContext(PageTexts Texts, PageDates Dates, PageAddress Address, string Path)
{
    /// <summary>Of a request.</summary>
    public static PageContext Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var address = PageAddress.Of(request.Query);
        var texts = PageTexts.Of(UiLanguage.Of(address.Values(PageParameters.Ui).FirstOrDefault(), request.GetTypedHeaders()));
        return new PageContext(texts, new PageDates(texts.Dates), address, request.Path.ToUriComponent());
    }

    /// <summary>The query as typed.</summary>
    public string Query => Address.Values(PageParameters.Query).FirstOrDefault() ?? "";

    /// <summary>How the query is read.</summary>
    public QuerySyntax Syntax => Address.Values(PageParameters.Syntax).Contains("plain", StringComparer.Ordinal) ? QuerySyntax.Plain : QuerySyntax.Full;

    /// <summary>What of the query is also looked for in the other language.</summary>
    public CrossMatching Cross => Address.Values(PageParameters.Cross).FirstOrDefault() switch
    {
        "off" => CrossMatching.Off,
        "names" => CrossMatching.Names,
        _ => CrossMatching.Full,
    };

    /// <summary>This very page in another language.</summary>
    public string In(string language) => Path + Address.InLanguage(language).Href[1..];
}
