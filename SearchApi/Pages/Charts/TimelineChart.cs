using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.SearchApi.Pages.Texts;

namespace NewsSearch.SearchApi.Pages.Charts;

/// <summary>Matches over time as bars. Places along the axis are percentages, so that the chart fits any width without being distorted.</summary>
/// <param name="Bars">One a bucket.</param>
/// <param name="Ticks">Labels of the axis.</param>
/// <param name="Highest">The count at the top line.</param>
/// <param name="Caption">What is drawn, its time and its peak, if there is one: the chart in words.</param>
public sealed record TimelineChart(IReadOnlyList<TimelineBar> Bars, IReadOnlyList<TimelineTick> Ticks, string Highest, string Caption)
{
    /// <summary>Pixels of the highest bar.</summary>
    public const int FullHeight = 64;

    private const double LeastHeight = 3;
    private const int MostTicks = 9;

    // Percent of the width behind which a label would not fit on a phone.
    private const double LastPlaceOfYear = 91;
    private const double LastPlaceOfDay = 85;

    /// <summary>Draws a facet; null if there is no time to compare, that is fewer than two buckets.</summary>
    public static TimelineChart? Of(PageContext page, DateFacet? facet)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (facet is not { Buckets.Count: > 1 } || facet.Buckets.All(bucket => bucket.Count == 0))
        {
            return null;
        }

        var buckets = facet.Buckets;
        var peak = buckets.MaxBy(bucket => bucket.Count)!;
        var slot = 100.0 / buckets.Count;
        var bars = buckets.Select((bucket, i) => new TimelineBar(
            i * slot,
            slot,
            bucket.Count == 0 ? 0 : Math.Max(LeastHeight, FullHeight * (double)bucket.Count / peak.Count),
            $"{page.Dates.Period(bucket.From, bucket.To)}: {page.Texts.Articles(bucket.Count)}",
            page.Address.Between(bucket.From, bucket.To).Href));
        var period = page.Dates.Period(buckets[0].From, buckets[^1].To);
        var caption = $"{page.Texts.TimelineBy(facet.Interval)}, {period}";
        if (buckets.Count(bucket => bucket.Count == peak.Count) == 1)
        {
            caption += $"; {page.Texts.Peak(page.Dates.Period(peak.From, peak.To), page.Texts.Number(peak.Count))}";
        }

        return new TimelineChart([.. bars], [.. TicksOf(page, facet)], page.Texts.Number(peak.Count), caption);
    }

    private static IEnumerable<TimelineTick> TicksOf(PageContext page, DateFacet facet)
    {
        var places = Places(facet).ToList();
        var step = (places.Count + MostTicks - 1) / MostTicks;
        var kept = places.Where((_, i) => i % step == 0).ToList();
        var years = kept.All(i => facet.Interval >= DateInterval.Month && facet.Buckets[i].From.Month == 1) || facet.Interval == DateInterval.Year;
        var lastPlace = (years ? LastPlaceOfYear : LastPlaceOfDay) / 100 * facet.Buckets.Count;
        return kept.Where(i => i <= lastPlace).Select((i, n) =>
        {
            var left = 100.0 * i / facet.Buckets.Count;
            var from = facet.Buckets[i].From;
            var text = years ? PageDates.Year(from)
                : facet.Interval >= DateInterval.Month ? $"{page.Dates.ShortMonth(from)} {PageDates.Year(from)}"
                : $"{Numbers.Grouped(from.Day, "")} {page.Dates.ShortMonth(from)}";
            return new TimelineTick(left, text, kept.Count > 4 && n % 2 == 1);
        });
    }

    /// <summary>The buckets that can have a label: the first of each year where there are several, else all.</summary>
    private static IEnumerable<int> Places(DateFacet facet)
    {
        var all = Enumerable.Range(0, facet.Buckets.Count);
        if (facet.Interval is not (DateInterval.Month or DateInterval.Quarter))
        {
            return all;
        }

        var januaries = all.Where(i => facet.Buckets[i].From.Month == 1).ToList();
        return januaries.Count > 1 ? januaries : all;
    }
}
