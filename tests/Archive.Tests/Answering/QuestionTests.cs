using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class QuestionTests
{
    public static TheoryData<SearchQuestion, string> Senseless => new()
    {
        { new SearchQuestion { Size = 0 }, "size" },
        { new SearchQuestion { Size = 101 }, "size" },
        { new SearchQuestion { RecencyHalfLifeDays = -1 }, "recency" },
        { new SearchQuestion { RecencyHalfLifeDays = double.NaN }, "recency" },
        { new SearchQuestion { Budget = TimeSpan.Zero }, "budget" },
        { new SearchQuestion { Text = new string('a', 4_001) }, "q" },
        { new SearchQuestion { Text = "date:2025-02-30" }, "q" },
    };

    [Theory]
    [MemberData(nameof(Senseless))]
    public void A_senseless_question_is_answered_by_the_parameter_that_is_wrong(SearchQuestion question, string parameter)
    {
        using var archive = new TestArchive();
        Assert.Equal(parameter, Assert.Single(archive.Archive.Search(question, TestContext.Current.CancellationToken).Problems).Parameter);
        Assert.Equal(parameter, Assert.Single(archive.Archive.Timeline(question, TestContext.Current.CancellationToken).Problems).Parameter);
    }

    [Fact]
    public void A_problem_in_the_query_says_where_it_is()
    {
        using var archive = new TestArchive();
        var problem = Assert.Single(archive.Archive.Search(new SearchQuestion { Text = "alpha date:2025-13" }, TestContext.Current.CancellationToken).Problems);
        Assert.NotNull(problem.Position);
        Assert.InRange(problem.Position.Value, 6, 11);
    }

    [Fact]
    public void An_answer_whose_budget_ran_out_is_partial_and_has_no_cursor()
    {
        using var archive = new TestArchive(Enumerable.Range(0, 50).Select(i => TestArchive.NewArticle($"{i}", "alpha bravo", "2025-08-01")));
        using var hasty = NewsArchive.Over(archive.Writer, new HastyTime());
        var question = new SearchQuestion { Text = "alpha bravo", Size = 1, Facets = [FacetKind.Date, FacetKind.Lang] };
        var answer = hasty.Search(question, TestContext.Current.CancellationToken).Answer!;
        Assert.True(answer.Partial);
        Assert.Null(answer.NextCursor);
        Assert.InRange(answer.Total, 0, 50);
        Assert.True(hasty.Timeline(question, TestContext.Current.CancellationToken).Answer!.Partial);
    }

    [Fact]
    public void Scores_are_explained_by_parts_when_asked()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "alpha bravo", "2025-08-01"), TestArchive.NewArticle("2", "bravo"));
        var question = new SearchQuestion { Text = "alpha bravo", Match = MatchMode.Any, Explain = true, RecencyHalfLifeDays = 30 };
        Assert.All(archive.Ask(question).Hits, hit => Assert.Equal(hit.Score, hit.Explanation!.Value, 1e-5));
        Assert.All(archive.Ask(question with { Explain = false }).Hits, hit => Assert.Null(hit.Explanation));
    }

    [Fact]
    public void Explanations_show_possible_forms_with_a_question_mark()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "Цены на прокат стали"));
        var explanation = Assert.Single(archive.Ask(new SearchQuestion { Text = "сталь", Explain = true }).Hits).Explanation!;
        Assert.Contains("title:сталь?", explanation.Parts[1].Parts.Select(part => part.Description.Split(' ')[2].TrimEnd(',')), StringComparer.Ordinal);
        Assert.DoesNotContain('\u001F', explanation.Description);
    }

    [Fact]
    public void Hits_show_their_matches_as_asked()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "Alpha <town>", "2025-08-01", "A town hall."));
        var question = new SearchQuestion { Text = "towns" };
        Assert.Contains("<mark>town</mark>", Assert.Single(archive.Ask(question).Hits).TitleHtml, StringComparison.Ordinal);
        var offsets = Assert.Single(archive.Ask(question with { Highlight = HighlightMode.Offsets }).Hits);
        Assert.Null(offsets.TitleHtml);
        Assert.NotEmpty(offsets.TitleMatches);
        var none = Assert.Single(archive.Ask(question with { Highlight = HighlightMode.None }).Hits);
        Assert.Empty(none.Snippets);
        Assert.Empty(none.TitleMatches);
    }

    [Fact]
    public void Recency_prefers_the_newer_of_equal_articles()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("old", "alpha alpha", "2020-08-01"), TestArchive.NewArticle("new", "alpha bravo", "2025-08-30"));
        Assert.Equal(["old", "new"], archive.Found(new SearchQuestion { Text = "alpha" }));
        Assert.Equal(["new", "old"], archive.Found(new SearchQuestion { Text = "alpha", RecencyHalfLifeDays = 30 }));
    }

    [Fact]
    public void Having_no_source_can_be_asked_for_and_is_counted()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("1", "alpha") with { Source = "Reuters" }, TestArchive.NewArticle("2", "alpha"), TestArchive.NewArticle("3", "alpha"));
        var answer = archive.Ask(new SearchQuestion { Facets = [FacetKind.Source] });
        Assert.Equal([("_none", 2L), ("Reuters", 1L)], answer.Facets[FacetKind.Source].Select(count => (count.Value, count.Count)));
        Assert.Equal(2, archive.Ask(new SearchQuestion { Sources = ["_none"] }).Total);
        Assert.Equal(3, archive.Ask(new SearchQuestion { Sources = ["_none", "Reuters"] }).Total);
    }

    /// <summary>A clock on which any time is over at once.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
