using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Facets;

/// <summary>A filter that is on.</summary>
/// <param name="Label">How it is shown.</param>
/// <param name="RemoveHref">The same search without it.</param>
public sealed record FilterChip(string Label, string RemoveHref)
{
    private static readonly (string Parameter, FacetKind Kind)[] ByValue =
    [
        (PageParameters.Lang, FacetKind.Lang),
        (PageParameters.Source, FacetKind.Source),
        (PageParameters.Section, FacetKind.Section),
        (PageParameters.Tag, FacetKind.Tag),
        (PageParameters.Author, FacetKind.Author),
    ];

    /// <summary>The filters of a question, and how it was told to read the query if that is not the usual way.</summary>
    public static IReadOnlyList<FilterChip> Of(PageContext page, SearchQuestion question, InterpretedQuestion interpreted)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(interpreted);
        var chips = new List<FilterChip>();
        if (question.Match != MatchMode.Auto && !string.IsNullOrWhiteSpace(question.Text))
        {
            chips.Add(new FilterChip(page.Texts.Match(question.Match), page.Address.Without(PageParameters.Match).Href));
        }

        if (question.Syntax == QuerySyntax.Plain && !string.IsNullOrWhiteSpace(question.Text))
        {
            chips.Add(new FilterChip(page.Texts.AsPlainText, page.Address.Without(PageParameters.Syntax).Href));
        }

        if (question.Cross != CrossMatching.Full && !string.IsNullOrWhiteSpace(question.Text))
        {
            chips.Add(new FilterChip(page.Texts.Translating(question.Cross), page.Address.Without(PageParameters.Cross).Href));
        }

        if (interpreted.From is not null || interpreted.To is not null)
        {
            chips.Add(new FilterChip(
                page.Dates.Period(interpreted.From, interpreted.To), page.Address.Without(PageParameters.From, PageParameters.To).Href));
        }

        chips.AddRange(
            from filter in ByValue
            from value in page.Address.Values(filter.Parameter).Distinct(StringComparer.Ordinal)
            where !(filter.Parameter is PageParameters.Lang && value is "any")
            select new FilterChip(
                $"{page.Texts.Facet(filter.Kind)}: {FacetGroup.Label(page, filter.Parameter, value)}",
                page.Address.WithoutValue(filter.Parameter, value).Href));
        return chips;
    }
}
