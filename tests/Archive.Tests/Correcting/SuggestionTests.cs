using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Correcting;

public sealed class SuggestionTests : IDisposable
{
    private readonly TestArchive _archive = new(
    [
        .. Enumerable.Range(0, 20).Select(i => TestArchive.NewArticle(
            $"ru{i}", "Президент Беларуси открыл съезд малых городов", "2025-08-14", "Губернатор области принял участие в работе съезда. Жизнь в Москве дорожает, хотя привет всем. Беларусь рядом.")),
        .. Enumerable.Range(0, 20).Select(i => TestArchive.NewArticle(
            $"en{i}", "Parliament votes on the government budget", "2025-03-01", "The president received the committee in London. Hello from the British people.")),
        TestArchive.NewArticle("rare1", "Назначение Семеняко", "2025-08-15", "Пасюта и Семенко выступили на заседании."),
        TestArchive.NewArticle("rare2", "Browm leaves the board", "2025-03-02", "Mr Brown stays."),
    ]);

    [Theory]
    [InlineData("прзидент", "президент")]
    [InlineData("превет", "привет")]
    [InlineData("губернаторр", "губернатор")]
    [InlineData("губренатор", "губернатор")]
    [InlineData("Губирнатар области", "Губернатор области")]
    [InlineData("президент Биларуси", "президент Беларуси")]
    [InlineData("parlament", "parliament")]
    [InlineData("goverment budjet", "government budget")]
    [InlineData("recieved", "received")]
    [InlineData("COMITTEE", "COMMITTEE")]
    [InlineData("Посюта", "Пасюта")]
    public void A_misspelt_word_is_corrected(string typed, string suggested) => Assert.Equal(suggested, Suggested(typed));

    [Theory]
    [InlineData("руддщ", "hello")]
    [InlineData("Руддщ Дщтвщт", "Hello London")]
    [InlineData("ghbdtn", "привет")]
    [InlineData(";bpym", "жизнь")]
    [InlineData(",tkfhecm", "беларусь")]
    [InlineData("c]tpl", "съезд")]
    [InlineData("ghtpbltyn ,tkfhecb", "президент беларуси")]
    [InlineData("ghbdtn, vjcrdf", "привет, москва")]
    [InlineData(";bpym d vjcrdt", "жизнь в москве")]
    [InlineData("привет vjcrdf", "привет москва")]
    public void What_was_typed_on_the_wrong_keyboard_is_repaired_in_either_syntax(string typed, string suggested)
    {
        Assert.Equal(suggested, Suggested(typed));
        Assert.Equal(suggested, _archive.Ask(new SearchQuestion { Text = typed, Syntax = QuerySyntax.Plain }).Suggestion?.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("президент")]
    [InlineData("президенту")]
    [InlineData("Пасюта")]
    [InlineData("Пасютой")]
    [InlineData("Семеняко")]
    [InlineData("Семенко")]
    [InlineData("Browm")]
    [InlineData("hello")]
    [InlineData("ъыьэщ")]
    [InlineData("квантовый")]
    [InlineData("the of")]
    [InlineData("12345")]
    [InlineData("прз")]
    public void What_is_right_or_quite_unknown_stays(string typed) => Assert.Null(Suggested(typed));

    [Theory]
    [InlineData("source:прзидент")]
    [InlineData("прзид*")]
    [InlineData("прзидентт~1")]
    [InlineData("=прзидент")]
    [InlineData("привет -прзидент")]
    [InlineData("привет NOT прзидент")]
    [InlineData("привет -(прзидент съезд)")]
    [InlineData("lang:(ru прзидент)")]
    [InlineData("https://example.com/прзидент")]
    public void Values_patterns_forms_and_what_is_excluded_stay(string typed)
    {
        var outcome = _archive.Archive.Search(new SearchQuestion { Text = typed }, TestContext.Current.CancellationToken);
        Assert.Null(outcome.Answer?.Suggestion);
    }

    [Theory]
    [InlineData("title:прзидент", "title:президент")]
    [InlineData("\"Прзидент Беларуси\"", "\"Президент Беларуси\"")]
    [InlineData("«прзидент беларуси»~2 date:2025", "«президент беларуси»~2 date:2025")]
    [InlineData("(прзидент OR губернатор)  AND  съезд", "(президент OR губернатор)  AND  съезд")]
    [InlineData("+прзидент^2 -лошадь", "+президент^2 -лошадь")]
    [InlineData("прзидент NEAR/3 беларуси", "президент NEAR/3 беларуси")]
    [InlineData("Где прзидент?", "Где президент?")]
    public void All_but_the_wrong_words_stays_as_typed(string typed, string suggested) => Assert.Equal(suggested, Suggested(typed));

    [Fact]
    public void Corrected_words_are_told_by_their_places()
    {
        var suggestion = _archive.Ask("Прзидент ,tkfhecb сьезд").Suggestion!;
        Assert.Equal("Президент беларуси съезд", suggestion.Text);
        Assert.Equal([new TextRange(0, 9), new TextRange(10, 18), new TextRange(19, 24)], suggestion.Corrected);
    }

    [Fact]
    public void Of_several_corrections_that_one_wins_whose_words_stand_together()
    {
        using var archive = new TestArchive(
        [
            .. Enumerable.Range(0, 30).Select(i => TestArchive.NewArticle($"a{i}", "Кошка спит", null, "Дома тепло.")),
            .. Enumerable.Range(0, 10).Select(i => TestArchive.NewArticle($"b{i}", "Крошка хлеба", null, "На столе.")),
        ]);
        Assert.Equal("кошка", archive.Ask("кокшка").Suggestion?.Text);
        Assert.Equal("крошка", archive.Ask("крошкка").Suggestion?.Text);
        Assert.Equal("кошка спит", archive.Ask("кршка спит").Suggestion?.Text);
        Assert.Equal("крошка хлеба", archive.Ask("кршка хлеба").Suggestion?.Text);
    }

    [Fact]
    public void What_a_few_articles_misspell_is_corrected_if_very_many_spell_it_otherwise()
    {
        using var archive = new TestArchive(
        [
            .. Enumerable.Range(0, 600).Select(i => TestArchive.NewArticle($"a{i}", "Government", null, "Smith said so.")),
            TestArchive.NewArticle("b1", "Goverment", null, "Smyth said so."),
        ]);
        Assert.Equal("government", archive.Ask("goverment").Suggestion?.Text);
        Assert.Null(archive.Ask("Smyth").Suggestion);
        Assert.Null(archive.Ask("government").Suggestion);
    }

    [Fact]
    public void A_suggestion_finds_something_with_the_filters_that_are_on()
    {
        var question = new SearchQuestion { Text = "прзидент" };
        Assert.NotNull(_archive.Ask(question).Suggestion);
        Assert.Null(_archive.Ask(question with { To = Date("2024") }).Suggestion);
        Assert.Null(_archive.Ask(question with { Language = LanguageFilter.En }).Suggestion);
    }

    [Fact]
    public void It_is_looked_for_on_the_first_page_only_and_only_when_wanted()
    {
        var question = new SearchQuestion { Text = "губернатор OR прзидент", Size = 5 };
        var first = _archive.Ask(question);
        Assert.NotNull(first.NextCursor);
        Assert.Null(_archive.Ask(question with { Cursor = first.NextCursor }).Suggestion);
        Assert.Null(_archive.Ask(new SearchQuestion { Text = "прзидент", Correct = false }).Suggestion);
    }

    [Fact]
    public void The_results_are_those_of_the_query_asked()
    {
        // What sounds like it in the other language is found all the same, and is no matter of this test.
        var answer = _archive.Ask(new SearchQuestion { Text = "прзидент", Cross = CrossMatching.Off });
        Assert.NotNull(answer.Suggestion);
        Assert.Equal(0, answer.Total);
        Assert.Equal("прзидент", answer.Question.Text);
    }

    [Fact]
    public void What_cannot_be_read_in_any_way_is_no_trouble()
    {
        var random = new Random(5);
        const string signs = "абвпрзидент qwerty;'[],.:\"«»()-+!=^~*?/\\ 123\u0301😀";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => signs[random.Next(signs.Length)]));
            var question = new SearchQuestion { Text = text, Syntax = round % 2 == 0 ? QuerySyntax.Full : QuerySyntax.Plain };
            var suggestion = _archive.Archive.Search(question, TestContext.Current.CancellationToken).Answer?.Suggestion;
            if (suggestion is not null)
            {
                Assert.NotEqual(text, suggestion.Text);
                Assert.All(suggestion.Corrected, range => Assert.InRange(range.End, range.Start + 1, suggestion.Text.Length));
                Assert.NotEqual(0, _archive.Ask(question with { Text = suggestion.Text }).Total);
            }
        }
    }

    public void Dispose() => _archive.Dispose();

    private string? Suggested(string text) => _archive.Ask(text).Suggestion?.Text;

    private static PublicationDate Date(string text) => PublicationDate.TryParse(text, out var date) ? date : throw new ArgumentException("No date.", nameof(text));
}
