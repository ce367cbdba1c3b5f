using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Parameters;

/// <summary>Reads a search question from a request.</summary>
public static class QuestionReader
{
    /// <summary>Reads the parameters of <see cref="ParameterTables.Search"/>; problems stay with <paramref name="reader"/>.</summary>
    public static SearchQuestion Read(ParameterReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new SearchQuestion
        {
            Text = reader.Text("q") ?? "",
            Syntax = reader.Choice<QuerySyntax>("syntax") ?? QuerySyntax.Full,
            Match = reader.Choice<MatchMode>("match") ?? MatchMode.Auto,
            Language = reader.Choice<LanguageFilter>("lang") ?? LanguageFilter.Any,
            Cross = reader.Choice<CrossMatching>("cross") ?? CrossMatching.Full,
            From = reader.Date("from"),
            To = reader.Date("to"),
            Sources = reader.Texts("source"),
            Sections = reader.Texts("section"),
            Tags = reader.Texts("tag"),
            Authors = reader.Texts("author"),
            Order = reader.Choice<HitOrder>("sort"),
            RecencyHalfLifeDays = reader.Number("recency"),
            Facets = [.. Facets(reader)],
            Interval = reader.Choice<DateInterval>("interval") ?? DateInterval.Auto,
            Size = (int)reader.Number("size"),
            Cursor = reader.Text("cursor"),
            Highlight = reader.Choice<HighlightMode>("highlight") ?? HighlightMode.Html,
            Explain = string.Equals(reader.Text("explain"), "true", StringComparison.Ordinal),
            Budget = TimeSpan.FromMilliseconds(reader.Number("budget")),
        };
    }

    /// <summary>Known parameters that were given but have no effect on an answer, by name, as <c>query.ignored</c> lists them.</summary>
    /// <param name="reader">The request.</param>
    /// <param name="withoutEffect">Those that the address does not use.</param>
    public static IReadOnlyList<string> Ignored(ParameterReader reader, params IReadOnlyList<string> withoutEffect)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var ignored = new List<string>(withoutEffect.Where(reader.Has));
        if (reader.List("facets").Contains("speaker", StringComparer.Ordinal) && !ignored.Contains("facets", StringComparer.Ordinal))
        {
            ignored.Add("facets=speaker");
        }

        return ignored;
    }

    private static IEnumerable<FacetKind> Facets(ParameterReader reader) =>
        from name in reader.List("facets")
        where Enum.TryParse<FacetKind>(name, ignoreCase: true, out _)
        select Enum.Parse<FacetKind>(name, ignoreCase: true);
}
