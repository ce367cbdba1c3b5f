using NewsSearch.Analyzers;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class HighlighterTests
{
    [Theory]
    [InlineData("малый город", "Съезд <малых> <городов> в <городе> Орше")]
    [InlineData("\"малых городов\"", "Съезд <малых городов>, где малых много, а городов мало, не малый город")]
    [InlineData("\"малый город\"~0", "Съезд <малых городов>, <малый город>, малых и городов")]
    [InlineData("\"малый город\"~2", "<городов> <малых> и <малых> белых <городов>, но город и мал и уж никак не город")]
    [InlineData("=города", "<Города> и городов")]
    [InlineData("агро*", "<агрокомплекс>, <Агрогородок> и город")]
    [InlineData("гр?дно", "<Гродно> и <Градно>")]
    [InlineData("Пасюта~1", "<Пасюта>, <Пасюты>, <Пасют> и Пасютами")]
    [InlineData("мост -открыли", "<Мост> открыли")]
    [InlineData("мост AND NOT (открыли OR закрыли)", "<Мост> открыли и закрыли")]
    [InlineData("title:мост", "Мост")]
    [InlineData("text:мост", "<Мост>")]
    [InlineData("title:(мост text:река)", "Мост и <река>")]
    [InlineData("мост в Орше", "<Мост> в <Орше> и в Минске")]
    [InlineData("\"мост в Орше\"", "<Мост в Орше> и в Минске")]
    [InlineData("в и", "Мост <в> Орше <и> <в> Минске")]
    [InlineData("=в мост", "<Мост> <в> Орше")]
    [InlineData("мост NEAR/1 река", "<Мост> через <реку>. И там не видно. <Река> и <мост>. Мост не там где река")]
    [InlineData("мост BEFORE/1 река", "<Мост> через <реку>. Не то. Река и мост.")]
    [InlineData("(мост OR \"малых городов\") NEAR/0 река", "<малых городов> <река>, <мост>, <реку>, малых, реки")]
    [InlineData("мост^2 OR source:мост OR date:2025", "<Мост>")]
    [InlineData("елка", "<Ёлка> и <ёлки>, <е\u0308лку>")]
    [InlineData("ёлка", "<Елка>")]
    [InlineData("замок", "😀👩🏽\u200D🚒 ё <за\u0301мок> и <замо\u0301к>")]
    [InlineData("дом", "<до\u00ADма>")]
    [InlineData("йод", "<йод>, <и\u0306од>, иод")]
    [InlineData("соглашение", "<торгово-соглашение> и <соглашения>")]
    [InlineData("человек", "с <людьми> и <человеком>")]
    [InlineData("сталь", "они <стали> делать <сталь>")]
    [InlineData("гродненский", "<гродненские> вести из <Гродно>")]
    [InlineData("Гродно", "<гродненские> вести из <Гродно>")]
    [InlineData("\"из Гродно\"~0", "гродненские вести <из Гродно>, из гродненских")]
    [InlineData("северо-западный", "ветер <северо-западный>, западный")]
    [InlineData("нью-йорк", "<Нью-Йорк>, <Нью Йорка> и <Ньюйорк>, йорк")]
    [InlineData("\"новое соглашение\"~0", "<новые соглашения>, ново торгово-соглашение")]
    [InlineData("text:[в TO г]", "<в> <вол> <г> гол а")]
    [InlineData("congress", "The <Congress> of <congresses>, <Congress's>")]
    [InlineData("50%", "<50%>, <50> <процентов>, <50> <%>")]
    [InlineData("50 процентов", "<50%> и <50> <процентов>")]
    [InlineData("$5", "<$5>, <5> <долларов>")]
    [InlineData("1 000 рублей", "<1 000> <рублей>, <1000>, <1,000> <₽>, 1 и 000")]
    [InlineData("went", "He <goes> and <went> and has <gone>, gonna")]
    [InlineData("colour", "<Colours> and <color>")]
    [InlineData("USA", "The <U.S>. and <US-led>, not us")]
    [InlineData("日", "<日>本<日日>")]
    public void Matches_are_marked(string query, string text)
    {
        var plain = text.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        var article = new Article { Id = "1", Language = "ru", Title = "Nothing", Lead = plain, Paragraphs = [plain] };
        var snippet = Assert.Single(Make(query).Highlight(article, HighlightMode.Html).Snippets);
        Assert.Equal(text, snippet.Html!.Replace("<mark>", "<", StringComparison.Ordinal).Replace("</mark>", ">", StringComparison.Ordinal).Replace("&#39;", "'", StringComparison.Ordinal));
        Assert.Equal(plain, snippet.Text);
    }

    [Fact]
    public void An_article_is_marked_whole_and_a_phrase_across_paragraphs_in_both()
    {
        string[] paragraphs = ["Мост & река.", "Ничего.", "У города мост", "через реку, <мосты>"];
        var article = new Article { Id = "1", Language = "ru", Title = "О мосте", Lead = paragraphs[0], Paragraphs = paragraphs };
        var words = Highlighter.Of("мост", QuerySyntax.Full).MarkWhole(article);
        var phrase = Highlighter.Of("\"мост через реку\"", QuerySyntax.Full).MarkWhole(article);

        Assert.Equal("О <mark>мосте</mark>", words.TitleHtml);
        Assert.Equal(["<mark>Мост</mark> &amp; река.", "Ничего.", "У города <mark>мост</mark>", "через реку, &lt;<mark>мосты</mark>&gt;"], words.ParagraphsHtml);
        Assert.Equal("О мосте", phrase.TitleHtml);
        Assert.Equal(["Мост &amp; река.", "Ничего.", "У города <mark>мост</mark>", "<mark>через</mark> <mark>реку</mark>, &lt;мосты&gt;"], phrase.ParagraphsHtml);
    }

    [Fact]
    public void The_title_is_shown_whole_with_its_matches_and_escaped()
    {
        var article = new Article { Id = "1", Language = "ru", Title = "<b>«Мост» & \"река\"</b> 'x'", Lead = "", Paragraphs = [] };
        var found = Make("мост").Highlight(article, HighlightMode.Html);
        Assert.Equal("&lt;b&gt;«<mark>Мост</mark>» &amp; &quot;река&quot;&lt;/b&gt; &#39;x&#39;", found.TitleHtml);
        Assert.Equal([new(4, 8)], found.TitleMatches);
        Assert.Empty(found.Snippets);
        Assert.Empty(Make("text:мост").Highlight(article, HighlightMode.Html).TitleMatches);
        Assert.Equal([new(4, 8)], Make("title:мост").Highlight(article, HighlightMode.Offsets).TitleMatches);
    }

    [Fact]
    public void Modes_leave_out_what_is_not_asked_for()
    {
        var article = new Article { Id = "1", Language = "ru", Title = "Мост", Lead = "", Paragraphs = ["Мост открыт."] };
        var offsets = Make("мост").Highlight(article, HighlightMode.Offsets);
        Assert.Null(offsets.TitleHtml);
        Assert.Null(Assert.Single(offsets.Snippets).Html);
        Assert.Equal([new(0, 4)], offsets.Snippets[0].Matches);
        var none = Make("мост").Highlight(article, HighlightMode.None);
        Assert.Null(none.TitleHtml);
        Assert.Empty(none.TitleMatches);
        Assert.Empty(none.Snippets);
    }

    [Fact]
    public void A_phrase_over_the_end_of_a_paragraph_is_marked_word_by_word()
    {
        var article = new Article { Id = "1", Language = "ru", Title = "T", Lead = "", Paragraphs = ["Съезд малых", "городов открыт"] };
        Assert.Equal("Съезд <mark>малых</mark> <mark>городов</mark> открыт", Make("\"малых городов\"").Highlight(article, HighlightMode.Html).Snippets[0].Html);
    }

    [Fact]
    public void A_phrase_of_a_thousand_equal_words_is_marked_where_it_is()
    {
        var run = string.Join(' ', Enumerable.Repeat("мост", 1200));
        var article = new Article { Id = "1", Language = "ru", Title = "T", Lead = "", Paragraphs = [run, "река", run] };
        Assert.NotEmpty(Make($"\"{run}\"").Highlight(article, HighlightMode.Html).Snippets[0].Matches);
        Assert.NotEmpty(Make($"\"{run}\"~9").Highlight(article, HighlightMode.Html).Snippets);
        Assert.Empty(Make($"\"{run} мост\"").Highlight(article, HighlightMode.Html).Snippets[0].Matches);
    }

    private static Highlighter Make(string query) => new(QueryParser.Parse(query, QuerySyntax.Full).Root, NewsAnalyzer.Instance);
}
