using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>What is found by words and their translations, and in which order.</summary>
public sealed class CrossLanguageRankingTests
{
    private static readonly Lexicons Made = MadeLexicons.Of("small=малый:1; town=город:1; bridge=мост:1; малый=small:1; город=town:1; мост=bridge:1");

    [Theory]
    [InlineData("small town bridge", MatchMode.All, "en mixed ru")]
    [InlineData("малый город мост", MatchMode.All, "en mixed ru")]
    [InlineData("малый town мост", MatchMode.All, "en mixed ru")]
    [InlineData("small town bridge", MatchMode.Most, "en en2 mixed ru ru2")]
    [InlineData("small town bridge", MatchMode.Any, "both en en2 mixed ru ru1 ru2")]
    [InlineData("small bridge", MatchMode.All, "en mixed ru")]
    public void A_word_and_its_translations_are_one_word_to_every_match_mode(string query, MatchMode match, string ids)
    {
        using var archive = new TestArchive(
            Made,
            TestArchive.NewArticle("en", "Small town bridge"),
            TestArchive.NewArticle("ru", "Мост малого города"),
            TestArchive.NewArticle("mixed", "Мост of a small town"),
            TestArchive.NewArticle("en2", "A small town"),
            TestArchive.NewArticle("ru2", "Малые города"),
            TestArchive.NewArticle("ru1", "Малый"),
            TestArchive.NewArticle("both", "Town is город, towns are города"));

        Assert.Equal(ids.Split(' '), archive.Found(query, match));
    }

    [Fact]
    public void The_automatic_mode_relaxes_only_where_neither_language_has_all()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("ru", "Мост малого города"), TestArchive.NewArticle("en", "A small town"));

        var all = archive.Ask("small town bridge");
        Assert.Equal(["ru"], all.Hits.Select(hit => hit.Article.Id));
        Assert.Equal((MatchMode.All, false), (all.Question.Match, all.Question.Relaxed));

        var most = archive.Ask(new SearchQuestion { Text = "small town bridge", Cross = CrossMatching.Off });
        Assert.Equal(["en"], most.Hits.Select(hit => hit.Article.Id));
        Assert.Equal((MatchMode.Most, true), (most.Question.Match, most.Question.Relaxed));

        Assert.Equal(["en", "ru"], archive.Found("small town zebra", MatchMode.Auto));
    }

    [Fact]
    public void An_exact_phrase_stands_before_its_translation_however_long_the_article_and_words_far_apart_are_none()
    {
        var filler = string.Join(' ', Enumerable.Repeat("слово word", 100));
        using var archive = new TestArchive(
            Made,
            TestArchive.NewArticle("near", "Малый город"),
            TestArchive.NewArticle("reversed", "Города не только малые"),
            TestArchive.NewArticle("far", "Малый", null, filler, "Город"),
            TestArchive.NewArticle("apart", "Small is the town"),
            TestArchive.NewArticle("phrase", "News", null, filler, "In a small town.", filler));

        var found = archive.Found(new SearchQuestion { Text = "\"small town\"" });

        Assert.Equal("phrase", found[0]);
        Assert.Equal(["near", "reversed"], found[1..].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bridge")]
    [InlineData("bridges")]
    [InlineData("мост")]
    [InlineData("мосты")]
    public void Of_hits_that_are_equal_but_for_the_language_that_of_the_query_stands_first(string query)
    {
        var (own, other) = char.IsAscii(query[0]) ? ("en", "ru") : ("ru", "en");
        foreach (var order in new[] { new[] { "en", "ru" }, ["ru", "en"] })
        {
            using var archive = new TestArchive(Made, order.Select(id => TestArchive.NewArticle(id, id == "en" ? "Bridge" : "Мост")));

            Assert.Equal([own, other], archive.Found(new SearchQuestion { Text = query }));
        }
    }

    [Fact]
    public void The_likelier_translation_stands_before_the_less_likely_one()
    {
        var lexicons = MadeLexicons.Of("bridge=мост:0.8,перемычка:0.2");
        using var archive = new TestArchive(lexicons, TestArchive.NewArticle("2", "Перемычка"), TestArchive.NewArticle("1", "Мост"), TestArchive.NewArticle("0", "Bridge"));

        Assert.Equal(["0", "1", "2"], archive.Found(new SearchQuestion { Text = "bridge" }));
    }

    [Fact]
    public void An_acronym_that_is_spelled_as_a_function_word_is_required_as_any_word()
    {
        var lexicons = MadeLexicons.Of("WHO=воз:1; town=город:1");
        using var archive = new TestArchive(lexicons, TestArchive.NewArticle("ru", "ВОЗ в городе"), TestArchive.NewArticle("en", "WHO in town"), TestArchive.NewArticle("town", "A town"), TestArchive.NewArticle("who", "ВОЗ"));

        Assert.Equal(["en", "ru"], archive.Found("WHO town"));
        Assert.Equal(["en", "ru", "town"], archive.Found("who town"));
        Assert.Equal(["en", "ru", "who"], archive.Found("WHO"));
    }

    [Fact]
    public void Near_words_may_each_be_of_either_language_and_exclusions_are_of_their_own()
    {
        using var archive = new TestArchive(
            Made,
            TestArchive.NewArticle("ru", "Мост города"),
            TestArchive.NewArticle("mixed", "Мост and town"),
            TestArchive.NewArticle("en", "The bridge of the town"),
            TestArchive.NewArticle("far", "Мост", null, "Слова и слова, и слова, и снова слова, а потом город"));

        Assert.Equal(["en", "mixed", "ru"], archive.Found("bridge NEAR/3 town"));
        Assert.Equal(["far", "ru"], archive.Found("bridge -town"));
        Assert.Equal(["en", "mixed", "ru"], archive.Found("(bridge OR \"small town\") NEAR/3 town"));
        Assert.Equal(["ru"], archive.Found("title:bridge -town title:town"));
    }
}
