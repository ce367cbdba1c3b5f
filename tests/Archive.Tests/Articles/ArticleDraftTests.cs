using NewsSearch.Archive.Articles;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests.Articles;

public sealed class ArticleDraftTests
{
    private const string Place = "a/b.txt#1";

    [Fact]
    public void A_headline_on_a_line_of_its_own_becomes_the_title_and_leaves_the_text()
    {
        var article = new ArticleDraft { Text = "Bridge opens in Orsha\r\n\r\nThe bridge was opened. It is long.\nTraffic flows." }.Complete(Place);
        Assert.Equal("Bridge opens in Orsha", article.Title);
        Assert.Equal(["The bridge was opened. It is long.", "Traffic flows."], article.Paragraphs);
        Assert.Equal("The bridge was opened. It is long.", article.Lead);
        Assert.Equal("The bridge was opened. It is long.\nTraffic flows.", article.Text);
    }

    [Theory]
    [InlineData("Мост открыли в четверг, сообщил мэр. Движение началось.\nДалее.", "Мост открыли в четверг, сообщил мэр.")]
    [InlineData("Поэт А. С. Пушкин родился в Москве. Он писал.", "Поэт А. С. Пушкин родился в Москве.")]
    [InlineData("The U.S. Senate met Mr. Brown on Monday. It voted.", "The U.S. Senate met Mr. Brown on Monday.")]
    [InlineData("В 2024 г. Минск построил 3.5 млн. Квадратных метров стало больше! Да.", "В 2024 г. Минск построил 3.5 млн. Квадратных метров стало больше!")]
    [InlineData("«Кто там живёт и работает?» — спросил он. Никто.", "«Кто там живёт и работает?» — спросил он.")]
    [InlineData("“We will never surrender it.” The mayor left.", "“We will never surrender it.”")]
    [InlineData("МИНСК. 14 августа. Мост открыт для движения. Ура.", "МИНСК. 14 августа. Мост открыт для движения.")]
    [InlineData("1. Правила для всех участников форума. Второе.", "1. Правила для всех участников форума.")]
    [InlineData("Only one line without a full stop", "Only one line without a full stop")]
    [InlineData("A first line with a colon:\nMore.", "A first line with a colon:")]
    public void Otherwise_the_first_sentence_is_the_title_and_the_text_stays_whole(string text, string title)
    {
        var article = new ArticleDraft { Text = text }.Complete(Place);
        Assert.Equal(title, article.Title);
        Assert.Equal(text, article.Text);
    }

    [Fact]
    public void A_long_sentence_is_cut_before_a_word()
    {
        var title = new ArticleDraft { Text = string.Concat(Enumerable.Repeat("слово, ", 100)) }.Complete(Place).Title;
        Assert.EndsWith("слово…", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 150, 200);
        var emoji = new ArticleDraft { Text = string.Concat(Enumerable.Repeat("e\u0301👩🏽\u200D🚒", 100)) }.Complete(Place).Title;
        Assert.InRange(emoji.Length, 150, 200);
        Assert.Contains(emoji[^2], "\u0301\uDE92");
    }

    [Fact]
    public void A_given_title_changes_nothing_in_the_text()
    {
        var article = new ArticleDraft { Title = " A\n title ", Text = "Line\nMore.", Lead = " Lead. " }.Complete(Place);
        Assert.Equal(("A title", "Lead.", "Line\nMore."), (article.Title, article.Lead, article.Text));
    }

    [Fact]
    public void A_title_alone_is_an_article()
    {
        var article = new ArticleDraft { Title = "Title", Text = " \r\n " }.Complete(Place);
        Assert.Equal(("Title", "", ""), (article.Title, article.Lead, article.Text));
        Assert.Empty(article.Paragraphs);
    }

    [Fact]
    public void Every_kind_of_line_break_separates_paragraphs_and_what_cannot_be_stored_is_replaced()
    {
        var article = new ArticleDraft
        {
            Title = "T\0x\uD800",
            Text = "\uFEFFa\r\nb\rc\u2028d\u2029e\u0085f\n\n \t\ng\0h\uDC00i \U0001F600",
        }.Complete(Place);
        Assert.Equal("T x\uFFFD", article.Title);
        Assert.Equal(["a", "b", "c", "d", "e", "f", "g h\uFFFDi \U0001F600"], article.Paragraphs);
    }

    [Fact]
    public void Authors_and_tags_are_trimmed_and_stand_once()
    {
        var article = new ArticleDraft { Title = "T", Authors = [" B  C ", "A", "", "B C"], Tags = ["x", "X", " ", "x\n"], Source = " ", Section = " s ", Url = "u" }
            .Complete(Place);
        Assert.Equal(["B C", "A"], article.Authors);
        Assert.Equal(["x", "X"], article.Tags);
        Assert.Equal((null, "s", "u"), (article.Source, article.Section, article.Url));
    }

    [Theory]
    [InlineData("ru-RU", "ru")]
    [InlineData(" EN_us ", "en")]
    [InlineData("rus", "ru")]
    [InlineData("eng", "en")]
    [InlineData("uk", "uk")]
    [InlineData("other", "other")]
    [InlineData("und", "ru")]
    [InlineData("русский", "ru")]
    [InlineData("", "ru")]
    [InlineData(null, "ru")]
    public void The_language_is_the_source_s_or_that_of_the_text(string? given, string code) =>
        Assert.Equal(code, new ArticleDraft { Language = given, Text = "Съезд малых городов открылся в Гродно, и на нём обсудили сотрудничество." }.Complete(Place).Language);

    [Fact]
    public void A_missing_id_is_the_hash_of_the_place()
    {
        Assert.Equal("ba7816bf8f01cfea", new ArticleDraft { Title = "T" }.Complete("abc").Id);
        Assert.Equal("x", new ArticleDraft { Id = " x ", Title = "T" }.Complete("abc").Id);
    }

    [Fact]
    public void What_cannot_be_an_article_is_a_format_error()
    {
        Assert.Throws<FormatException>(() => new ArticleDraft { Title = " ", Text = "\0", Lead = "x" }.Complete(Place));
        Assert.Throws<FormatException>(() => new ArticleDraft { Title = "T", Id = "a\nb" }.Complete(Place));
        Assert.Throws<FormatException>(() => new ArticleDraft { Title = "T", Id = new string('я', 257) }.Complete(Place));
        Assert.Equal(256, new ArticleDraft { Title = "T", Id = new string('я', 256) }.Complete(Place).Id.Length);
    }

    [Fact]
    public void The_seeds_begin_with_their_first_sentence()
    {
        var text = File.ReadAllText(SharedData.Require("seeds/000_5483f931d46cc9a1.txt")).TrimStart()["date 2025-08-13".Length..];
        var article = new ArticleDraft { Text = text }.Complete(Place);
        Assert.EndsWith("bilateral relations.", article.Title, StringComparison.Ordinal);
        Assert.Equal("en", article.Language);
        Assert.StartsWith(article.Title, article.Text, StringComparison.Ordinal);
    }
}
