using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class ResultsPageTests(SampleService samples, ManyArticlesService many)
{
    [Theory]
    [InlineData("/?q=%D0%BC%D0%BE%D1%81%D1%82&ui=ru")]
    [InlineData("/?q=bridge+festival&match=any&lang=en&from=2020&sort=oldest&size=3")]
    [InlineData("/?sort=newest")]
    [InlineData("/?q=zzzz+yyyy&lang=ru&from=2021&match=all")]
    public async Task Every_link_on_it_leads_somewhere(string address)
    {
        foreach (var link in (await samples.GetPageAsync(address)).OwnAddresses())
        {
            using var response = await samples.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public async Task Hits_show_title_language_date_and_passages_with_matches_marked()
    {
        var page = await samples.GetPageAsync("/?q=%D0%BC%D0%BE%D1%81%D1%82+%D1%87%D0%B5%D1%80%D0%B5%D0%B7+%D0%A1%D1%83%D1%85%D0%BE%D0%BD%D1%83&ui=ru");
        var hit = page.QuerySelectorAll(".hits > li").First(item => item.TextContent.Contains("ждали сорок лет", StringComparison.Ordinal));

        Assert.Equal("ru", hit.QuerySelector("h2")!.GetAttribute("lang"));
        Assert.Equal("30 августа 2024 г.", hit.QuerySelector("time")!.Plain());
        Assert.Equal("2024-08-30", hit.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("мост", hit.QuerySelector("h2 mark")!.Plain());
        Assert.InRange(hit.QuerySelectorAll(".snippet").Length, 1, 2);
        Assert.NotEmpty(hit.QuerySelectorAll(".snippet mark"));
        Assert.Equal("мост через Сухону", page.QuerySelector<IHtmlInputElement>("input[type=search]")!.Value);
    }

    [Theory]
    [InlineData("/?q=river+bridge&ui=en")]
    [InlineData("/?q=river+bridge&ui=en&match=any")]
    [InlineData("/?q=%D1%80%D0%B5%D0%BA%D0%B0+%D0%BC%D0%BE%D1%81%D1%82&ui=ru&match=most&tag=tag1")]
    [InlineData("/?sort=newest&source=_none")]
    [InlineData("/?q=festival&from=2019-11&to=2020-02-10&interval=week")]
    public async Task What_stands_at_a_facet_or_bar_is_found_when_it_is_clicked(string address)
    {
        var page = await many.GetPageAsync(address);
        var facets = page.QuerySelectorAll(".values a:not(.selected)").Where(link => link.QuerySelector(".count") is not null)
            .Select(link => (Link: link, Count: PageReading.NumberIn(link.QuerySelector(".count")!.Plain())));
        var bars = page.QuerySelectorAll(".timeline a")
            .Select(link => (Link: link, Count: PageReading.NumberIn(link.GetAttribute("aria-label")!.Split(": ")[^1])));
        var offered = facets.Concat(bars).ToList();

        Assert.True(offered.Count > 10);
        foreach (var (link, count) in offered)
        {
            var clicked = await many.GetPageAsync(link.Href());
            Assert.True(clicked.Total() == count, $"{link.Plain()} {link.Href()}: {count} expected, {clicked.TextOf("h1")} found");
        }
    }

    [Fact]
    public async Task The_date_facet_leads_from_years_into_months_and_days_and_back()
    {
        var years = await many.GetPageAsync("/?q=river&ui=en");
        var year = Offered(years).First(link => link.Plain().StartsWith("2020", StringComparison.Ordinal));
        var months = await many.GetPageAsync(year.Href());
        var march = Offered(months).First(link => link.Plain().StartsWith("March 2020", StringComparison.Ordinal));
        var days = await many.GetPageAsync(march.Href());
        var day = Offered(days)[0];

        Assert.Equal("/?q=river&from=2020&to=2020&ui=en", year.Href());
        Assert.Equal("/?q=river&from=2020-03&to=2020-03&ui=en", march.Href());
        Assert.Contains("March", day.Plain(), StringComparison.Ordinal);
        var up = (await many.GetPageAsync(day.Href())).QuerySelectorAll(".up a").Select(link => link.Href());
        Assert.Equal(["/?q=river&ui=en", year.Href(), march.Href()], up);
        Assert.Equal(years.Total(), Offered(years).Sum(Count) + PageReading.NumberIn(years.TextOf(".undated")));
        Assert.Equal(Count(year), Offered(months).Sum(Count));
        Assert.Equal(Count(march), Offered(days).Sum(Count));

        static IReadOnlyList<IElement> Offered(IHtmlDocument page) => [.. page.QuerySelectorAll(".group:first-child .values:not(.up) a")];
        static long Count(IElement link) => PageReading.NumberIn(link.QuerySelector(".count")!.Plain());
    }

    [Fact]
    public async Task Each_filter_is_a_chip_whose_link_removes_it_and_nothing_else()
    {
        var page = await many.GetPageAsync("/?q=river&lang=en&from=2019&to=2020&source=Agency+1&source=Agency+2&tag=tag1&match=any&ui=en");
        var chips = page.QuerySelectorAll(".chips li:not(.all) a").ToList();

        Assert.Equal(
            ["Any of the words", "2019–2020", "Language: English", "Source: Agency 1", "Source: Agency 2", "Tag: tag1"],
            chips.Select(chip => chip.QuerySelector(".label")!.Plain()));
        foreach (var chip in chips)
        {
            var left = (await many.GetPageAsync(chip.Href())).QuerySelectorAll(".chips li:not(.all) a").Select(other => other.Plain());
            Assert.Equal(chips.Where(other => other != chip).Select(other => other.Plain()), left);
        }

        var without = await many.GetPageAsync(page.QuerySelector(".chips .all a")!.Href());
        Assert.Empty(without.QuerySelectorAll(".chips a"));
        Assert.Equal("river", without.QuerySelector<IHtmlInputElement>("input[type=search]")!.Value);
    }

    [Fact]
    public async Task A_new_query_keeps_the_filters_but_neither_page_nor_match()
    {
        var first = await many.GetPageAsync("/?q=river&lang=en&tag=tag1&tag=tag2&match=any&sort=newest&size=5&ui=en");
        var second = await many.GetPageAsync(first.QuerySelector(".next")!.Href());
        var hidden = second.QuerySelectorAll("form[role=search] input[type=hidden]").OfType<IHtmlInputElement>().Select(input => $"{input.Name}={input.Value}");

        Assert.Equal(["lang=en", "tag=tag1", "tag=tag2", "sort=newest", "size=5", "ui=en"], hidden);
    }

    [Theory]
    [InlineData("/?q=river&lang=en&size=7&ui=en")]
    [InlineData("/?q=%D1%80%D0%B5%D0%BA%D0%B0&sort=newest&size=20&ui=ru")]
    public async Task Paging_leads_forward_through_all_hits_and_back_again(string address)
    {
        var pages = new List<IHtmlDocument> { await many.GetPageAsync(address) };
        while (pages[^1].QuerySelector(".next") is { } next)
        {
            pages.Add(await many.GetPageAsync(next.Href()));
        }

        var hits = pages.SelectMany(Hits).ToList();
        Assert.Equal(pages[0].Total(), hits.Count);
        Assert.Equal(hits.Count, hits.Distinct(StringComparer.Ordinal).Count());
        Assert.True(pages.Count > 2);
        Assert.Null(pages[0].QuerySelector(".previous"));

        var current = pages[^1];
        foreach (var expected in pages.AsEnumerable().Reverse().Skip(1))
        {
            current = await many.GetPageAsync(current.QuerySelector(".previous")!.Href());
            Assert.Equal(Hits(expected), Hits(current));
            Assert.Equal(expected.TextOf(".place"), current.TextOf(".place"));
        }

        static IEnumerable<string> Hits(IHtmlDocument page) => page.QuerySelectorAll(".hits h2 a").Select(link => link.Href().Split('?')[0]);
    }

    [Fact]
    public async Task Less_than_all_words_is_said_and_the_wider_set_is_one_click_away()
    {
        var page = await samples.GetPageAsync("/?q=bridge+ferry+asteroid&ui=en");

        Assert.Contains("No article has all of the words", page.TextOf(".notice"), StringComparison.Ordinal);
        var wider = await samples.GetPageAsync(page.QuerySelector(".notice a")!.Href());
        Assert.True(wider.Total() > page.Total());
    }

    [Theory]
    [InlineData("bridge river", true)]
    [InlineData("bridge", false)]
    [InlineData("bridge -river", false)]
    [InlineData("bridge OR river", false)]
    [InlineData("\"small rivers\"", false)]
    [InlineData("title:bridge river", false)]
    public async Task The_wider_set_is_offered_where_fewer_words_could_be_required(string query, bool offered)
    {
        var page = await samples.GetPageAsync($"/?q={Uri.EscapeDataString(query)}&ui=en");

        Assert.Equal(offered, page.QuerySelector(".wider") is not null);
    }

    [Fact]
    public async Task How_a_query_was_read_is_shown_where_that_is_not_what_it_says()
    {
        Assert.Equal("bridge", (await samples.GetPageAsync("/?q=(bridge&ui=en")).TextOf(".interpreted code"));
        Assert.Null((await samples.GetPageAsync("/?q=Bridge,+river!&ui=en")).QuerySelector(".interpreted"));
    }

    [Fact]
    public async Task When_nothing_is_found_there_is_help()
    {
        var page = await samples.GetPageAsync("/?q=zzzz+yyyy+-www&lang=ru&from=2021&match=all&ui=en");

        Assert.StartsWith("Nothing found for", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "Articles with any of the words", "Search for it as plain text, without operators", "Search without any filter",
                "All of the words", "since 1 January 2021", "Language: Russian",
            ],
            page.QuerySelectorAll(".help a").Select(link => link.Plain()));
    }

    [Theory]
    [InlineData("/?q=river&from=2024-13&ui=ru", "from", "/?q=river&ui=ru")]
    [InlineData("/?q=river&colour=red&ui=en", "colour", "/?q=river&ui=en")]
    [InlineData("/?q=river&cursor=garbage&ui=en", "cursor", "/?q=river&ui=en")]
    [InlineData("/?q=river&size=0&size=2&lang=xx&sort=best&ui=ru", "lang", "/?q=river&ui=ru")]
    [InlineData("/?q=date:2024-99&ui=ru", "Запрос", "/?ui=ru")]
    [InlineData("/?q=river&ui=fr", "ui", "/?q=river")]
    public async Task What_cannot_be_read_is_said_with_a_way_on_and_the_box_keeps_the_query(string address, string named, string wayOn)
    {
        var page = await samples.GetPageAsync(address, HttpStatusCode.BadRequest);

        Assert.Contains(named, page.TextOf("main ul"), StringComparison.Ordinal);
        Assert.Equal(wayOn, page.QuerySelector(".button")!.Href());
        Assert.Matches("^(river|date:2024-99)$", page.QuerySelector<IHtmlInputElement>("input[type=search]")!.Value);
        await samples.GetPageAsync(wayOn);
    }

    [Fact]
    public async Task A_page_whose_state_is_gone_offers_to_search_again()
    {
        var elsewhere = await many.GetPageAsync("/?q=river&ui=en&size=1");
        var page = await samples.GetPageAsync(elsewhere.QuerySelector(".next")!.Href(), HttpStatusCode.Gone);

        Assert.Equal("/?q=river&size=1&ui=en", page.QuerySelector(".button")!.Href());
    }
}
