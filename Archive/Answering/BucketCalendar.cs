using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>Cuts a stretch of days into days, ISO weeks, months, quarters or years.</summary>
internal static class BucketCalendar
{
    /// <summary>Most buckets of one answer; where an interval gives more, the next longer one is taken.</summary>
    public const int MaxBuckets = 20_000;

    // Automatic choice: about sixty bars fill a chart of usual width.
    private const int MostDaysByDay = 45;
    private const int MostDaysByWeek = 371;
    private const int MostMonthsByMonth = 72;
    private const int MostMonthsByQuarter = 180;

    private const int DaysAWeek = 7;
    private const int MonthsAQuarter = 3;
    private const int MonthsAYear = 12;

    /// <summary>The interval for matches on <paramref name="span"/>: the one asked for, chosen if that is automatic, longer if it gives too many buckets.</summary>
    public static DateInterval Choose(DaySpan span, DateInterval asked)
    {
        var interval = asked == DateInterval.Auto ? Fitting(span) : asked;
        while (interval < DateInterval.Year && Count(span, interval) > MaxBuckets)
        {
            interval++;
        }

        return interval;
    }

    /// <summary>The buckets that <paramref name="span"/> touches, the first and the last of them clipped to <paramref name="range"/>.</summary>
    /// <param name="span">First and last match; inside <paramref name="range"/>.</param>
    /// <param name="interval">Not <see cref="DateInterval.Auto"/>.</param>
    /// <param name="range">The range of the question.</param>
    public static IReadOnlyList<DaySpan> Cut(DaySpan span, DateInterval interval, DateRange range)
    {
        var buckets = new List<DaySpan>();
        var end = range.Last ?? DateOnly.MaxValue;
        DateOnly? next = StartOf(span.First, interval);
        while (next is { } start && start <= span.Last)
        {
            next = NextStart(start, interval);
            var last = next?.AddDays(-1) ?? DateOnly.MaxValue;
            buckets.Add(new DaySpan(range.First > start ? range.First.Value : start, last < end ? last : end));
        }

        return buckets;
    }

    /// <summary>The first day of the bucket that <paramref name="day"/> lies in.</summary>
    public static DateOnly StartOf(DateOnly day, DateInterval interval) => interval switch
    {
        DateInterval.Day => day,
        DateInterval.Week => day.AddDays(-(((int)day.DayOfWeek + DaysAWeek - 1) % DaysAWeek)),
        DateInterval.Month => new DateOnly(day.Year, day.Month, 1),
        DateInterval.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % MonthsAQuarter), 1),
        DateInterval.Year => new DateOnly(day.Year, 1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(interval), interval, "Has no buckets of its own."),
    };

    private static DateInterval Fitting(DaySpan span)
    {
        var days = span.Last.DayNumber - span.First.DayNumber + 1;
        var months = MonthNumber(span.Last) - MonthNumber(span.First) + 1;
        return days <= MostDaysByDay ? DateInterval.Day
            : days <= MostDaysByWeek ? DateInterval.Week
            : months <= MostMonthsByMonth ? DateInterval.Month
            : months <= MostMonthsByQuarter ? DateInterval.Quarter
            : DateInterval.Year;
    }

    private static int Count(DaySpan span, DateInterval interval) => interval switch
    {
        DateInterval.Day => span.Last.DayNumber - span.First.DayNumber + 1,
        DateInterval.Week => ((span.Last.DayNumber - StartOf(span.First, interval).DayNumber) / DaysAWeek) + 1,
        _ => ((MonthNumber(span.Last) - MonthNumber(StartOf(span.First, interval))) / MonthsOf(interval)) + 1,
    };

    private static int MonthsOf(DateInterval interval) => interval switch
    {
        DateInterval.Quarter => MonthsAQuarter,
        DateInterval.Year => MonthsAYear,
        _ => 1,
    };

    private static int MonthNumber(DateOnly day) => (day.Year * MonthsAYear) + day.Month - 1;

    /// <summary>The first day of the next bucket; null if the calendar ends before.</summary>
    private static DateOnly? NextStart(DateOnly start, DateInterval interval)
    {
        if (interval is DateInterval.Day or DateInterval.Week)
        {
            var next = start.DayNumber + (interval == DateInterval.Week ? DaysAWeek : 1);
            return next > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(next);
        }

        var month = MonthNumber(start) + MonthsOf(interval);
        var year = month / MonthsAYear;
        return year > DateOnly.MaxValue.Year ? null : new DateOnly(year, (month % MonthsAYear) + 1, 1);
    }
}
