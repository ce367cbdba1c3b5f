using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Articles;

public sealed class ArticleTests(SampleService samples, ManyArticlesService many)
{
    [Fact]
    public async Task An_article_is_given_whole()
    {
        var hit = (await samples.GetJsonAsync("/v1/search?q=river&size=1")).GetProperty("hits")[0];
        var article = await samples.GetJsonAsync($"/v1/articles/{Uri.EscapeDataString(hit.GetProperty("id").GetString()!)}");

        string[] members =
        [
            "id", "lang", "date", "datePrecision", "title", "lead", "paragraphs", "text", "source", "section", "authors", "tags", "url", "updated",
        ];
        Assert.Equal(members, article.EnumerateObject().Select(member => member.Name));
        Assert.Equal(hit.GetProperty("title").GetString(), article.GetProperty("title").GetString());
        Assert.Equal(
            string.Join('\n', article.GetProperty("paragraphs").EnumerateArray().Select(paragraph => paragraph.GetString())), article.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_id_with_a_slash_is_asked_for_escaped()
    {
        var article = await many.GetJsonAsync("/v1/articles/made%2F0007");

        Assert.Equal("made/0007", article.GetProperty("id").GetString());
    }

    [Fact]
    public async Task Undated_articles_are_kept_and_come_last_by_date()
    {
        foreach (var sort in (string[])["newest", "oldest"])
        {
            var answer = await many.GetJsonAsync($"/v1/search?sort={sort}&size=100&facets=date&interval=year");
            var undated = answer.GetProperty("facets").GetProperty("date").GetProperty("undated").GetInt32();
            Assert.True(undated > 0);
            Assert.Equal(JsonValueKind.String, answer.GetProperty("hits")[0].GetProperty("date").ValueKind);
        }
    }
}
