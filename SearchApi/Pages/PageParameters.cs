using NewsSearch.SearchApi.Pages.Texts;
using NewsSearch.SearchApi.Parameters;

namespace NewsSearch.SearchApi.Pages;

/// <summary>The parameters of the pages: those of the search interface, and the language of the page itself.</summary>
public static class PageParameters
{
    public const string Query = "q";
    public const string Syntax = "syntax";
    public const string Match = "match";
    public const string Lang = "lang";
    public const string Cross = "cross";
    public const string From = "from";
    public const string To = "to";
    public const string Source = "source";
    public const string Section = "section";
    public const string Tag = "tag";
    public const string Author = "author";
    public const string Sort = "sort";
    public const string Cursor = "cursor";
    public const string Ui = "ui";

    /// <summary>All of them, in the order in which links name them.</summary>
    public static IReadOnlyList<ParameterDefinition> Table { get; } =
    [
        .. ParameterTables.Search,
        new(Ui, "Language of the page; else as the browser asks.") { Values = UiLanguage.All },
    ];

    /// <summary>What narrows a search down, apart from the query. The two ends of a date range are one filter.</summary>
    public static IReadOnlyList<string> Filters { get; } = [Lang, From, To, Source, Section, Tag, Author];
}
