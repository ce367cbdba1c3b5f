using NewsSearch.Archive.Articles;
using Xunit;

namespace NewsSearch.Archive.Tests.Articles;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2025", "2025", DatePrecision.Year, "2025-01-01", "2025-12-31")]
    [InlineData(" 2024-02 ", "2024-02", DatePrecision.Month, "2024-02-01", "2024-02-29")]
    [InlineData("2025-08-14", "2025-08-14", DatePrecision.Day, "2025-08-14", "2025-08-14")]
    [InlineData("0001-01-01", "0001-01-01", DatePrecision.Day, "0001-01-01", "0001-01-01")]
    [InlineData("9999", "9999", DatePrecision.Year, "9999-01-01", "9999-12-31")]
    [InlineData("2025-08-14T23:30:00-02:00", "2025-08-15T01:30:00Z", DatePrecision.Instant, "2025-08-15", "2025-08-15")]
    [InlineData("2025-08-14T23:30Z", "2025-08-14T23:30:00Z", DatePrecision.Instant, "2025-08-14", "2025-08-14")]
    [InlineData("2025-08-14 01:30:05.123456+03:00", "2025-08-13T22:30:05Z", DatePrecision.Instant, "2025-08-13", "2025-08-13")]
    [InlineData("2025-08-14 01:30", "2025-08-14T01:30:00Z", DatePrecision.Instant, "2025-08-14", "2025-08-14")]
    public void Dates_are_read_as_precisely_as_they_are_written(string text, string printed, DatePrecision precision, string first, string last)
    {
        Assert.True(PublicationDate.TryParse(text, out var date));
        Assert.Equal((printed, precision), (date.ToString(), date.Precision));
        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (date.Day, date.LastDay));
        Assert.Equal(DateTimeKind.Utc, date.Start.Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("12025")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-8")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2025-08-14T24:00:01Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2025-08-14T10")]
    [InlineData("0001-01-01T00:00:00+03:00")]
    [InlineData("9999-12-31T23:00:00-03:00")]
    [InlineData("14.08.2025")]
    [InlineData("２０２５")]
    [InlineData("-2025")]
    [InlineData("2025-08-14 and more")]
    public void What_is_no_date_is_not_read(string? text) => Assert.False(PublicationDate.TryParse(text, out _));

    [Fact]
    public void Sort_keys_follow_time_before_1970_too()
    {
        string[] ascending = ["0001", "1969-12-31T23:59:59.5Z", "1970", "1970-01-01T00:00:01Z", "2025-08", "9999-12-31"];
        var keys = ascending.Select(text => PublicationDate.TryParse(text, out var date) ? date.SortKey : throw new FormatException(text)).ToList();
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(-1, keys[1]);
        Assert.Equal(0, keys[2]);
    }

    [Fact]
    public void A_range_goes_from_the_start_of_one_date_to_the_end_of_another()
    {
        var year = PublicationDate.TryParse("2025", out var y) ? y : default;
        var month = PublicationDate.TryParse("2025-08", out var m) ? m : default;
        var range = DateRange.Of(year, month);
        Assert.Equal(new DateRange(new(2025, 1, 1), new(2025, 8, 31)), range);
        Assert.True(range.Contains(new(2025, 8, 31)) && range.Contains(new(2025, 1, 1)) && !range.Contains(new(2025, 9, 1)) && !range.Contains(new(2024, 12, 31)));
        Assert.True(new DateRange(null, null).Contains(DateOnly.MinValue));
        Assert.True(new DateRange(new(2025, 9, 1), new(2025, 8, 31)).IsEmpty);
        Assert.False(new DateRange(null, new(2025, 8, 31)).IsEmpty);
        Assert.Equal(range, range.Intersect(new DateRange(null, null)));
        Assert.Equal(range, new DateRange(null, null).Intersect(range));
        Assert.Equal(new DateRange(new(2025, 2, 1), new(2025, 8, 31)), range.Intersect(new DateRange(new(2025, 2, 1), new(2026, 1, 1))));
    }
}
