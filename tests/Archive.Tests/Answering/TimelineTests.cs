using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class TimelineTests
{
    [Fact]
    public void Shares_are_of_all_articles_of_the_bucket_and_gaps_are_filled()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("1", "strike begins", "2025-01-05"),
            TestArchive.NewArticle("2", "weather", "2025-01-06"),
            TestArchive.NewArticle("3", "weather", "2025-02-06"),
            TestArchive.NewArticle("4", "strike ends", "2025-03-07"));
        var timeline = archive.Timeline(new SearchQuestion { Text = "strike", Interval = DateInterval.Month });
        Assert.Equal([1, 0, 1], timeline.Buckets.Select(bucket => bucket.Count));
        Assert.Equal([0.5, 0, 1], timeline.Buckets.Select(bucket => bucket.Share));
        Assert.Equal(("1", "4"), (timeline.First!.Id, timeline.Last!.Id));
        Assert.Equal((2, 0), (timeline.Total, timeline.Undated));
    }

    [Fact]
    public void A_peak_shows_its_best_match_and_other_buckets_show_none()
    {
        using var archive = new TestArchive(
            [
                .. Enumerable.Range(1, 9).Select(month => TestArchive.NewArticle($"m{month}", "a word on the strike among many other words", $"2025-{month:00}-01")),
                TestArchive.NewArticle("best", "strike strike", "2025-04-20"),
                TestArchive.NewArticle("more", "strike and more of everything else there is to say", "2025-04-21"),
            ]);
        var timeline = archive.Timeline(new SearchQuestion { Text = "strike", Interval = DateInterval.Month });
        var peak = Assert.Single(timeline.Buckets, bucket => bucket.Top is not null);
        Assert.Equal((3, "best"), (peak.Count, peak.Top!.Id));
    }

    [Fact]
    public void Nothing_found_is_an_empty_timeline()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "alpha", "2025"));
        var timeline = archive.Timeline(new SearchQuestion { Text = "zulu" });
        Assert.Empty(timeline.Buckets);
        Assert.Null(timeline.First);
        Assert.Equal(0, timeline.Total);
    }
}
