using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class BucketCalendarTests
{
    private static readonly DateInterval[] Intervals = [DateInterval.Day, DateInterval.Week, DateInterval.Month, DateInterval.Quarter, DateInterval.Year];

    [Fact]
    public void Buckets_follow_each_other_cover_the_matches_and_begin_where_the_calendar_says()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var first = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
            var last = DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, first.DayNumber + random.Next(900)));
            var range = new DateRange(random.Next(2) == 0 ? null : first, random.Next(2) == 0 ? null : last);
            foreach (var interval in Intervals)
            {
                var buckets = BucketCalendar.Cut(new DaySpan(first, last), interval, range);
                var where = $"seed {seed}, {interval}";
                Assert.True(buckets[0].First <= first && buckets[^1].Last >= last, where);
                Assert.True(range.First is null || buckets[0].First == first, where);
                Assert.True(range.Last is null || buckets[^1].Last == last, where);
                for (var i = 0; i < buckets.Count; i++)
                {
                    Assert.True(buckets[i].First <= buckets[i].Last, where);
                    Assert.Equal(BucketCalendar.StartOf(buckets[i].First, interval), BucketCalendar.StartOf(buckets[i].Last, interval));
                    Assert.True(i == 0 || buckets[i].First == buckets[i - 1].Last.AddDays(1), where);
                    Assert.True(i == 0 || buckets[i].First == BucketCalendar.StartOf(buckets[i].First, interval), where);
                }
            }
        }
    }

    [Theory]
    [InlineData("2025-01-01", "2024-12-30")]
    [InlineData("2025-08-17", "2025-08-11")]
    [InlineData("2025-08-18", "2025-08-18")]
    [InlineData("0001-01-01", "0001-01-01")]
    public void Weeks_begin_on_Monday(string day, string monday) =>
        Assert.Equal(Day(monday), BucketCalendar.StartOf(Day(day), DateInterval.Week));

    [Theory]
    [InlineData("9999-12-31", DateInterval.Day)]
    [InlineData("9999-12-31", DateInterval.Week)]
    [InlineData("9999-12-31", DateInterval.Quarter)]
    [InlineData("9999-12-31", DateInterval.Year)]
    public void The_last_bucket_of_the_calendar_ends_with_it(string day, DateInterval interval)
    {
        var bucket = Assert.Single(BucketCalendar.Cut(new DaySpan(Day(day), Day(day)), interval, default));
        Assert.Equal(DateOnly.MaxValue, bucket.Last);
    }

    [Theory]
    [InlineData("2025-08-01", "2025-08-01", DateInterval.Day)]
    [InlineData("2025-08-01", "2025-09-14", DateInterval.Day)]
    [InlineData("2025-08-01", "2025-09-15", DateInterval.Week)]
    [InlineData("2024-08-01", "2025-09-15", DateInterval.Month)]
    [InlineData("2019-01-01", "2024-12-31", DateInterval.Month)]
    [InlineData("2019-01-01", "2025-01-31", DateInterval.Quarter)]
    [InlineData("2000-01-01", "2025-01-31", DateInterval.Year)]
    public void Automatic_buckets_fill_a_chart(string first, string last, DateInterval chosen) =>
        Assert.Equal(chosen, BucketCalendar.Choose(new DaySpan(Day(first), Day(last)), DateInterval.Auto));

    [Fact]
    public void What_would_be_too_many_buckets_is_counted_by_the_next_longer_interval()
    {
        var all = new DaySpan(DateOnly.MinValue, DateOnly.MaxValue);
        Assert.Equal(DateInterval.Year, BucketCalendar.Choose(all, DateInterval.Day));
        Assert.Equal(DateInterval.Week, BucketCalendar.Choose(new DaySpan(Day("1900-01-01"), Day("2025-01-01")), DateInterval.Day));
        Assert.True(BucketCalendar.Cut(all, DateInterval.Year, default).Count <= BucketCalendar.MaxBuckets);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
