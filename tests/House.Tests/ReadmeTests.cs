using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>What the README shows is done here: its addresses are asked, its queries find something, its article is indexed.</summary>
/// <remarks>Its two commands are run by the build server as they stand.</remarks>
public sealed partial class ReadmeTests(ReadmeService service) : IClassFixture<ReadmeService>
{
    private static string Readme => ReadmeService.Readme;

    public static TheoryData<string> Addresses => [.. CurlAddress().Matches(Readme).Select(match => match.Groups["address"].Value)];

    public static TheoryData<string> Queries => [.. QueryRow().Matches(Readme).SelectMany(row => InBackticks().Matches(row.Groups["cell"].Value)).Select(query => query.Groups["code"].Value)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_of_the_readme_answers_with_something(string address)
    {
        var answer = await GetAsync(address);

        var found = answer.TryGetProperty("total", out var total) ? total.GetInt32() : answer.GetProperty("tokens").GetArrayLength();
        Assert.True(found > 0, address);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_of_the_readme_is_read_without_a_problem_and_finds_something(string query)
    {
        Assert.Empty(QueryParser.Parse(query, QuerySyntax.Full).Problems);
        var answer = await GetAsync($"/v1/search?q={Uri.EscapeDataString(query)}");

        Assert.True(answer.GetProperty("total").GetInt32() > 0, query);
    }

    [Fact]
    public async Task The_article_of_the_readme_is_indexed_as_it_stands()
    {
        var article = await GetAsync("/v1/articles/a1");

        Assert.Equal("2025-08-13", article.GetProperty("date").GetString());
        Assert.Equal(2, article.GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public void There_are_examples_of_every_kind()
    {
        Assert.True(Addresses.Count >= 4);
        Assert.True(Queries.Count >= 10);
    }

    private async Task<JsonElement> GetAsync(string address)
    {
        using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {text}");
        return JsonElement.Parse(text);
    }

    [GeneratedRegex("curl 'http://localhost:5080(?<address>[^']+)'", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CurlAddress();

    [GeneratedRegex(@"^\| (?<cell>`.*?) \| .* \|$", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex QueryRow();

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex InBackticks();
}
