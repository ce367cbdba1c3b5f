using NewsSearch.Archive.Articles;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Days as sort keys: seconds since 1970-01-01T00:00Z, as <c>PublicationDate.SortKey</c>.</summary>
internal static class SortKeys
{
    /// <summary>The first second of <paramref name="day"/>.</summary>
    public static long Start(DateOnly day) => DateKey.Of(day);

    /// <summary>The first second after <paramref name="day"/>.</summary>
    public static long End(DateOnly day) => SortKeyRangeQuery.Days(day, day).Before;

    /// <summary>The query for articles on these days; undated ones match none.</summary>
    public static SortKeyRangeQuery Of(DateRange days) => SortKeyRangeQuery.Days(days.First ?? DateOnly.MinValue, days.Last ?? DateOnly.MaxValue);
}
