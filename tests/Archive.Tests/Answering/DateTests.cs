using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class DateTests
{
    [Fact]
    public void Both_ends_of_a_range_are_inclusive_and_as_wide_as_they_are_written()
    {
        using var archive = Dated("2025-08-12", "2025-08-13", "2025-08-14", "2025-09-30T23:59:59Z", "2025-12-31", "2026-01-01");
        AssertRange(archive, "2025-08-13", "2025-08-14", "2025-08-13", "2025-08-14");
        AssertRange(archive, "2025-08-14", "2025-08-14", "2025-08-14");
        AssertRange(archive, "2025-08", "2025-09", "2025-08-12", "2025-08-13", "2025-08-14", "2025-09-30T23:59:59Z");
        AssertRange(archive, "2025-09", null, "2025-09-30T23:59:59Z", "2025-12-31", "2026-01-01");
        AssertRange(archive, null, "2025", "2025-08-12", "2025-08-13", "2025-08-14", "2025-09-30T23:59:59Z", "2025-12-31");
        AssertRange(archive, "2026", "2026", "2026-01-01");
    }

    [Fact]
    public void A_year_counts_on_its_first_day_and_an_instant_on_its_day_in_UTC()
    {
        using var archive = Dated("2025", "2025-08", "2025-08-14T01:30:00+03:00", "2025-08-13T23:30:00-03:00");
        AssertRange(archive, "2025-01-01", "2025-01-01", "2025");
        AssertRange(archive, "2025-08-01", "2025-08-01", "2025-08");
        AssertRange(archive, "2025-08-13", "2025-08-13", "2025-08-14T01:30:00+03:00");
        AssertRange(archive, "2025-08-14", "2025-08-14", "2025-08-13T23:30:00-03:00");
    }

    [Fact]
    public void The_answer_echoes_the_resolved_range()
    {
        using var archive = Dated("2025-08-12");
        var echoed = archive.Ask(new SearchQuestion { From = Parse("2024-02"), To = Parse("2024-02") }).Question;
        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (echoed.From!.Value, echoed.To!.Value));
        Assert.Null(archive.Ask("").Question.From);
    }

    [Fact]
    public void An_undated_article_matches_no_range_and_comes_last_in_both_orders()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("undated", "alpha"), TestArchive.NewArticle("old", "alpha", "1899-01-01"), TestArchive.NewArticle("new", "alpha", "2025"));
        Assert.Equal(["new", "old", "undated"], archive.Found(new SearchQuestion { Order = HitOrder.Newest }));
        Assert.Equal(["old", "new", "undated"], archive.Found(new SearchQuestion { Order = HitOrder.Oldest }));
        Assert.Equal(["new", "old"], archive.Found(new SearchQuestion { From = Parse("0001"), To = Parse("9999") }));
        Assert.Equal(1, archive.Ask(new SearchQuestion { Facets = [FacetKind.Date] }).Dates!.Undated);
    }

    [Fact]
    public void Without_a_query_the_newest_come_first()
    {
        using var archive = Dated("2024", "2025", "2023");
        Assert.Equal(["2025", "2024", "2023"], archive.Found(new SearchQuestion { Text = "  " }));
    }

    [Fact]
    public void Buckets_are_clipped_to_the_range_and_filled_between_the_matches()
    {
        using var archive = Dated("2025-01-20", "2025-03-10", "2025-03-11", "2025-05-02");
        var question = new SearchQuestion { From = Parse("2025-01-15"), To = Parse("2025-04-10"), Interval = DateInterval.Month, Facets = [FacetKind.Date] };
        Assert.Equal(
            [
                new DateBucket(new DateOnly(2025, 1, 15), new DateOnly(2025, 1, 31), 1),
                new DateBucket(new DateOnly(2025, 2, 1), new DateOnly(2025, 2, 28), 0),
                new DateBucket(new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31), 2),
            ],
            archive.Ask(question).Dates!.Buckets);
    }

    [Fact]
    public void Only_undated_matches_make_no_bucket()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "alpha"), TestArchive.NewArticle("2", "alpha"));
        var dates = archive.Ask(new SearchQuestion { Text = "alpha", Facets = [FacetKind.Date] }).Dates!;
        Assert.Empty(dates.Buckets);
        Assert.Equal(2, dates.Undated);
    }

    [Fact]
    public void A_range_that_ends_before_it_begins_is_a_problem_of_its_beginning()
    {
        using var archive = Dated("2025");
        var outcome = archive.Archive.Search(
            new SearchQuestion { From = Parse("2025-09"), To = Parse("2025-08") }, TestContext.Current.CancellationToken);
        Assert.Equal("from", Assert.Single(outcome.Problems).Parameter);
    }

    private static void AssertRange(TestArchive archive, string? from, string? to, params string[] dates)
    {
        var question = new SearchQuestion { From = Parse(from), To = Parse(to), Order = HitOrder.Oldest };
        Assert.Equal(dates, archive.Found(question));
    }

    private static PublicationDate? Parse(string? text) => PublicationDate.TryParse(text, out var date) ? date : null;

    private static TestArchive Dated(params string[] dates) => new(dates.Select(date => TestArchive.NewArticle(date, "alpha", date)));
}
