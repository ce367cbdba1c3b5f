using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Search;

public sealed class SuggestionTests(SampleService samples, ManyArticlesService many)
{
    [Theory]
    [InlineData("fesival", "festival")]
    [InlineData("Brigde", "Bridge")]
    [InlineData("elecion \"brigde\"", "election \"bridge\"")]
    [InlineData("фистиваль", "фестиваль")]
    [InlineData("школла урожай", "школа урожай")]
    [InlineData("ltrf", null)]
    [InlineData("htrf", "река")]
    [InlineData("akts", null)]
    [InlineData(",ehz", "буря")]
    [InlineData("иквпу", null)]
    [InlineData("икшвпу", "bridge")]
    [InlineData("bridge", null)]
    [InlineData("буря", null)]
    [InlineData("", null)]
    public async Task A_better_query_is_suggested_and_not_used(string query, string? suggestion)
    {
        var answer = await many.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString(query)}&facets=lang&budget=10000");

        Assert.Equal(suggestion, answer.GetProperty("suggestion").GetString());
        Assert.Equal(query, answer.GetProperty("query").GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_is_suggested_finds_something()
    {
        var typed = await many.GetJsonAsync("/v1/search?q=fesival&lang=en&from=2019&to=2020&match=all&budget=10000");
        Assert.Equal(0, typed.GetProperty("total").GetInt32());
        var meant = await many.GetJsonAsync(
            $"/v1/search?q={typed.GetProperty("suggestion").GetString()}&lang=en&from=2019&to=2020&match=all");
        Assert.NotEqual(0, meant.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, meant.GetProperty("suggestion").ValueKind);
        var elsewhere = await many.GetJsonAsync("/v1/search?q=fesival&lang=ru&budget=10000");
        Assert.Equal(JsonValueKind.Null, elsewhere.GetProperty("suggestion").ValueKind);
    }

    [Fact]
    public async Task The_next_page_has_none()
    {
        var first = await many.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString("river OR brigde")}&budget=10000");
        Assert.Equal("river OR bridge", first.GetProperty("suggestion").GetString());
        var next = await many.GetJsonAsync(
            $"/v1/search?q={Uri.EscapeDataString("river OR brigde")}&budget=10000&cursor={Uri.EscapeDataString(first.GetProperty("cursor").GetString()!)}");
        Assert.Equal(JsonValueKind.Null, next.GetProperty("suggestion").ValueKind);
    }

    [Fact]
    public async Task Letters_that_look_like_those_of_the_word_are_no_mistake_at_all()
    {
        var right = await samples.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString("мост")}");
        var mixed = await samples.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString("моcт")}");
        Assert.NotEqual(0, right.GetProperty("total").GetInt32());
        Assert.Equal(right.GetProperty("total").GetInt32(), mixed.GetProperty("total").GetInt32());
        Assert.Equal(JsonValueKind.Null, mixed.GetProperty("suggestion").ValueKind);
        Assert.Contains("<mark>", mixed.GetProperty("hits")[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_describes_it()
    {
        var description = await samples.GetJsonAsync("/openapi/v1.json");
        var search = description.GetProperty("paths").GetProperty("/v1/search").GetProperty("get");
        Assert.Contains("`suggestion`", search.GetProperty("description").GetString(), StringComparison.Ordinal);
    }
}
