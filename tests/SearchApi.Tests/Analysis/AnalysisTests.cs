using System.Text;
using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Analysis;

public sealed class AnalysisTests(SampleService samples)
{
    [Fact]
    public async Task A_text_falls_into_tokens_with_their_terms()
    {
        var answer = await samples.GetJsonAsync($"/v1/analyze?text={Uri.EscapeDataString("Новые мосты")}");

        Assert.Equal("ru", answer.GetProperty("lang").GetString());
        var token = answer.GetProperty("tokens")[1];
        Assert.Equal("мосты", token.GetProperty("text").GetString());
        Assert.Equal(6, token.GetProperty("start").GetInt32());
        Assert.Equal(11, token.GetProperty("end").GetInt32());
        Assert.Equal("мосты", token.GetProperty("surface").GetString());
        Assert.Equal(token.GetProperty("terms")[0].GetString(), token.GetProperty("preferred").GetString());
        Assert.Equal(JsonValueKind.Array, token.GetProperty("derived").ValueKind);
    }

    [Fact]
    public async Task What_is_sure_and_what_is_possible_are_told_apart()
    {
        var answer = await samples.GetJsonAsync($"/v1/analyze?text={Uri.EscapeDataString("стали гродненские")}");

        var (ambiguous, place) = (answer.GetProperty("tokens")[0], answer.GetProperty("tokens")[1]);
        Assert.Equal(["стать", "сталь"], ambiguous.GetProperty("terms").EnumerateArray().Select(term => term.GetString()));
        Assert.Equal("стать", ambiguous.GetProperty("preferred").GetString());
        Assert.Equal(["сталь"], ambiguous.GetProperty("possible").EnumerateArray().Select(term => term.GetString()));
        Assert.Contains("гродно", place.GetProperty("derived").EnumerateArray().Select(term => term.GetString()));
    }

    [Fact]
    public async Task A_long_text_is_posted()
    {
        var text = string.Join(' ', Enumerable.Repeat("The mayor opened a bridge.", 20_000));
        using var body = new StringContent(text, Encoding.UTF8, "text/plain");
        using var response = await samples.Client.PostAsync(new Uri("/v1/analyze?lang=en", UriKind.Relative), body, TestContext.Current.CancellationToken);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(100_000, answer.GetProperty("tokens").GetArrayLength());
    }
}
