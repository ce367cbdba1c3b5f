using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class PagingTests
{
    private static readonly SearchQuestion Question = new() { Text = "congress", Size = 3, Highlight = HighlightMode.None };

    public static TheoryData<HitOrder, double> Orders => new()
    {
        { HitOrder.Relevance, 0 },
        { HitOrder.Relevance, 20 },
        { HitOrder.Newest, 0 },
        { HitOrder.Oldest, 0 },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void Walking_while_articles_arrive_yields_each_hit_once_and_in_order(HitOrder order, double halfLife)
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var random = new RandomNews(seed);
            using var archive = new TestArchive(random.Articles(60));
            var question = new SearchQuestion
            {
                Text = "town OR город OR congress",
                Order = order,
                RecencyHalfLifeDays = halfLife,
                Highlight = HighlightMode.None,
                Size = 100,
            };
            var expected = archive.Found(question);
            var walked = new List<string>();
            string? cursor = null;
            for (var page = 0; page == 0 || cursor is not null; page++)
            {
                var answer = archive.Ask(question with { Cursor = cursor, Size = 1 + (page % 4) });
                Assert.Equal(expected.Length, answer.Total);
                Assert.Equal(walked.Count, answer.HitsBefore);
                walked.AddRange(answer.Hits.Select(hit => hit.Article.Id));
                cursor = answer.NextCursor;
                archive.Add(random.Articles(3, $"late{page}-"));
                archive.Writer.Delete(expected[page % expected.Length]);
                archive.Time.Advance(TimeSpan.FromMinutes(9));
            }

            Assert.Equal(expected, walked);
        }
    }

    [Fact]
    public void Previous_cursors_lead_back_through_the_same_pages()
    {
        using var archive = TenCongresses();
        var pages = new List<string>();
        var answer = archive.Ask(Question);
        Assert.Null(answer.PreviousCursor);
        while (true)
        {
            pages.Add(string.Join(' ', answer.Hits.Select(hit => hit.Article.Id)));
            if (answer.NextCursor is null)
            {
                break;
            }

            answer = archive.Ask(Question with { Cursor = answer.NextCursor });
        }

        Assert.Equal(4, pages.Count);
        for (var page = pages.Count - 2; page > 0; page--)
        {
            answer = archive.Ask(Question with { Cursor = answer.PreviousCursor });
            Assert.Equal(pages[page], string.Join(' ', answer.Hits.Select(hit => hit.Article.Id)));
            Assert.Equal(page * 3, answer.HitsBefore);
        }

        Assert.Null(answer.PreviousCursor);
    }

    [Fact]
    public void The_last_page_has_no_next_cursor_also_when_it_is_full()
    {
        using var archive = TenCongresses();
        Assert.Null(archive.Ask(Question with { Size = 10 }).NextCursor);
        Assert.NotNull(archive.Ask(Question with { Size = 9 }).NextCursor);
        Assert.Null(archive.Ask("nothing").NextCursor);
    }

    [Fact]
    public void A_cursor_serves_another_size_highlighting_and_facets_but_no_other_question()
    {
        using var archive = TenCongresses();
        var cursor = archive.Ask(Question).NextCursor;
        var same = Question with { Cursor = cursor, Size = 50, Highlight = HighlightMode.Html, Facets = [FacetKind.Lang], Explain = true };
        Assert.Equal(7, archive.Ask(same).Hits.Count);

        SearchQuestion[] others =
        [
            Question with { Text = "congress town" },
            Question with { Order = HitOrder.Newest },
            Question with { Match = MatchMode.Any },
            Question with { Language = LanguageFilter.En },
            Question with { Sources = ["_none"] },
            Question with { RecencyHalfLifeDays = 1 },
            Question with { Syntax = QuerySyntax.Plain },
        ];
        Assert.All(others, other =>
        {
            var outcome = archive.Archive.Search(other with { Cursor = cursor }, TestContext.Current.CancellationToken);
            Assert.Equal("cursor", Assert.Single(outcome.Problems).Parameter);
            Assert.Null(outcome.Answer);
        });
    }

    [Theory]
    [MemberData(nameof(PageCursorTests.Garbage), MemberType = typeof(PageCursorTests))]
    public void Garbage_for_a_cursor_is_a_problem_that_says_so(string cursor)
    {
        using var archive = TenCongresses();
        var outcome = archive.Archive.Search(Question with { Cursor = cursor }, TestContext.Current.CancellationToken);
        Assert.Equal("cursor", Assert.Single(outcome.Problems).Parameter);
    }

    [Fact]
    public void A_state_with_an_open_cursor_is_kept_for_ten_minutes_after_its_last_use()
    {
        using var archive = TenCongresses();
        var cursor = archive.Ask(Question).NextCursor;
        archive.Add(TestArchive.NewArticle("late", "Late congress"));
        for (var use = 0; use < 3; use++)
        {
            archive.Time.Advance(TimeSpan.FromMinutes(10));
            archive.Ask(Question with { Cursor = cursor });
        }

        archive.Time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        AssertExpired(archive, cursor);
    }

    [Fact]
    public void Of_more_than_eight_states_the_one_unused_for_longest_expires()
    {
        using var archive = TenCongresses();
        var cursors = new List<string?>();
        for (var state = 0; state < ViewKeeper.MaxKept; state++)
        {
            cursors.Add(archive.Ask(Question).NextCursor);
            archive.Add(TestArchive.NewArticle($"late{state}", "Late congress"));
            archive.Time.Advance(TimeSpan.FromSeconds(10));
        }

        archive.Ask(Question with { Cursor = cursors[0] });
        archive.Time.Advance(TimeSpan.FromSeconds(10));
        archive.Ask(Question);

        AssertExpired(archive, cursors[1]);
        Assert.All(cursors.Skip(2).Append(cursors[0]), cursor => Assert.NotEmpty(archive.Ask(Question with { Cursor = cursor }).Hits));
    }

    [Fact]
    public void A_cursor_of_the_newest_state_works_without_being_kept()
    {
        using var archive = TenCongresses();
        var cursor = archive.Ask(Question).NextCursor;
        archive.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal(3, archive.Ask(Question with { Cursor = cursor }).HitsBefore);
    }

    private static void AssertExpired(TestArchive archive, string? cursor)
    {
        var outcome = archive.Archive.Search(Question with { Cursor = cursor }, TestContext.Current.CancellationToken);
        Assert.True(outcome.CursorExpired);
        Assert.Null(outcome.Answer);
        Assert.Empty(outcome.Problems);
    }

    private static TestArchive TenCongresses() =>
        new(Enumerable.Range(0, 10).Select(i => TestArchive.NewArticle($"c{i}", "Congress of towns", $"2025-08-{10 + (i / 2)}")));
}
