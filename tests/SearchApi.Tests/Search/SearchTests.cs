using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Search;

public sealed class SearchTests(SampleService samples, ManyArticlesService many)
{
    [Theory]
    [InlineData("river", "en")]
    [InlineData("rivers", "en")]
    [InlineData("реки", "ru")]
    [InlineData("фестивалей", "ru")]
    public async Task A_word_in_any_form_finds_articles_of_its_language(string word, string language)
    {
        var answer = await samples.GetJsonAsync($"/v1/search?cross=off&q={Uri.EscapeDataString(word)}");

        Assert.True(answer.GetProperty("total").GetInt32() > 0);
        Assert.All(answer.GetProperty("hits").EnumerateArray(), hit => Assert.Equal(language, hit.GetProperty("lang").GetString()));
    }

    [Fact]
    public async Task An_answer_has_the_members_of_the_contract()
    {
        var answer = await samples.GetJsonAsync("/v1/search?q=river&facets=date,lang&from=2019&to=2025-06");

        string[] members = ["query", "total", "partial", "tookMs", "generation", "hits", "facets", "cursor", "suggestion"];
        Assert.Equal(members, answer.EnumerateObject().Select(member => member.Name));
        string[] query = ["text", "interpreted", "translations", "relaxed", "from", "to", "ignored"];
        Assert.Equal(query, answer.GetProperty("query").EnumerateObject().Select(member => member.Name));
        Assert.Equal("2019-01-01", answer.GetProperty("query").GetProperty("from").GetString());
        Assert.Equal("2025-06-30", answer.GetProperty("query").GetProperty("to").GetString());
        var hit = answer.GetProperty("hits")[0];
        foreach (var name in (string[])["id", "lang", "date", "datePrecision", "title", "titleHtml", "source", "url", "score", "via", "snippets"])
        {
            Assert.True(hit.TryGetProperty(name, out _), name);
        }

        var date = answer.GetProperty("facets").GetProperty("date");
        Assert.Equal(0, date.GetProperty("undated").GetInt32());
        Assert.Equal(
            answer.GetProperty("total").GetInt64(),
            date.GetProperty("buckets").EnumerateArray().Sum(bucket => bucket.GetProperty("count").GetInt64()));
    }

    [Fact]
    public async Task Snippets_mark_the_matches_and_escape_the_rest()
    {
        var answer = await samples.GetJsonAsync("/v1/search?q=bridge&size=3");

        Assert.All(answer.GetProperty("hits").EnumerateArray(), hit => Assert.Contains(
            hit.GetProperty("snippets").EnumerateArray().Select(snippet => snippet.GetProperty("html").GetString()!)
                .Append(hit.GetProperty("titleHtml").GetString()!),
            html => html.Contains("<mark>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Offsets_point_at_the_matches_in_the_text_of_the_article()
    {
        var answer = await samples.GetJsonAsync("/v1/search?q=bridge&highlight=offsets&lang=en&size=5");
        var checkedMatches = 0;
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            var article = await samples.GetJsonAsync($"/v1/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}");
            var text = article.GetProperty("text").GetString()!;
            foreach (var snippet in hit.GetProperty("snippets").EnumerateArray())
            {
                Assert.Equal(
                    snippet.GetProperty("text").GetString(), text[snippet.GetProperty("start").GetInt32()..snippet.GetProperty("end").GetInt32()].Replace('\n', ' '));
                foreach (var match in snippet.GetProperty("matches").EnumerateArray())
                {
                    Assert.StartsWith("bridg", text[match.GetProperty("start").GetInt32()..match.GetProperty("end").GetInt32()], StringComparison.OrdinalIgnoreCase);
                    checkedMatches++;
                }
            }
        }

        Assert.True(checkedMatches > 0);
    }

    [Fact]
    public async Task Walking_the_cursor_meets_every_hit_once_in_the_order_of_one_large_page()
    {
        foreach (var sort in (string[])["relevance", "newest", "oldest"])
        {
            var whole = await many.GetJsonAsync($"/v1/search?q=river&match=any&sort={sort}&size=100");
            var walked = new List<string?>();
            string? cursor = null;
            do
            {
                var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
                var page = await many.GetJsonAsync($"/v1/search?q=river&match=any&sort={sort}&size=7{next}");
                walked.AddRange(Ids(page));
                cursor = page.GetProperty("cursor").GetString();
            }
            while (cursor is not null);

            Assert.Equal(whole.GetProperty("total").GetInt32(), walked.Count);
            Assert.Equal(walked.Count, walked.Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(Ids(whole), walked.Take(100));
        }
    }

    [Fact]
    public async Task Clicking_a_bucket_of_a_facet_gives_its_count_in_every_match_mode()
    {
        foreach (var match in (string[])["auto", "all", "most", "any"])
        {
            var address = $"/v1/search?q={Uri.EscapeDataString("река bridge festival")}&match={match}&size=1";
            var answer = await many.GetJsonAsync($"{address}&facets=date,lang,source,section,tag,author&interval=quarter");
            var facets = answer.GetProperty("facets");
            foreach (var facet in (string[])["lang", "source", "section", "tag", "author"])
            {
                foreach (var bucket in facets.GetProperty(facet).EnumerateArray())
                {
                    var clicked = await many.GetJsonAsync($"{address}&{facet}={Uri.EscapeDataString(bucket.GetProperty("value").GetString()!)}");
                    Assert.Equal(bucket.GetProperty("count").GetInt64(), clicked.GetProperty("total").GetInt64());
                }
            }

            foreach (var bucket in facets.GetProperty("date").GetProperty("buckets").EnumerateArray())
            {
                var clicked = await many.GetJsonAsync($"{address}&from={bucket.GetProperty("from").GetString()}&to={bucket.GetProperty("to").GetString()}");
                Assert.Equal(bucket.GetProperty("count").GetInt64(), clicked.GetProperty("total").GetInt64());
            }

            Assert.Equal(answer.GetProperty("total").GetInt64(), facets.GetProperty("lang").EnumerateArray().Sum(value => value.GetProperty("count").GetInt64()));
        }
    }

    [Fact]
    public async Task The_same_question_to_the_same_state_is_not_sent_twice()
    {
        using var first = await samples.Client.GetAsync(new Uri("/v1/search?q=river&size=5", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/search?size=5&lang=&q=river", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await samples.Client.SendAsync(again, TestContext.Current.CancellationToken);
        using var other = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/search?size=6&q=river", UriKind.Relative));
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await samples.Client.SendAsync(other, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Theory]
    [InlineData("q=river&cross=off&group=story", "group")]
    [InlineData("q=river&cross=names", "")]
    [InlineData("q=river&interval=month", "interval")]
    [InlineData("q=river&sort=newest&recency=30", "recency")]
    [InlineData("q=river&interval=month&facets=date,speaker", "facets=speaker")]
    [InlineData("q=river&cross=&group=", "")]
    public async Task What_has_no_effect_is_listed(string parameters, string expected)
    {
        var answer = await samples.GetJsonAsync($"/v1/search?{parameters}");

        Assert.Equal(expected, string.Join(',', answer.GetProperty("query").GetProperty("ignored").EnumerateArray().Select(name => name.GetString())));
    }

    [Fact]
    public async Task Every_score_is_explained_by_parts_on_request()
    {
        var answer = await samples.GetJsonAsync("/v1/search?q=river+bridge&match=any&explain=true&size=3");

        Assert.All(answer.GetProperty("hits").EnumerateArray(), hit => Assert.Equal(
            hit.GetProperty("score").GetDouble(), hit.GetProperty("explanation").GetProperty("value").GetDouble(), 1e-5));
    }

    [Fact]
    public async Task Letters_of_every_script_are_sent_as_themselves()
    {
        using var response = await samples.Client.GetAsync(new Uri("/v1/search?q=%D1%80%D0%B5%D0%BA%D0%B0", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(MediaTypeHeaderValue.Parse("application/json; charset=utf-8"), response.Content.Headers.ContentType);
        Assert.Contains("\"text\":\"река\"", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Ids(JsonElement answer) => answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString());
}
