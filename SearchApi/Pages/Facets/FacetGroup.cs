using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Facets;

/// <summary>The values of one facet, the first few of them in view.</summary>
/// <param name="Name">The parameter that it filters by.</param>
/// <param name="Title">How it is called.</param>
/// <param name="First">In view.</param>
/// <param name="Rest">Behind 'more'.</param>
public sealed record FacetGroup(string Name, string Title, IReadOnlyList<FacetLink> First, IReadOnlyList<FacetLink> Rest)
{
    private const int InView = 8;
    private const string NoValue = "_none";

    private static readonly (FacetKind Kind, string Parameter)[] Kinds =
    [
        (FacetKind.Lang, PageParameters.Lang),
        (FacetKind.Source, PageParameters.Source),
        (FacetKind.Section, PageParameters.Section),
        (FacetKind.Tag, PageParameters.Tag),
        (FacetKind.Author, PageParameters.Author),
    ];

    /// <summary>The groups of an answer that offer a choice, or show one that was made.</summary>
    public static IReadOnlyList<FacetGroup> Of(PageContext page, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        return
        [
            .. from kind in Kinds
               let values = answer.Facets.GetValueOrDefault(kind.Kind) ?? []
               let shown = Of(page, kind.Kind, kind.Parameter, values)
               where shown.First.Count > 1 || shown.First.Any(link => link.Selected)
               select shown,
        ];
    }

    /// <summary>How a value of a filter is shown.</summary>
    public static string Label(PageContext page, string parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(page);
        return (parameter, value) switch
        {
            (PageParameters.Lang, _) => page.Texts.Language(value),
            (_, NoValue) => page.Texts.NoValue,
            _ => value,
        };
    }

    private static FacetGroup Of(PageContext page, FacetKind kind, string parameter, IReadOnlyList<ValueCount> values)
    {
        var selected = page.Address.Values(parameter).Where(value => !(parameter is PageParameters.Lang && value is "any")).ToHashSet(StringComparer.Ordinal);

        // Where one value is selected, another beside it would widen the search and not have the count that stands at it: then only the selected are shown.
        var links = values
            .Where(value => selected.Count == 0 || selected.Contains(value.Value))
            .Select(value => new FacetLink(
                Label(page, parameter, value.Value),
                page.Texts.Number(value.Count),
                selected.Contains(value.Value)
                    ? page.Address.WithoutValue(parameter, value.Value).Href
                    : page.Address.With(parameter, value.Value).Href,
                selected.Contains(value.Value)))
            .ToList();
        var inView = links.Count <= InView + 1 ? links.Count : InView;
        return new FacetGroup(parameter, page.Texts.Facet(kind), links[..inView], links[inView..]);
    }
}
