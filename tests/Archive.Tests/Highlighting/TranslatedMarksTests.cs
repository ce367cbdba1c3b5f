using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>What an article has in the other language is marked as the words themselves are.</summary>
public sealed class TranslatedMarksTests
{
    private static readonly Lexicons Made = MadeLexicons.Of(
        "bridge=мост:1,переправа:0.24,брод:0.26; small=малый:1; town=город:1; prime=главный:0.4; minister=министр:1; railway=железная дорога:1; WHO=воз:1");

    [Theory]
    [InlineData("bridge", "<Мосты> и <мост>")]
    [InlineData("bridge", "The <bridge> и <мост>")]
    [InlineData("small bridge", "<Малый> <мост>, но не мощь")]
    [InlineData("\"small town\"", "<Малый> <город>, и ещё не раз, и не два раза не малый")]
    [InlineData("\"small town\"", "<Small town>, а не small white town")]
    [InlineData("bridge NEAR/2 town", "<Мост> через <город>. И далеко отсюда ещё один мост")]
    [InlineData("bridge -town", "<Мост>")]
    [InlineData("title:bridge", "<Мост>")]
    [InlineData("railway", "<Железная дорога>, железная кость, дорога")]
    [InlineData("WHO town", "<ВОЗ> и <город>")]
    [InlineData("WHO town", "The <WHO> is in <town>")]
    [InlineData("bridge{} OR town", "Мост, <город>")]
    [InlineData("bridge{город}", "Мост, <город>")]
    public void Translations_are_marked_in_the_title_in_passages_and_in_the_whole_article(string query, string marked)
    {
        var plain = marked.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        using var archive = new TestArchive(Made, TestArchive.NewArticle("title", plain), TestArchive.NewArticle("text", "Ничего", null, plain), TestArchive.NewArticle("rest", "Малый город, железная дорога, ВОЗ, переправа"));

        Assert.Equal(marked, Marks(Assert.Single(archive.Ask(query).Hits, hit => hit.Article.Id == "title").TitleHtml!));
        Assert.Equal(marked, Marks(archive.Archive.Mark(archive.Archive.Find("title")!, new SearchQuestion { Text = query }).TitleHtml));
        if (!query.StartsWith("title:", StringComparison.Ordinal))
        {
            Assert.Equal(marked, Marks(Assert.Single(Assert.Single(archive.Ask(query).Hits, hit => hit.Article.Id == "text").Snippets).Html!));
            Assert.Equal(marked, Marks(Assert.Single(archive.Archive.Mark(archive.Archive.Find("text")!, new SearchQuestion { Text = query }).ParagraphsHtml)));
        }
    }

    [Fact]
    public void A_translation_that_is_much_less_likely_than_the_best_finds_and_is_told_but_not_marked()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", "Переправа, мост и брод"), TestArchive.NewArticle("2", "Переправа"));

        var hits = archive.Ask("bridge").Hits.ToDictionary(hit => hit.Article.Id);

        Assert.Equal("Переправа, <мост> и <брод>", Marks(hits["1"].TitleHtml!));
        Assert.Equal("Переправа", hits["2"].TitleHtml);
        Assert.Equal("Переправа", Assert.Single(hits["2"].Via).Matched);
    }

    [Fact]
    public void Within_one_language_nothing_of_the_other_is_marked()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", "Мост, bridge"));
        foreach (var (cross, marked) in new[] { (CrossMatching.Full, "<Мост>, <bridge>"), (CrossMatching.Names, "Мост, <bridge>"), (CrossMatching.Off, "Мост, <bridge>") })
        {
            var question = new SearchQuestion { Text = "bridge", Cross = cross };

            Assert.Equal(marked, Marks(Assert.Single(archive.Ask(question).Hits).TitleHtml!));
            Assert.Equal(marked, Marks(archive.Archive.Mark(archive.Archive.Find("1")!, question).TitleHtml));
        }
    }

    [Fact]
    public void A_passage_with_a_word_and_its_translation_is_worth_no_more_than_one_with_the_word()
    {
        var filler = string.Concat(Enumerable.Repeat("слово за словом и так далее без конца. ", 30));
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", "Статья", null, "Мост, bridge и мост.", filler, "Мост малого города.", filler));

        var snippets = Assert.Single(archive.Ask("small town bridge").Hits).Snippets;

        Assert.Contains(snippets, snippet => Marks(snippet.Html!).Contains("<Мост> <малого> <города>", StringComparison.Ordinal));
    }

    /// <summary>Whatever a query is, each hit but those by exclusion alone has something marked, and marks of passages are among those of the whole article.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_hit_of_random_words_has_a_mark_or_is_told(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Lexicons.Open(), random.Articles(50));
        var other = 0;
        for (var round = 0; round < 30; round++)
        {
            var question = new SearchQuestion { Text = random.Words(3), Match = MatchMode.Any, Size = 100, Correct = false };
            foreach (var hit in archive.Ask(question).Hits)
            {
                var whole = archive.Archive.Mark(hit.Article, question);
                var marks = CountOf(whole.TitleHtml) + whole.ParagraphsHtml.Sum(CountOf);

                Assert.True(marks > 0 || hit.Via.Count > 0, $"seed {seed}: {question.Text} finds {hit.Article.Title}: {hit.Article.Text}");
                Assert.True(marks >= CountOf(hit.TitleHtml!) + hit.Snippets.Sum(snippet => CountOf(snippet.Html!)));
                Assert.Equal(hit.TitleHtml, whole.TitleHtml);
                other += hit.Via.Count > 0 && marks > 0 ? 1 : 0;
            }
        }

        Assert.True(other > 50);
    }

    private static int CountOf(string html) => html.Split("<mark>").Length - 1;

    private static string Marks(string html) => html.Replace("<mark>", "<", StringComparison.Ordinal).Replace("</mark>", ">", StringComparison.Ordinal);
}
