using System.Net;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class ArticlePageTests(SampleService samples, ManyArticlesService many)
{
    [Fact]
    public async Task It_shows_the_article_whole_with_every_match_marked_and_leads_back_to_the_results()
    {
        var results = await samples.GetPageAsync("/?q=ferry&lang=en&sort=newest&ui=en");
        var link = results.QuerySelectorAll(".hits h2 a").First(hit => hit.Plain().StartsWith("Town on the Sukhona opens", StringComparison.Ordinal));
        var page = await samples.GetPageAsync(link.Href());

        Assert.Equal("Town on the Sukhona opens the bridge it waited forty years for", page.TextOf("h1"));
        Assert.Equal("31 August 2024", page.TextOf("time"));
        Assert.Equal("en", page.QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Equal(9, page.QuerySelectorAll(".text p").Length);
        Assert.All(page.QuerySelectorAll(".text mark"), mark => Assert.StartsWith("ferry", mark.Plain(), StringComparison.OrdinalIgnoreCase));
        Assert.True(page.QuerySelectorAll(".text mark").Length >= 3);
        Assert.Equal("/?q=ferry&lang=en&sort=newest&ui=en", page.QuerySelector(".back a")!.Href());
        Assert.StartsWith("Town on the Sukhona opens the bridge it waited forty years for. 31 August 2024. ", page.TextOf("cite"), StringComparison.Ordinal);
        Assert.StartsWith("Traffic is moving", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal(link.Href().Split('?')[0], page.QuerySelector("link[rel=canonical]")!.Href());
    }

    [Fact]
    public async Task Source_section_authors_and_tags_lead_to_searches_for_them()
    {
        for (var number = 0; number < 20; number++)
        {
            var page = await many.GetPageAsync($"/articles/made%2F{number:0000}?ui=en");
            foreach (var link in page.QuerySelectorAll("a.origin, .tags a"))
            {
                Assert.True((await many.GetPageAsync(link.Href())).Total() > 0, link.Href());
            }

            Assert.Equal($"/v1/articles/made%2F{number:0000}", page.QuerySelector(".bottom a")!.Href());
            Assert.Null(page.QuerySelector(".back"));
        }
    }

    [Fact]
    public async Task An_id_may_be_sent_with_its_slash_as_it_is()
    {
        Assert.Equal("/articles/made%2F0007", (await many.GetPageAsync("/articles/made/0007")).QuerySelector("link[rel=canonical]")!.Href());
    }

    [Theory]
    [InlineData("/articles/none%20such%3Cb%3E?ui=en", "none such<b>")]
    [InlineData("/articles/?ui=en", "“”")]
    [InlineData("/articles/%ff%?ui=en", "no article")]
    [InlineData("/nowhere/at/all?ui=en", "There is no page at this address.")]
    public async Task What_is_not_there_is_said_on_a_page_like_the_others(string address, string said)
    {
        var page = await samples.GetPageAsync(address, HttpStatusCode.NotFound);

        Assert.Contains(said, page.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[role=search]"));
    }

    [Fact]
    public async Task A_program_that_asks_where_nothing_is_gets_no_page()
    {
        await samples.GetProblemAsync("/nowhere", HttpStatusCode.NotFound);
        await samples.GetProblemAsync("/v1/nowhere", HttpStatusCode.NotFound);
    }
}
