using System.Text;
using System.Text.Json;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Search;

/// <summary>What stands where for a fixed set of questions over the sample articles. A change of the ranking shows here, to be looked at like code; APPROVE=1 writes it anew.</summary>
public sealed class RankingTests(SampleService samples)
{
    private const int Places = 5;

    private static string GoldenFile => Path.Combine(SharedData.RepositoryRoot, "tests", "SearchApi.Tests", "Search", "Rankings.txt");

    [Fact]
    public async Task Rankings_are_as_reviewed()
    {
        var reviewed = await File.ReadAllTextAsync(GoldenFile, TestContext.Current.CancellationToken);
        var found = new StringBuilder();
        foreach (var line in reviewed.Split('\n').Where(line => line.StartsWith("? ", StringComparison.Ordinal) || line.StartsWith('#')))
        {
            found.Append(line).Append('\n');
            if (line[0] == '?')
            {
                await AppendRanking(found, line[2..]);
            }
        }

        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            await File.WriteAllTextAsync(GoldenFile, found.ToString(), TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(reviewed, found.ToString());
        }
    }

    /// <summary>Number of matches, then the first places, each with its score to one decimal, its date and its title.</summary>
    private async Task AppendRanking(StringBuilder found, string query)
    {
        var answer = await samples.GetJsonAsync($"/v1/search?cross=off&size={Places}&highlight=none&q={Uri.EscapeDataString(query)}");
        found.Append(FormattableString.Invariant($"  {answer.GetProperty("total").GetInt64()} found{(answer.GetProperty("query").GetProperty("relaxed").GetBoolean() ? ", relaxed" : "")}\n"));
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            found.Append(FormattableString.Invariant($"  {hit.GetProperty("score").GetDouble():F1} {Text(hit, "date")} {Text(hit, "title")}\n"));
        }

        found.Append('\n');
    }

    private static string? Text(JsonElement hit, string property) => hit.GetProperty(property).GetString();
}
