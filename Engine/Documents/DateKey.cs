namespace NewsSearch.Engine.Documents;

/// <summary>
/// Dates as sort keys: seconds since 1970-01-01T00:00Z, so that numbering documents by sort key is numbering them by date. A convenience only: the engine takes any 64-bit
/// integer for a sort key, as long as one index keeps to one meaning.
/// </summary>
public static class DateKey
{
    internal const long SecondsADay = 86_400;

    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The first second of a day in UTC.</summary>
    public static long Of(DateOnly day) => (day.DayNumber - EpochDay) * SecondsADay;

    /// <summary>The second of a moment, wherever its clock stands.</summary>
    public static long Of(DateTimeOffset moment) => moment.ToUnixTimeSeconds();

    /// <summary>The moment, in UTC, that a sort key stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the years 1 to 9999.</exception>
    public static DateTimeOffset ToMoment(long sortKey) => DateTimeOffset.FromUnixTimeSeconds(sortKey);

    /// <summary>The boundaries of the days from <paramref name="first"/> to <paramref name="last"/>, for <see cref="Search.SearchRequest.Timeline"/>: one more than there are days.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static IReadOnlyList<long> Days(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return [.. Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 2).Select(day => (day - EpochDay) * SecondsADay)];
    }

    /// <summary>The same of the months, whole ones, in which <paramref name="first"/> and <paramref name="last"/> lie and all between.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static IReadOnlyList<long> Months(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return Starts(MonthNumber(first), MonthNumber(last), months: 1);
    }

    /// <summary>The same of the years, whole ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    public static IReadOnlyList<long> Years(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return Starts((first.Year - 1) * 12, (last.Year - 1) * 12, months: 12);
    }

    private static int MonthNumber(DateOnly day) => ((day.Year - 1) * 12) + day.Month - 1;

    /// <summary>Where periods of some months begin, from that of one month to that of another, and where the last one ends: also where that is the year 10000.</summary>
    private static List<long> Starts(int first, int last, int months)
    {
        var starts = new List<long>();
        for (var month = first; month <= last; month += months)
        {
            starts.Add(Of(new DateOnly((month / 12) + 1, (month % 12) + 1, 1)));
        }

        var lastMonth = last + months - 1;
        var (year, ofYear) = ((lastMonth / 12) + 1, (lastMonth % 12) + 1);
        starts.Add(Of(new DateOnly(year, ofYear, DateTime.DaysInMonth(year, ofYear))) + SecondsADay);
        return starts;
    }
}
