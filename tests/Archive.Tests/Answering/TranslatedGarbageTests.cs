using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Tests.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>Whatever is typed, it is answered with translations, and what it was read as is answered alike.</summary>
public sealed class TranslatedGarbageTests
{
    private static readonly string[] Pieces =
    [
        "bridge", "Small", "towns", "мост", "WHO", "the", "2025", "prime", "minister", "\"small towns\"", "\"", "(", ")", "{", "}", "{}", "{мост}", "{река^0.3, \"малый город\"}", "{малый; город}", ",", ";",
        " NEAR/3 ", " BEFORE/2 ", " OR ", " AND ", " NOT ", "-", "+", "=", "title:", "text:", "^2", "~1", "~3", "*", "?", "\\", " ", " ", " ", " ", " ",
    ];

    private static readonly Lexicons Made = MadeLexicons.Of(
        "bridge=мост:1; small=малый:1,небольшой:0.4; town=город:1; small town=городок:1; prime=главный:0.4; minister=министр:1; prime minister=премьер:1; WHO=воз:1; мост=bridge:1");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_pieces_are_answered_and_so_is_what_they_are_read_as(int seed)
    {
        var random = new Random(seed);
        using var archive = new TestArchive(
            Made,
            TestArchive.NewArticle("ru", "Мост малого города", null, "Главный министр и премьер: ВОЗ, городок, небольшой мост, река 2025"),
            TestArchive.NewArticle("en", "The bridge of small towns", null, "The prime minister, WHO, 2025, a small town, bridges"),
            TestArchive.NewArticle("mixed", "Мост 2025", null, "Bridge, prime minister, small города"));
        var (translated, found) = (0, 0);
        for (var round = 0; round < 1_500; round++)
        {
            var question = new SearchQuestion
            {
                Text = string.Concat(Enumerable.Range(0, 1 + random.Next(9)).Select(_ => Pieces[random.Next(Pieces.Length)])),
                Match = (MatchMode)random.Next(4),
                Cross = random.Next(4) == 0 ? CrossMatching.Names : CrossMatching.Full,
                Order = HitOrder.Relevance,
                Correct = false,
            };
            if (archive.Archive.Search(question, TestContext.Current.CancellationToken) is not { Answer: { } first })
            {
                continue;
            }

            var again = archive.Ask(question with { Text = first.Question.Interpreted });

            var where = $"seed {seed}, round {round}: {question.Text}\nis interpreted as {first.Question.Interpreted}\nand this as         {again.Question.Interpreted}";
            Assert.True(first.Hits.Select(hit => (hit.Article.Id, hit.Score)).SequenceEqual(again.Hits.Select(hit => (hit.Article.Id, hit.Score))), where);
            Assert.True(first.Hits.SelectMany(hit => hit.Via).SequenceEqual(again.Hits.SelectMany(hit => hit.Via)), where);
            Assert.True(first.Question.Interpreted == again.Question.Interpreted, where);
            Assert.All(first.Question.Translations, translation => archive.Ask(question with { Text = translation.Switched }));
            translated += first.Question.Translations.Count > 0 ? 1 : 0;
            found += first.Total > 0 ? 1 : 0;
        }

        Assert.True(translated > 300 && found > 300, $"{translated} translated, {found} found something");
    }
}
