using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Documents;

public sealed class DateKeyTests
{
    private const long Day = 86_400;

    [Fact]
    public void A_day_is_its_first_second_since_1970()
    {
        Assert.Equal(0, DateKey.Of(new DateOnly(1970, 1, 1)));
        Assert.Equal(-Day, DateKey.Of(new DateOnly(1969, 12, 31)));
        Assert.Equal(1_755_043_200, DateKey.Of(new DateOnly(2025, 8, 13)));
    }

    [Fact]
    public void A_moment_is_its_second_wherever_its_clock_stands()
    {
        var moment = new DateTimeOffset(2025, 8, 13, 2, 30, 5, 999, TimeSpan.FromHours(3));
        Assert.Equal(DateKey.Of(new DateOnly(2025, 8, 12)) + (23 * 3600) + (30 * 60) + 5, DateKey.Of(moment));
        Assert.Equal(moment.AddMilliseconds(-999), DateKey.ToMoment(DateKey.Of(moment)));
    }

    [Fact]
    public void Boundaries_are_where_each_period_begins_and_where_the_last_one_ends()
    {
        var (first, last) = (new DateOnly(2023, 12, 30), new DateOnly(2024, 2, 1));
        Assert.Equal(Keys((2023, 12, 30), (2023, 12, 31), (2024, 1, 1)), DateKey.Days(first, new DateOnly(2023, 12, 31)));
        Assert.Equal(Keys((2023, 12, 1), (2024, 1, 1), (2024, 2, 1), (2024, 3, 1)), DateKey.Months(first, last));
        Assert.Equal(Keys((2023, 1, 1), (2024, 1, 1), (2025, 1, 1)), DateKey.Years(first, last));
    }

    [Fact]
    public void The_last_day_of_all_has_an_end()
    {
        var end = DateKey.Of(DateOnly.MaxValue) + Day;
        Assert.Equal([DateKey.Of(DateOnly.MaxValue), end], DateKey.Days(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Equal([DateKey.Of(new DateOnly(9999, 12, 1)), end], DateKey.Months(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Equal([DateKey.Of(new DateOnly(9999, 1, 1)), end], DateKey.Years(DateOnly.MaxValue, DateOnly.MaxValue));
        Assert.Equal(end, SortKeyRangeQuery.Days(DateOnly.MinValue, DateOnly.MaxValue).Before);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused()
    {
        var (first, last) = (new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateKey.Days(first, last));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateKey.Months(first, last));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateKey.Years(first, last));
    }

    private static long[] Keys(params (int Year, int Month, int Day)[] days) => [.. days.Select(day => DateKey.Of(new DateOnly(day.Year, day.Month, day.Day)))];
}
