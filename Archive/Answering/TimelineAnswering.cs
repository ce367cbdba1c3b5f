using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>Answers a question for a timeline from one state of the archive.</summary>
internal static class TimelineAnswering
{
    /// <summary>The answer; see <see cref="SearchAnswering.Answer"/> for the parameters.</summary>
    /// <param name="view">The state.</param>
    /// <param name="asked">The question.</param>
    /// <param name="now">What recency is measured from, in seconds since 1970-01-01T00:00Z.</param>
    /// <param name="budget">When signalled, the answer is given as it is.</param>
    /// <param name="cancellation">Throws.</param>
    public static TimelineAnswer Answer(IArticleView view, AskedQuestion asked, long now, CancellationToken budget, CancellationToken cancellation)
    {
        var match = ResolvedMatch.Of(view, asked, budget, cancellation);
        var matches = asked.Request(match.Mode, budget);
        var dates = DateCounting.Of(view, matches, asked.Question.Interval, cancellation);
        var counts = view.Search(matches with { Buckets = dates.Buckets }, cancellation);
        var all = dates.Buckets is []
            ? null
            : view.Search(new ViewRequest { Buckets = dates.Buckets, CountTotal = false, Budget = budget }, cancellation);
        var halfLife = asked.Question.RecencyHalfLifeDays;
        var best = matches with
        {
            Top = 1,
            CountTotal = false,
            Recency = halfLife > 0 ? new RecencyWeight(now, halfLife) : null,
        };
        var peaks = Peaks.Of(counts.Buckets).ToHashSet();
        return new TimelineAnswer
        {
            Question = asked.Interpreted(match),
            Total = counts.Total,
            Undated = dates.Undated(counts),
            Partial = dates.Partial || counts.Partial || all?.Partial == true,
            Generation = view.Generation,
            StateId = view.StateId,
            Interval = dates.Interval,
            First = dates.Matches.First,
            Last = dates.Matches.Last,
            Buckets =
            [
                .. dates.Buckets.Select((bucket, i) => new TimelineBucket(
                    bucket.First,
                    bucket.Last,
                    counts.Buckets[i],
                    Share(counts.Buckets[i], all!.Buckets[i]),
                    peaks.Contains(i) ? Best(view, best, bucket, cancellation) : null)),
            ],
        };
    }

    // Of a partial answer the total can be behind the count; more than all it cannot be.
    private static double Share(long count, long all) => all == 0 ? 0 : Math.Min(1, count / (double)all);

    private static Article? Best(IArticleView view, ViewRequest request, DaySpan bucket, CancellationToken cancellation) =>
        view.Search(request with { Days = new DateRange(bucket.First, bucket.Last) }, cancellation).Hits is [var hit] ? hit.Article : null;
}
