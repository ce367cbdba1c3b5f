using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Texts;
using NewsSearch.SearchApi.Pages.Views;

namespace NewsSearch.SearchApi.Pages.Facets;

/// <summary>The date facet: the way out of the range that is selected, and the stretches of time one level into it.</summary>
/// <param name="Up">Wider ranges, the widest first.</param>
/// <param name="Here">The range that is selected, or null.</param>
/// <param name="First">Stretches in view.</param>
/// <param name="Rest">Behind 'more'.</param>
/// <param name="Undated">Articles without a date, in words; null if there are none.</param>
public sealed record DateGroup(
    IReadOnlyList<PageLink> Up, string? Here, IReadOnlyList<FacetLink> First, IReadOnlyList<FacetLink> Rest, string? Undated)
{
    private const int InView = 12;

    /// <summary>For the matches of a question.</summary>
    public static DateGroup Of(PageContext page, InterpretedQuestion question, DateDrill drill)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(drill);

        // Of years the last are the likeliest to be wanted; inside a year the calendar's order reads better.
        var buckets = drill.Level == DateInterval.Year ? drill.Buckets.Reverse() : drill.Buckets;
        var links = Narrows(question, drill)
            ? buckets.Select(bucket => new FacetLink(
                Label(page, drill.Level, bucket.From), page.Texts.Number(bucket.Count), page.Address.Between(bucket.From, bucket.To).Href, Selected: false)).ToList()
            : [];
        var inView = links.Count <= InView + 1 ? links.Count : InView;
        return new DateGroup(
            [.. UpFrom(page, question)],
            question.From is null && question.To is null ? null : page.Dates.Period(question.From, question.To),
            links[..inView],
            links[inView..],
            drill.Undated > 0 ? $"{page.Texts.Undated} {page.Texts.Number(drill.Undated)}" : null);
    }

    /// <summary>Whether a link would change anything: on a single day, or where all matches lie in one stretch that is selected already, it would not.</summary>
    private static bool Narrows(InterpretedQuestion question, DateDrill drill) =>
        drill.Buckets.Count > 1 || (drill.Buckets.Count == 1 && (question.From != drill.Buckets[0].From || question.To != drill.Buckets[0].To));

    private static IEnumerable<PageLink> UpFrom(PageContext page, InterpretedQuestion question)
    {
        if (question.From is null && question.To is null)
        {
            yield break;
        }

        yield return new PageLink(page.Texts.AllDates, page.Address.Without(PageParameters.From, PageParameters.To).Href);
        if (question is not { From: { } from, To: { } to } || from.Year != to.Year)
        {
            yield break;
        }

        var (january, december) = (new DateOnly(from.Year, 1, 1), new DateOnly(from.Year, 12, 31));
        if (from != january || to != december)
        {
            yield return new PageLink(PageDates.Year(from), page.Address.Between(january, december).Href);
        }

        var (first, last) = (new DateOnly(from.Year, from.Month, 1), new DateOnly(from.Year, from.Month, DateTime.DaysInMonth(from.Year, from.Month)));
        if (from.Month == to.Month && (from != first || to != last))
        {
            yield return new PageLink(page.Dates.Month(from), page.Address.Between(first, last).Href);
        }
    }

    private static string Label(PageContext page, DateInterval level, DateOnly day) => level switch
    {
        DateInterval.Year => PageDates.Year(day),
        DateInterval.Month => page.Dates.Month(day),
        _ => page.Dates.DayAndMonth(day),
    };
}
