using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>What an answer says of the query can be asked: the query as interpreted, and the query with one translation off or on.</summary>
public sealed class TranslatedRoundTripTests
{
    private static readonly Lexicons Shipped = Lexicons.Open();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Asking_what_was_interpreted_finds_the_same_with_the_same_scores(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Shipped, random.Articles(80));
        var translated = 0;
        for (var round = 0; round < 60; round++)
        {
            var question = Question(random);
            var first = archive.Ask(question);

            var again = archive.Ask(question with { Text = first.Question.Interpreted });

            var where = $"seed {seed}, round {round}: {question}\nis interpreted as {first.Question.Interpreted}";
            Assert.True(first.Total == again.Total, where);
            Assert.True(Hits(first).SequenceEqual(Hits(again)), where);
            Assert.Equal(first.Question.Interpreted, again.Question.Interpreted);
            Assert.Equal(first.Hits.SelectMany(hit => hit.Via), again.Hits.SelectMany(hit => hit.Via));
            translated += first.Question.Translations.Count > 0 && first.Total > 0 ? 1 : 0;
        }

        Assert.InRange(translated, 20, 60);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_translation_switched_is_off_the_others_unchanged_and_switched_again_is_the_first_reading(int seed)
    {
        var random = new RandomBilingualNews(seed);
        using var archive = new TestArchive(Shipped, random.Articles(80));
        var switched = 0;
        for (var round = 0; round < 40; round++)
        {
            var question = Question(random) with { Size = 5 };
            var before = archive.Ask(question).Question;
            foreach (var translation in before.Translations)
            {
                var off = archive.Ask(question with { Text = translation.Switched }).Question;
                var itself = off.Translations.Single(other => other.Term == translation.Term && other.IsPhrase == translation.IsPhrase);
                var on = archive.Ask(question with { Text = itself.Switched }).Question;

                var where = $"seed {seed}, round {round}: {question.Text}\nwithout {translation.Term} is {off.Interpreted}\nwith it again {on.Interpreted}";
                Assert.True(itself.Given && itself.Renderings.Count == 0, where);
                Assert.True(Texts(before, translation.Term).SequenceEqual(Texts(off, translation.Term)), where);
                Assert.True(before.Interpreted == on.Interpreted && before.Read == on.Read, where);
                switched++;
            }
        }

        Assert.InRange(switched, 20, int.MaxValue);
    }

    [Theory]
    [InlineData("prime minister bridge", "prime", "prime{} minister bridge", "prime{} minister{министр, премьер} bridge{мост}")]
    [InlineData("prime minister bridge", "minister", "prime minister{} bridge", "prime{премьер, главный^0.4} minister{} bridge{мост}")]
    [InlineData("\"small towns\" bridge", "small towns", "\"small towns\"{} bridge", "\"small towns\"{} bridge{мост}")]
    [InlineData("\"small towns\" bridge", "bridge", "\"small towns\" bridge{}", "\"small towns\"{малый; город} bridge{}")]
    [InlineData("bridge{река} -town", "bridge", "bridge -town", "bridge{мост} -town")]
    [InlineData("bridge{} town", "bridge", "bridge town", "bridge{мост} town{город}")]
    [InlineData("bridge title:bridge^2", "bridge", "bridge{} title:bridge{}^2", "bridge{} title:bridge{}^2")]
    public void Switched_is_the_query_with_one_word_otherwise(string query, string term, string switched, string interpreted)
    {
        var lexicons = MadeLexicons.Of("bridge=мост:1; prime=главный:0.4; minister=министр:1; prime minister=премьер:1; small=малый:1; town=город:1");
        using var archive = new TestArchive(lexicons, TestArchive.NewArticle("ru", "Мост, река, малый город, главный министр и премьер"));

        Assert.Equal(switched, archive.Ask(query).Question.Translations.Single(translation => translation.Term == term).Switched);
        Assert.Equal(interpreted, archive.Ask(switched).Question.Interpreted);
    }

    [Fact]
    public void A_query_too_long_to_be_shown_with_all_translations_means_the_same_when_it_is_asked_again()
    {
        const int MaxLength = 4_000;
        var lexicons = MadeLexicons.Of("prime=главный:0.4; minister=министр:1; prime minister=премьер:1; bridge=мост:1,переправа:1");
        using var archive = new TestArchive(
            lexicons, TestArchive.NewArticle("1", "Главный министр и премьер"), TestArchive.NewArticle("2", "Министр у моста"), TestArchive.NewArticle("3", "Minister"), TestArchive.NewArticle("4", "Переправа"));
        for (var shift = 0; shift < 60; shift += 7)
        {
            var text = $"={new string('x', 1 + shift)} OR ({string.Concat(Enumerable.Repeat("prime minister ", 100))} bridge{{мост}})";
            var question = new SearchQuestion { Text = text, Match = MatchMode.Any, Highlight = HighlightMode.None, Correct = false };
            var first = archive.Ask(question);
            Assert.InRange(first.Question.Interpreted.Length, MaxLength - 100, MaxLength);
            Assert.EndsWith(" bridge{мост})", first.Question.Interpreted);

            var again = archive.Ask(question with { Text = first.Question.Interpreted });

            Assert.Equal(3, first.Total);
            Assert.Equal(Hits(first), Hits(again));
            Assert.Equal(first.Question.Translations.Select(translation => translation.Renderings.Sum(word => word.Count)), again.Question.Translations.Select(translation => translation.Renderings.Sum(word => word.Count)));
        }
    }

    private static SearchQuestion Question(RandomBilingualNews random) => new()
    {
        Text = random.QueryText(),
        Match = random.Pick(MatchMode.Auto, MatchMode.All, MatchMode.Most, MatchMode.Any),
        Cross = random.Chance(4) ? CrossMatching.Names : CrossMatching.Full,
        Size = 100,
        Highlight = HighlightMode.None,
        Correct = false,
        Budget = TimeSpan.FromMinutes(5),
    };

    private static IEnumerable<(string, double)> Hits(SearchAnswer answer) => answer.Hits.Select(hit => (hit.Article.Id, hit.Score));

    /// <summary>What of a query is translated but for one term.</summary>
    private static IEnumerable<string> Texts(InterpretedQuestion question, string but) =>
        question.Translations.Where(translation => translation.Term != but)
            .Select(translation => $"{translation.Term} {string.Join("; ", translation.Renderings.Select(word => string.Join(", ", word.Select(rendering => $"{string.Join(' ', rendering.Words)}^{rendering.Weight} {rendering.By}"))))}");
}
