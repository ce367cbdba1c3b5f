using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>Where both languages are asked for, both have their best answers among the first.</summary>
public sealed class LanguageBalanceTests
{
    private static readonly Lexicons Shipped = Lexicons.Open();

    [Theory]
    [InlineData("bridge", "en", "ru")]
    [InlineData("мост", "ru", "en")]
    public void Both_languages_are_among_the_first_and_that_of_the_query_begins(string query, string own, string other)
    {
        // The words themselves count more than translations that are not sure, so without balance all of one language would come before the other.
        var lexicons = MadeLexicons.Of("bridge=мост:0.5; мост=bridge:0.5");
        using var archive = new TestArchive(
            lexicons,
            [
                .. Enumerable.Range(0, 20).Select(i => TestArchive.NewArticle($"en{i}", "Bridge was small", null, string.Concat(Enumerable.Repeat("word ", i)))),
                .. Enumerable.Range(0, 20).Select(i => TestArchive.NewArticle($"ru{i}", "Мост был малый", null, string.Concat(Enumerable.Repeat("слово ", i)))),
            ]);

        var languages = archive.Ask(new SearchQuestion { Text = query, Size = 6 }).Hits.Select(hit => hit.Article.Language).ToList();

        Assert.Equal(own, languages[0]);
        Assert.Contains(other, languages);
        Assert.Contains(own, languages[1..]);
    }

    [Fact]
    public void A_language_without_a_good_answer_does_not_push_its_chance_matches_forward()
    {
        var lexicons = MadeLexicons.Of("bridge=мост:1; small=малый:1; town=город:1; river=река:1");
        using var archive = new TestArchive(
            lexicons,
            [
                .. Enumerable.Range(0, 10).Select(i => TestArchive.NewArticle($"en{i}", "Small town, river, bridge")),
                TestArchive.NewArticle("ru", "Слова", null, string.Concat(Enumerable.Repeat("слово ", 300)), "город"),
            ]);

        var hits = archive.Ask(new SearchQuestion { Text = "small town river bridge", Match = MatchMode.Any, Size = 20 }).Hits;

        Assert.Equal("ru", hits[^1].Article.Id);
        Assert.True(hits[^1].Score < hits[^2].Score);
    }

    /// <summary>What one language alone gives is what the balanced list has of it, in the same order.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Balance_never_changes_the_order_within_a_language_nor_what_is_found(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Shipped, random.Articles(45));
        var (mixed, balanced) = (0, 0);
        for (var round = 0; round < 40; round++)
        {
            var question = new SearchQuestion { Text = random.Words(3), Match = MatchMode.Any, Size = 100, Highlight = HighlightMode.None, Facets = [FacetKind.Lang, FacetKind.Source] };
            var both = archive.Ask(question);
            foreach (var (language, filter) in new[] { ("en", LanguageFilter.En), ("ru", LanguageFilter.Ru) })
            {
                var alone = archive.Ask(question with { Language = filter });
                var part = both.Hits.Where(hit => hit.Article.Language == language).ToList();
                Assert.Equal(alone.Hits.Select(hit => hit.Article.Id), part.Select(hit => hit.Article.Id));
                balanced += part.Zip(alone.Hits).Any(pair => pair.First.Score < pair.Second.Score) ? 1 : 0;
            }

            var newest = archive.Ask(question with { Order = HitOrder.Newest });
            Assert.Equal(newest.Total, both.Total);
            Assert.Equal(newest.Facets[FacetKind.Lang], both.Facets[FacetKind.Lang]);
            Assert.Equal(newest.Facets[FacetKind.Source], both.Facets[FacetKind.Source]);
            Assert.Equal(Ids(newest.Hits.Select(hit => hit.Article)), Ids(both.Hits.Select(hit => hit.Article)));
            Assert.Equal(both.Hits.Count, both.Total);
            mixed += both.Hits.DistinctBy(hit => hit.Article.Language).Count() > 1 ? 1 : 0;
        }

        Assert.True(mixed > 10 && balanced > 10, $"{mixed} lists with both languages, {balanced} balanced");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Walking_through_a_balanced_list_yields_each_hit_once_and_in_order(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Shipped, random.Articles(70));
        var pages = 0;
        for (var round = 0; round < 12; round++)
        {
            var question = new SearchQuestion
            {
                Text = random.Words(3),
                Match = MatchMode.Any,
                Size = 100,
                Highlight = HighlightMode.None,
                Correct = false,
                RecencyHalfLifeDays = random.Chance(3) ? 30 : 0,
            };
            var expected = archive.Ask(question).Hits.Select(hit => (hit.Article.Id, hit.Score)).ToList();
            var walked = new List<(string, double)>();
            string? cursor = null;
            do
            {
                var answer = archive.Ask(question with { Cursor = cursor, Size = random.Pick(1, 3, 7) });
                walked.AddRange(answer.Hits.Select(hit => (hit.Article.Id, hit.Score)));
                cursor = answer.NextCursor;
                pages++;
            }
            while (cursor is not null);

            Assert.True(expected.SequenceEqual(walked), $"seed {seed}: {question.Text}\n{string.Join(' ', expected)}\n{string.Join(' ', walked)}");
        }

        Assert.True(pages > 50);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Explanations_of_balanced_scores_add_up(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Shipped, random.Articles(60));
        var explained = 0;
        for (var round = 0; round < 30; round++)
        {
            var question = new SearchQuestion { Text = random.QueryText(), Match = MatchMode.Any, Size = 20, Explain = true, Highlight = HighlightMode.None };
            foreach (var hit in archive.Ask(question).Hits)
            {
                Assert.Equal(hit.Score, hit.Explanation!.Value);
                ScorePartCheck.AddsUp(hit.Explanation, $"seed {seed}, {question.Text}, {hit.Article.Id}");
                explained++;
            }
        }

        Assert.True(explained > 100);
    }

    private static IEnumerable<string> Ids(IEnumerable<Article> articles) => articles.Select(article => article.Id).Order(StringComparer.Ordinal);
}
