using System.Net;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class StartPageTests(SampleService samples, ManyArticlesService many)
{
    [Theory]
    [InlineData("ru", "Поиск новостей")]
    [InlineData("en", "News Search")]
    public async Task It_tells_what_the_archive_holds_and_every_link_on_it_leads_somewhere(string language, string name)
    {
        var page = await samples.GetPageAsync($"/?ui={language}");

        Assert.Equal(name, page.TextOf("h1"));
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(90, PageReading.NumberIn(page.TextOf(".extent a")));
        Assert.Contains("2019", page.TextOf(".extent span"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".timeline a"));
        Assert.Equal(6, page.QuerySelectorAll(".newest li").Length);
        foreach (var address in page.OwnAddresses())
        {
            using var response = await samples.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public async Task Its_examples_find_something_in_the_sample_articles(string language)
    {
        var examples = (await samples.GetPageAsync($"/?ui={language}")).QuerySelectorAll(".examples a");

        Assert.Equal(6, examples.Length);
        foreach (var example in examples)
        {
            Assert.True((await samples.GetPageAsync(example.Href())).Total() > 0, example.Plain());
        }
    }

    [Fact]
    public async Task Examples_that_find_nothing_in_this_archive_are_not_offered()
    {
        var page = await many.GetPageAsync("/?ui=en");

        Assert.DoesNotContain("Thornbridge", page.TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_leads_to_it_too()
    {
        Assert.NotNull((await samples.GetPageAsync("/?q=&lang=")).QuerySelector(".hero"));
    }
}
