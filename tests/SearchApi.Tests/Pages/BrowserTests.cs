using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

/// <summary>The pages in a real browser, at the sizes of a desk and of a phone.</summary>
public sealed class BrowserTests(SampleService samples, Browser browser) : IClassFixture<Browser>
{
    private const string Results = "/?q=%D0%BC%D0%BE%D1%81%D1%82&ui=ru";

    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (360, 740), (320, 640)];

    private static readonly string[] Addresses =
    [
        "/?ui=ru", "/?ui=en", Results, "/?q=bridge+ferry+asteroid&ui=en&lang=en&from=2019&to=2024", "/?sort=newest&ui=ru&size=30",
        "/?q=zzzz+yyyy&lang=ru&from=2021&match=all&ui=en", "/?q=fesival&ui=en", "/?q=%3Bbpym+fistival&lang=en&ui=ru", "/?q=bridge&from=2024-13&ui=ru", "/articles/none?ui=en",
        "/?q=Sukhona+bridge+%22small+rivers%22+telescope%7B%7D&match=any&ui=en", "/?q=bridge&cross=off&ui=en", "/?q=zzzz&cross=off&ui=ru",
        $"/?q={Uri.EscapeDataString("Сухона мост школа фестиваль урожай музей приговор телескоп вулкан поезд")}&match=any&ui=ru",
        $"/?q={"Превысокомногорассмотрительствующий"}{"Превысокомногорассмотрительствующий"}&ui=ru",
    ];

    [Fact]
    public async Task Nothing_is_wider_than_the_screen()
    {
        foreach (var (width, height) in Sizes)
        {
            await using var context = await browser.OpenAsync(samples, width, height, ColorScheme.Light, script: true);
            var page = await context.NewPageAsync();
            foreach (var address in await AddressesAsync(page))
            {
                await page.GotoAsync(address);
                await OpenFoldsAsync(page);
                var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{address} is {overflow} pixels wider than {width}");
            }
        }
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task A_reader_gets_from_the_start_to_an_article_and_back_without_script(int width, int height)
    {
        await using var context = await browser.OpenAsync(samples, width, height, ColorScheme.Light, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/?ui=en");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("articles found");

        if (width < 800)
        {
            await page.GetByText("Filters", new() { Exact = true }).ClickAsync();
        }

        var year = page.Locator(".values a", new() { HasText = "2024" }).First;
        var count = await year.Locator(".count").InnerTextAsync();
        await year.ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("2024");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{count} articles found");
        await page.Locator(".timeline a").First.ClickAsync();
        var results = page.Url;
        await page.Locator(".hits h2 a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".text mark").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to results" }).ClickAsync();
        Assert.Equal(results, page.Url);
    }

    [Fact]
    public async Task Wide_screens_show_the_filters_open_and_phones_folded()
    {
        foreach (var (width, shown) in new[] { (1280, true), (360, false) })
        {
            await using var context = await browser.OpenAsync(samples, width, 740, ColorScheme.Light, script: true);
            var page = await context.NewPageAsync();
            await page.GotoAsync(Results);
            Assert.Equal(shown, await page.Locator(".dates input[name=from]").IsVisibleAsync());
            Assert.Equal(!shown, await page.Locator(".filters > summary").IsVisibleAsync());
        }
    }

    [Fact]
    public async Task What_else_was_searched_for_is_open_on_wide_screens_and_one_line_on_phones()
    {
        foreach (var (width, shown) in new[] { (1280, true), (360, false), (320, false) })
        {
            await using var context = await browser.OpenAsync(samples, width, 740, ColorScheme.Light, script: false);
            var page = await context.NewPageAsync();
            await page.GotoAsync("/?q=Sukhona+bridge+school+festival+harvest+museum+telescope+volcano+train&match=any&ui=en");
            Assert.Equal(shown, await page.Locator(".terms .switch").IsVisibleAsync());
            var box = (await page.Locator(".translated").BoundingBoxAsync())!;
            Assert.InRange(box.Height, 20, shown ? 130 : 46);
            if (!shown)
            {
                await page.Locator(".translations > summary").ClickAsync();
                await Assertions.Expect(page.Locator(".terms .switch")).ToBeVisibleAsync();
            }
        }
    }

    [Fact]
    public async Task A_reader_switches_a_word_and_the_other_language_off_and_on_again_without_script()
    {
        await using var context = await browser.OpenAsync(samples, 1280, 800, ColorScheme.Light, script: false);
        var page = await context.NewPageAsync();
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await page.GotoAsync("/?q=Sukhona+bridge&ui=en");
        var before = await heading.InnerTextAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Do not translate “bridge”" }).ClickAsync();
        await Assertions.Expect(page.Locator(".term s")).ToHaveTextAsync("bridge");
        await Assertions.Expect(heading).Not.ToHaveTextAsync(before);
        await page.GetByRole(AriaRole.Link, new() { Name = "Translate “bridge” again" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync(before);

        await page.GetByRole(AriaRole.Link, new() { Name = "Search only in English" }).ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("Without translation");
        await Assertions.Expect(page.Locator(".badge.foreign")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Search in Russian too" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync(before);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme colors)
    {
        foreach (var (width, height) in Sizes[..2])
        {
            await using var context = await browser.OpenAsync(samples, width, height, colors, script: true);
            var page = await context.NewPageAsync();
            foreach (var address in await AddressesAsync(page))
            {
                await page.GotoAsync(address);
                await OpenFoldsAsync(page);
                var found = await page.RunAxe();
                var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Described);
                Assert.True(!serious.Any(), $"{address} at {width}, {colors}:\n{string.Join('\n', serious)}");
            }
        }
    }

    [Fact]
    public async Task On_a_phone_what_is_touched_is_large_enough()
    {
        await using var context = await browser.OpenAsync(samples, 360, 740, ColorScheme.Light, script: true);
        var page = await context.NewPageAsync();
        foreach (var address in await AddressesAsync(page))
        {
            await page.GotoAsync(address);
            await OpenFoldsAsync(page);
            var small = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('a, button, input:not([type=hidden]), summary')]
                    .filter(e => !e.closest('.timeline, p, .skip, .help, .up') && !e.matches('.skip') && e.getClientRects().length > 0)
                    .filter(e => e.getBoundingClientRect().height < 43.5)
                    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim() + ' ' + e.getBoundingClientRect().height)
                """);
            Assert.True(small.Length == 0, $"{address}:\n{string.Join('\n', small)}");
        }
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(IPage page)
    {
        await page.GotoAsync(Results);
        return [.. Addresses, (await page.Locator(".hits h2 a").First.GetAttributeAsync("href"))!];
    }

    private static async Task OpenFoldsAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");

    private static string Described(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
