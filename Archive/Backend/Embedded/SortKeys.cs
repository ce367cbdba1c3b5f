using NewsSearch.Archive.Articles;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Days as sort keys: seconds since 1970-01-01T00:00Z, as <c>PublicationDate.SortKey</c>.</summary>
internal static class SortKeys
{
    private const long SecondsADay = 86_400;

    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The first second of <paramref name="day"/>.</summary>
    public static long Start(DateOnly day) => (day.DayNumber - EpochDay) * SecondsADay;

    /// <summary>The first second after <paramref name="day"/>.</summary>
    public static long End(DateOnly day) => Start(day) + SecondsADay;

    /// <summary>The query for articles on these days; undated ones match none.</summary>
    public static SortKeyRangeQuery Of(DateRange days) => new(
        Start(days.First ?? DateOnly.MinValue),
        End(days.Last ?? DateOnly.MaxValue));
}
