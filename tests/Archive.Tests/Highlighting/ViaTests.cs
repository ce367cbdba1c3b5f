using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>A hit says which words of the query it has only in another language or spelling.</summary>
public sealed class ViaTests
{
    private static readonly Lexicons Made = MadeLexicons.Of(
        names: "germany=германия:1; UN=оон:1; WHO=воз:1",
        others: "bridge=мост:1,переправа:0.2; small=малый:1; town=город:1; prime=главный:0.4; minister=министр:1; prime minister=премьер министр:1; мост=bridge:1; railway=железная дорога:1");

    [Theory]
    [InlineData("bridge", "Два моста и мост", "bridge моста Dictionary")]
    [InlineData("Bridges", "МОСТЫ", "Bridges МОСТЫ Dictionary")]
    [InlineData("bridge", "Переправа", "bridge Переправа Dictionary")]
    [InlineData("bridge", "Переправа у моста", "bridge моста Dictionary")]
    [InlineData("bridge", "The bridge", "")]
    [InlineData("bridge", "Мост, or bridges", "")]
    [InlineData("мост", "A bridge", "мост bridge Dictionary")]
    [InlineData("germany", "В Германии", "germany Германии Name")]
    [InlineData("UN", "В ООН", "UN ООН Name")]
    [InlineData("WHO", "В ВОЗ", "WHO ВОЗ Name")]
    [InlineData("WHO", "ВОЗ is WHO", "")]
    [InlineData("Semenyako", "Речь Валентина Семеняко", "Semenyako Семеняко Name")]
    [InlineData("Semenyako", "Semenyako, Семеняко", "")]
    [InlineData("bridge{река}", "Реки", "bridge Реки Dictionary")]
    [InlineData("bridge{}", "A bridge", "")]
    [InlineData("railway", "О железной дороге", "railway железной дороге Dictionary")]
    [InlineData("small bridge", "Малый мост", "small Малый Dictionary, bridge мост Dictionary")]
    [InlineData("small bridge", "Small мост", "bridge мост Dictionary")]
    [InlineData("small -bridge", "Малый", "small Малый Dictionary")]
    [InlineData("small OR bridge", "Мост", "bridge Мост Dictionary")]
    [InlineData("Semenyaka~1", "Semenyako", "Semenyaka Semenyako Typo")]
    [InlineData("Semenyako~1", "Semenyako and Semenyaka", "")]
    [InlineData("\"small town\"", "Самые малые из городов", "small town малые из городов Dictionary")]
    [InlineData("\"small town\"", "Small town, малый город", "")]
    [InlineData("\"small town\"", "Города малые", "small town Города малые Dictionary")]
    public void Via_is_what_stands_there_instead(string query, string title, string via)
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", title));
        foreach (var mode in Enum.GetValues<HighlightMode>())
        {
            var hit = Assert.Single(archive.Ask(new SearchQuestion { Text = query, Highlight = mode }).Hits);

            Assert.Equal(via, string.Join(", ", hit.Via.Select(one => $"{one.Term} {one.Matched} {one.By}")));
            Assert.Equal(mode == HighlightMode.Html, hit.TitleHtml is not null);
        }
    }

    [Fact]
    public void The_word_itself_counts_in_the_text_as_in_the_title_and_each_hit_speaks_for_itself()
    {
        using var archive = new TestArchive(
            Made,
            TestArchive.NewArticle("text", "Мост", null, "Слова", "A bridge"),
            TestArchive.NewArticle("title", "Bridge", null, "Мосты", "мост"),
            TestArchive.NewArticle("late", "Слова", null, "Слова", "О мостах, мосте"));

        var hits = archive.Ask("bridge").Hits.ToDictionary(hit => hit.Article.Id);

        Assert.Empty(hits["text"].Via);
        Assert.Empty(hits["title"].Via);
        Assert.Equal([new Via("bridge", "мостах", ViaKind.Dictionary)], hits["late"].Via);
    }

    [Fact]
    public void In_a_field_only_what_stands_in_that_field_is_told()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", "Мост", null, "A bridge"));

        Assert.Equal([new Via("bridge", "Мост", ViaKind.Dictionary)], Assert.Single(archive.Ask("title:bridge").Hits).Via);
        Assert.Empty(Assert.Single(archive.Ask("text:bridge").Hits).Via);
    }

    [Fact]
    public void Without_translation_only_misspellings_are_told()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("1", "Bridges and мост"));

        Assert.Empty(Assert.Single(archive.Ask(new SearchQuestion { Text = "bridges", Cross = CrossMatching.Off }).Hits).Via);
        Assert.Equal(
            [new Via("bridgez", "Bridges", ViaKind.Typo)], Assert.Single(archive.Ask(new SearchQuestion { Text = "bridgez~1", Cross = CrossMatching.Off }).Hits).Via);
    }

    /// <summary>Over random articles: what is told stands in the article, of a word of the query that a search for it alone in its own language does not find there.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_is_told_stands_there_and_the_word_itself_does_not(int seed)
    {
        var random = new RandomBilingualNews(seed);
        var articles = random.Articles(60);
        using var archive = new TestArchive(Lexicons.Open(), articles);
        var told = 0;
        for (var round = 0; round < 40; round++)
        {
            var question = new SearchQuestion { Text = random.Words(3), Match = MatchMode.Any, Size = 100, Highlight = HighlightMode.None, Correct = false };
            var own = archive.Ask(question).Question.Translations.ToDictionary(
                translation => translation.Term,
                translation => archive.Found(new SearchQuestion { Text = translation.Term, Match = MatchMode.Any, Cross = CrossMatching.Off, Size = 100 }).ToHashSet());
            foreach (var hit in archive.Ask(question).Hits)
            {
                foreach (var via in hit.Via)
                {
                    Assert.Contains(via.Matched, $"{hit.Article.Title}\n{hit.Article.Text}", StringComparison.Ordinal);
                    Assert.False(own[via.Term].Contains(hit.Article.Id), $"seed {seed}: {question.Text} finds {hit.Article} by {via}");
                    told++;
                }

                Assert.True(hit.Via.Count > 0 || own.Count == 0 || own.Values.Any(ids => ids.Contains(hit.Article.Id)) || HasUntranslated(archive, question, hit.Article));
            }
        }

        Assert.True(told > 100);
    }

    /// <summary>Whether a hit may be one by words that are not translated at all.</summary>
    private static bool HasUntranslated(TestArchive archive, SearchQuestion question, Article article) =>
        archive.Found(question with { Cross = CrossMatching.Off }).Contains(article.Id);
}
