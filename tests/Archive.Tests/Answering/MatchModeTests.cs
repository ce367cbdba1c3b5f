using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class MatchModeTests
{
    [Fact]
    public void All_wants_every_word_most_half_of_them_any_one()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("abcde", "alpha bravo charlie delta echo"),
            TestArchive.NewArticle("abc", "alpha bravo charlie"),
            TestArchive.NewArticle("ab", "alpha bravo"),
            TestArchive.NewArticle("a", "alpha"),
            TestArchive.NewArticle("x", "xray"));
        const string Words = "alpha bravo charlie delta echo";
        Assert.Equal(["abcde"], archive.Found(Words, MatchMode.All));
        Assert.Equal(["abc", "abcde"], archive.Found(Words, MatchMode.Most));
        Assert.Equal(["a", "ab", "abc", "abcde"], archive.Found(Words, MatchMode.Any));
        Assert.Equal(["ab", "abc", "abcde"], archive.Found("alpha bravo charlie delta", MatchMode.Most));
    }

    [Fact]
    public void Phrases_negations_exact_words_fields_and_AND_are_required_in_every_mode()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("1", "small towns congress", null, "Delegates met."),
            TestArchive.NewArticle("2", "towns small congress", null, "A delegate met."),
            TestArchive.NewArticle("3", "congress"));
        MatchMode[] modes = [MatchMode.All, MatchMode.Most, MatchMode.Any];
        Assert.All(modes, mode =>
        {
            Assert.Equal(["1"], archive.Found("\"small towns\" congress", mode));
            Assert.Equal(["3"], archive.Found("congress -small", mode));
            Assert.Equal(["1"], archive.Found("congress =delegates", mode));
            Assert.Equal(["1", "2"], archive.Found("congress title:towns", mode));
            Assert.Equal(["1", "2"], archive.Found("congress AND small", mode));
            Assert.Equal(["1", "2"], archive.Found("congress text:delegate", mode));
        });
    }

    [Fact]
    public void Automatic_mode_widens_only_as_far_as_it_must()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("abc", "alpha bravo charlie"),
            TestArchive.NewArticle("ab", "alpha bravo"),
            TestArchive.NewArticle("a", "alpha"));
        AssertAuto(archive, "alpha bravo charlie", MatchMode.All, "abc");
        AssertAuto(archive, "alpha bravo zulu", MatchMode.Most, "ab", "abc");
        AssertAuto(archive, "alpha zulu yankee xray whiskey", MatchMode.Any, "a", "ab", "abc");
        AssertAuto(archive, "zulu yankee", MatchMode.All);
        AssertAuto(archive, "zulu", MatchMode.All);
    }

    [Fact]
    public void Automatic_mode_looks_at_language_but_not_at_dates_and_other_filters()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("both", "alpha bravo", "2020-01-01") with { Source = "A" },
            TestArchive.NewArticle("one", "alpha", "2021-01-01") with { Source = "B" },
            TestArchive.NewArticle("other", "alpha", "2021-01-01") with { Language = "ru", Source = "B" });
        var question = new SearchQuestion { Text = "alpha bravo" };
        Assert.Empty(archive.Found(question with { Sources = ["B"] }));
        Assert.Empty(archive.Found(question with { From = archive.Ask("").Hits[0].Article.Date }));
        Assert.Equal(["other"], archive.Found(question with { Language = LanguageFilter.Ru }));
        Assert.True(archive.Ask(question with { Language = LanguageFilter.Ru }).Question.Relaxed);
    }

    [Fact]
    public void Function_words_are_not_required_where_there_are_others_but_order_the_hits()
    {
        using var archive = new TestArchive(
            TestArchive.NewArticle("with", "congress of towns"),
            TestArchive.NewArticle("without", "congress nine towns"),
            TestArchive.NewArticle("of", "of mice"));
        Assert.Equal(["with", "without"], archive.Found(new SearchQuestion { Text = "congress of towns" }));
        Assert.Equal(["of", "with"], archive.Found("of"));
        Assert.Equal(["with"], archive.Found("\"congress of towns\""));
        Assert.False(archive.Ask("the congress").Question.Relaxed);
    }

    [Fact]
    public void A_purely_negative_query_is_everything_without()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("1", "alpha"), TestArchive.NewArticle("2", "bravo"), TestArchive.NewArticle("3", "charlie"));
        Assert.Equal(["2", "3"], archive.Found("-alpha"));
        Assert.Equal(["3"], archive.Found("-alpha NOT bravo"));
        Assert.Equal(["1", "2", "3"], archive.Found(""));
    }

    private static void AssertAuto(TestArchive archive, string text, MatchMode used, params string[] found)
    {
        Assert.Equal(found, archive.Found(text, MatchMode.Auto));
        var answer = archive.Ask(text);
        Assert.Equal(used, answer.Question.Match);
        Assert.Equal(used != MatchMode.All, answer.Question.Relaxed);
    }
}
