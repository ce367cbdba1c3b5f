using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

/// <summary>The pages of a search across languages.</summary>
public sealed class TranslationPageTests(SampleService samples)
{
    [Theory]
    [InlineData("/?q=Sukhona+bridge&ui=en", "Also searched in Russian:", "Search only in English")]
    [InlineData("/?q=Sukhona+bridge&ui=ru", "Ищем и по-русски:", "Искать только по-английски")]
    [InlineData("/?q=%D0%9D%D0%B0%D0%B9%D1%82%D0%B8+%D0%BC%D0%BE%D1%81%D1%82&ui=ru", "Ищем и по-английски:", "Искать только по-русски")]
    [InlineData("/?q=%D0%BC%D0%BE%D1%81%D1%82+ferry&ui=en", "Also searched in the other language:", "Search only as typed")]
    [InlineData("/?q=bridge%7B%7D&ui=en", "Searched only as typed:", "")]
    public async Task A_line_below_the_box_says_what_else_was_searched_for(string address, string label, string onlyOwn)
    {
        var page = await samples.GetPageAsync(address);

        Assert.Equal(label, page.TextOf(".terms > .label"));
        Assert.Equal(onlyOwn, page.TextOf(".terms .switch"));
    }

    [Fact]
    public async Task Each_word_is_shown_with_what_it_may_be_in_its_language()
    {
        var page = await samples.GetPageAsync("/?q=Sukhona+bridge&ui=en");
        var terms = page.QuerySelectorAll(".term");

        Assert.Equal(["Sukhona", "bridge"], terms.Select(term => term.QuerySelector(".word")!.Plain()));
        Assert.All(terms, term => Assert.Equal("en", term.QuerySelector(".word")!.GetAttribute("lang")));
        Assert.All(terms, term => Assert.Equal("ru", term.QuerySelector(".pair > [lang]:not(.word)")!.GetAttribute("lang")));
        Assert.Equal("Сухона", terms[0].QuerySelector(".pair [lang=ru]")!.Plain());
        Assert.StartsWith("Sukhona → found as Сухона", terms[0].Plain(), StringComparison.Ordinal);
        Assert.Contains("мост", terms[1].TextContent, StringComparison.Ordinal);
        Assert.InRange(terms[1].QuerySelector(".pair [lang=ru]")!.Plain().Split(", ").Length, 1, 3);
    }

    [Fact]
    public async Task A_word_is_switched_off_and_on_again_by_its_link_and_all_else_stays()
    {
        var first = await samples.GetPageAsync("/?q=Sukhona+bridge&syntax=plain&from=2019&sort=newest&ui=en");
        var off = await samples.GetPageAsync(Turn(first, 1).Href());
        var on = await samples.GetPageAsync(Turn(off, 1).Href());

        Assert.Equal("/?q=Sukhona%20bridge%7B%7D&from=2019&sort=newest&ui=en", Turn(first, 1).Href());
        Assert.Equal("Do not translate “bridge”", Turn(first, 1).GetAttribute("title"));
        Assert.Equal("bridge", off.TextOf(".term.off s"));
        Assert.Equal("Translate “bridge” again", Turn(off, 1).GetAttribute("title"));
        Assert.True(off.Total() < first.Total());
        Assert.Equal(first.Total(), on.Total());
        Assert.Empty(on.QuerySelectorAll(".term.off"));

        static IElement Turn(IHtmlDocument page, int place) => page.QuerySelectorAll(".term .turn")[place];
    }

    [Fact]
    public async Task The_other_language_is_switched_off_for_a_search_and_on_again()
    {
        var both = await samples.GetPageAsync("/?q=Sukhona+bridge&ui=en");
        var one = await samples.GetPageAsync(both.QuerySelector(".terms .switch")!.Href());

        Assert.Equal("Search in Russian too", one.TextOf(".translated"));
        Assert.Equal("Without translation", one.TextOf(".chips .label"));
        Assert.Empty(one.QuerySelectorAll(".via, .foreign, .interpreted"));
        Assert.True(one.Total() < both.Total());
        foreach (var back in (string[])[one.QuerySelector(".translated .switch")!.Href(), one.QuerySelector(".chips a")!.Href()])
        {
            Assert.Equal("/?q=Sukhona%20bridge&ui=en", back);
        }

        var next = one.QuerySelectorAll("form[role=search] input[type=hidden]").OfType<IHtmlInputElement>().Select(input => $"{input.Name}={input.Value}");
        Assert.Equal(["cross=off", "ui=en"], next);
        Assert.All(one.QuerySelectorAll(".hits h2 a"), link => Assert.Contains("cross=off", link.Href(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_only_is_a_filter_that_can_be_removed()
    {
        var page = await samples.GetPageAsync("/?q=%D0%81%D0%BC%D1%8B%D1%88+%D0%B1%D0%B8%D0%BB%D0%B5%D1%82%D1%8B&cross=names&ui=ru");

        Assert.Equal("На обоих языках только имена", page.TextOf(".chips .label"));
        Assert.Equal(["Ёмыш"], page.QuerySelectorAll(".term .word").Select(term => term.Plain()));
        Assert.Equal("Переводить и остальные слова", page.TextOf(".terms .switch"));
        Assert.DoesNotContain("cross", page.QuerySelector(".terms .switch")!.Href(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_in_the_other_language_says_so_and_why()
    {
        var page = await samples.GetPageAsync("/?q=Sukhona+bridge&ui=en");
        var hits = page.QuerySelectorAll(".hits > li");
        var russian = hits.First(hit => hit.Plain().StartsWith("В Верхнеозёрске открыли мост", StringComparison.Ordinal));
        var english = hits.First(hit => hit.Plain().StartsWith("Town on the Sukhona opens", StringComparison.Ordinal));

        Assert.Equal("ru Russian", Words(russian.QuerySelector(".badge.foreign")!));
        Assert.Equal("ru", russian.QuerySelector("h2")!.GetAttribute("lang"));
        Assert.All(russian.QuerySelectorAll(".snippet"), snippet => Assert.Equal("ru", snippet.GetAttribute("lang")));
        Assert.Equal("Sukhona → found as Сухону (name) bridge → found as мост (translation)", russian.QuerySelector(".via")!.Plain());
        Assert.NotEmpty(russian.QuerySelectorAll("mark"));
        Assert.Null(english.QuerySelector(".via"));
        Assert.Null(english.QuerySelector(".foreign"));
        Assert.Equal("en English", Words(english.QuerySelector(".badge")!));

        static string Words(IElement element) => string.Join(' ', element.Children.Select(child => child.Plain()));
    }

    [Fact]
    public async Task In_the_article_what_is_found_in_the_other_language_is_marked_as_the_address_says()
    {
        var results = await samples.GetPageAsync("/?q=Sukhona+ferry&ui=en");
        var link = results.QuerySelectorAll(".hits h2 a").First(hit => hit.Plain().StartsWith("В Верхнеозёрске открыли мост", StringComparison.Ordinal)).Href();

        Assert.Contains((await samples.GetPageAsync(link)).QuerySelectorAll(".text mark"), mark => mark.Plain().StartsWith("Сухон", StringComparison.Ordinal));
        Assert.Contains((await samples.GetPageAsync(link)).QuerySelectorAll(".text mark"), mark => mark.Plain().StartsWith("паром", StringComparison.Ordinal));
        Assert.Empty((await samples.GetPageAsync($"{link}&cross=off")).QuerySelectorAll("mark"));
        Assert.DoesNotContain(
            (await samples.GetPageAsync($"{link}&cross=names")).QuerySelectorAll(".text mark"), mark => mark.Plain().StartsWith("паром", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_said_where_there_is_nothing_to_translate_or_only_the_own_language_is_wanted()
    {
        foreach (var address in (string[])["/?sort=newest&ui=en", "/?q=2024&ui=en", "/?q=2024&cross=off&ui=en", "/?q=bridge&lang=en&ui=en"])
        {
            Assert.Null((await samples.GetPageAsync(address)).QuerySelector(".translated"));
        }
    }

    [Fact]
    public async Task Where_nothing_is_found_in_one_language_the_other_is_offered()
    {
        var page = await samples.GetPageAsync("/?q=%D1%81%D1%83%D1%85%D0%BE%D0%BD%D0%B0&cross=off&lang=en&ui=en");

        Assert.StartsWith("Nothing found", page.TextOf("h1"), StringComparison.Ordinal);
        var link = page.QuerySelectorAll(".help a").First(other => other.Plain() == "Search in English too");
        Assert.NotEqual(0, (await samples.GetPageAsync(link.Href())).Total());
        Assert.DoesNotContain("Try the same words", page.TextOf(".help"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?q=Sukhona+bridge+%22small+rivers%22+telescope%7B%7D&match=any&ui=en")]
    [InlineData("/?q=%D0%81%D0%BC%D1%8B%D1%88&cross=names&ui=ru")]
    [InlineData("/?q=bridge&cross=off&ui=ru")]
    public async Task Every_link_leads_somewhere(string address)
    {
        foreach (var link in (await samples.GetPageAsync(address)).OwnAddresses())
        {
            using var response = await samples.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{link}: {(int)response.StatusCode}");
        }
    }
}
