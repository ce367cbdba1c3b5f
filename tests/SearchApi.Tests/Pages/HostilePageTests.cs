using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Pages;

public sealed class HostilePageTests(HostileService service) : IClassFixture<HostileService>
{
    [Theory]
    [InlineData("/?q=hostile&ui=en")]
    [InlineData("/?ui=en")]
    [InlineData("/?ui=ru&sort=oldest")]
    [InlineData("/?q=%3Cscript%3Ealert(1)%3C/script%3E&ui=en")]
    [InlineData("/?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&match=any&tag=%22%3E%3Csvg%20onload=alert(1)%3E&author=%27%22%3E&ui=ru")]
    [InlineData("/?q=hostile&source=javascript:alert(1)&ui=en")]
    public async Task Texts_and_parameters_never_become_markup(string address)
    {
        var page = await service.GetPageAsync(address);

        AssertHarmless(page);
    }

    [Fact]
    public async Task Articles_show_hostile_texts_as_they_are_whatever_their_id()
    {
        var results = await service.GetPageAsync("/?q=hostile&size=100&ui=en");
        Assert.Equal(HostileService.Ids.Count, results.Total());
        foreach (var hit in results.QuerySelectorAll(".hits h2 a"))
        {
            var page = await service.GetPageAsync(hit.Href());

            AssertHarmless(page);
            Assert.Equal(hit.Plain(), page.TextOf("h1"));
            Assert.Contains("Hostile <script>alert(1)</script> & \"quotes\"", page.TextOf(".text"), StringComparison.Ordinal);
            Assert.NotEmpty(page.QuerySelectorAll(".text mark"));
            Assert.Null(page.QuerySelector("a[rel~=external]"));
            foreach (var link in page.QuerySelectorAll("a.origin, .tags a"))
            {
                Assert.True((await service.GetPageAsync(link.Href())).Total() > 0, link.Href());
            }
        }
    }

    [Theory]
    [InlineData("/?%3Cscript%3E=1")]
    [InlineData("/?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/?from=%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("/?ui=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task Wrong_parameters_never_become_markup(string address) => AssertHarmless(await service.GetPageAsync(address, HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("/articles/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/%22%3E%3Cscript%3Ealert(1)%3C/script%3E?ui=ru")]
    public async Task Wrong_addresses_never_become_markup(string address) => AssertHarmless(await service.GetPageAsync(address, HttpStatusCode.NotFound));

    [Fact]
    public async Task Odd_queries_are_answered_kindly()
    {
        string[] queries = ["%00", "%ff%fe", "%ED%A0%80", "\"", "((((", "a:b:c", "-", "*", "%F0%9F%92%A9", "%E2%80%AE", new string('(', 3_000), new string('a', 4_000)];
        foreach (var query in queries)
        {
            using var response = await service.Client.GetAsync(new Uri($"/?q={query}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{query}: {(int)response.StatusCode}");
        }

        await service.GetPageAsync($"/?q={new string('a', 4_001)}", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Browsers_are_told_to_run_nothing()
    {
        foreach (var address in new[] { "/", "/?q=hostile", "/?lang=xx", "/articles/none" })
        {
            using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
            Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["same-origin"], response.Headers.GetValues("Referrer-Policy"));
        }
    }

    [Fact]
    public async Task Style_and_icon_are_kept_by_browsers_for_good_under_an_address_that_names_their_content()
    {
        var page = await service.GetPageAsync("/");
        foreach (var address in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.Href()))
        {
            using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            using var unchanged = await service.Client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        }
    }

    [Fact]
    public async Task Pages_answer_HEAD()
    {
        foreach (var address in new[] { "/", "/?q=hostile" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
            using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static void AssertHarmless(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, base, style"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "src");
            if (element.GetAttribute("href") is { } href)
            {
                Assert.True(href is ['/', not '/', ..] or "/" or ['#', ..], href);
            }
        }
    }
}

/// <summary>Serves articles whose every field tries to break out of the page.</summary>
public sealed class HostileService : RunningService
{
    /// <summary>Ids that an address has to carry unharmed.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "\"><script>alert(1)</script>", "a/b/../c", "a%2Fb", "a b+c&d=e?f#g", "кириллица/ё", "..\\x", "//evil.example/x", "x;y:z@w", "😀", "'onload='",
    ];

    private static readonly string[] Tags = ["\"><svg onload=alert(1)>", "a&b=c#d"];
    private static readonly string[] Authors = ["O'Neill <b>Bold</b>", "A, B & C"];

    protected override IReadOnlyList<string> Sources
    {
        get
        {
            File.WriteAllLines(Path.Combine(SourceFolder, "hostile.jsonl"), Ids.Select((id, number) => JsonSerializer.Serialize(new
            {
                id,
                lang = "en\"><b>",
                date = $"2024-0{1 + (number % 9)}-11",
                title = $"Hostile {number} <img src=x onerror=alert(1)> \"' onmouseover='alert(1)",
                text = "Hostile <script>alert(1)</script> & \"quotes\" in the text.\n</p><iframe src=//evil.example></iframe>",
                source = number % 2 == 0 ? "</a><script>alert(1)</script>" : "javascript:alert(1)",
                section = "\" onclick=\"alert(1)",
                tags = Tags,
                authors = Authors,
                url = number % 2 == 0 ? "javascript:alert(document.domain)" : "data:text/html,<script>alert(1)</script>",
                updated = "2024-12-01",
            })));
            return [SourceFolder];
        }
    }
}
