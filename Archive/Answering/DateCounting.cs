using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>Which buckets of time to count: those from the first match to the last.</summary>
/// <param name="Matches">The first and the last match.</param>
/// <param name="Interval">Length of the buckets.</param>
/// <param name="Buckets">The buckets, none left out.</param>
internal sealed record DateCounting(MatchSpan Matches, DateInterval Interval, IReadOnlyList<DaySpan> Buckets)
{
    // Without a dated match any length would do: there is nothing to draw.
    private const DateInterval WithoutMatches = DateInterval.Day;

    /// <summary>Whether the budget ended before the first and the last match were certain.</summary>
    public bool Partial => Matches.Partial;

    /// <summary>Finds them.</summary>
    /// <param name="view">The articles.</param>
    /// <param name="request">What matches.</param>
    /// <param name="asked">The interval asked for.</param>
    /// <param name="cancellation">Throws.</param>
    public static DateCounting Of(IArticleView view, ViewRequest request, DateInterval asked, CancellationToken cancellation)
    {
        var matches = MatchSpan.Of(view, request, cancellation);
        if (matches.Days is not { } days)
        {
            return new DateCounting(matches, asked == DateInterval.Auto ? WithoutMatches : asked, []);
        }

        var interval = BucketCalendar.Choose(days, asked);
        return new DateCounting(matches, interval, BucketCalendar.Cut(days, interval, request.Days));
    }

    /// <summary>The facet, from the result of a search that counted <see cref="Buckets"/>.</summary>
    public DateFacet Facet(ViewResult result) => new(Interval, Undated(result), [.. Buckets.Select((bucket, i) => new DateBucket(bucket.First, bucket.Last, result.Buckets[i]))]);

    /// <summary>Matches without a date. Where no match has one, all are without.</summary>
    public long Undated(ViewResult result) => Buckets is [] ? result.Total : result.Undated;
}
