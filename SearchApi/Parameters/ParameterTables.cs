namespace NewsSearch.SearchApi.Parameters;

/// <summary>The parameters of each address.</summary>
public static class ParameterTables
{
    /// <summary>Of <c>/v1/search</c> and <c>/v1/timeline</c>, which take the same.</summary>
    public static IReadOnlyList<ParameterDefinition> Search { get; } =
    [
        new("q", "The query; empty lists everything. Up to 4,000 characters."),
        new("syntax", "How the query is read: the query language, or every character as text.") { Values = ["full", "plain"], Default = "full" },
        new("match", "How many of the words an article must hold.") { Values = ["auto", "all", "most", "any"], Default = "auto" },
        new("lang", "Language of the articles.") { Values = ["ru", "en", "other", "any"], Default = "any" },
        new(
            "cross",
            "What of the query is also looked for in the other language. `full`: words by what they may mean, and names by how they sound. `names`: only names by how they sound. `off`: nothing, "
            + "except what the query itself gives in braces.") { Values = ["off", "names", "full"], Default = "full" },
        new("from", "First publication date: YYYY, YYYY-MM or YYYY-MM-DD.") { Date = true },
        new("to", "Last publication date, inclusive: YYYY, YYYY-MM or YYYY-MM-DD.") { Date = true },
        new("source", "Only this source; repeat it for any of several. `_none`: articles without one.") { Repeatable = true },
        new("section", "Only this section; repeatable.") { Repeatable = true },
        new("tag", "Only this tag; repeatable.") { Repeatable = true },
        new("author", "Only this author; repeatable.") { Repeatable = true },
        new("sort", "Order of the hits; `newest` when the query is empty.") { Values = ["relevance", "newest", "oldest"], Default = "relevance" },
        new("recency", "Half-life in days of the recency weight; 0 switches it off.") { Minimum = 0, Maximum = 100_000, Default = "0" },
        new("facets", "Comma list of what to count by.")
        {
            Values = ["date", "lang", "source", "section", "tag", "author", "speaker"],
            List = true,
        },
        new("interval", "Length of date buckets.") { Values = ["day", "week", "month", "quarter", "year", "auto"], Default = "auto" },
        new("group", "Fold versions of one story into one hit.") { Values = ["story", "none"], Default = "none" },
        new("size", "Hits a page.") { Minimum = 1, Maximum = 100, WholeNumber = true, Default = "10" },
        new("cursor", "Where to go on: the `cursor` of an answer to the same question."),
        new("highlight", "How matches are shown.") { Values = ["html", "offsets", "none"], Default = "html" },
        new("explain", "Adds how each score comes about.") { Values = ["true", "false"], Default = "false" },
        new("budget", "Milliseconds after which the answer is given as it is, marked partial.")
        {
            Minimum = 10,
            Maximum = 10_000,
            WholeNumber = true,
            Default = "2000",
        },
    ];

    /// <summary>Of <c>/v1/analyze</c>.</summary>
    public static IReadOnlyList<ParameterDefinition> Analyze { get; } =
    [
        new("text", "The text to analyse (with GET)."),
        new("lang", "Its language code; detected when absent."),
    ];

    /// <summary>Of addresses that take none.</summary>
    public static IReadOnlyList<ParameterDefinition> None { get; } = [];
}
