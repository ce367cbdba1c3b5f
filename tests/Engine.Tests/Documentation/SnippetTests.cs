using System.Text.RegularExpressions;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Documentation;

/// <summary>Code in <c>docs/lucene-net.md</c> is what tests run: the blocks named there are copies. APPROVE=1 copies them anew.</summary>
public sealed partial class SnippetTests
{
    [Fact]
    public void The_document_shows_the_code_that_tests_run()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "docs", "lucene-net.md");
        var found = File.ReadAllText(path);
        var snippets = Snippets();
        var expected = Block().Replace(found, block => $"<!-- {block.Groups["name"].Value} -->\n```csharp\n{snippets[block.Groups["name"].Value]}```\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, found);
        Assert.Equal(snippets.Keys.Order(StringComparer.Ordinal), Block().Matches(found).Select(block => block.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, string> Snippets()
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "tests", "Engine.Tests", "Documentation");
        return Directory.GetFiles(folder, "*.cs")
            .Where(file => !file.EndsWith($"{nameof(SnippetTests)}.cs", StringComparison.Ordinal))
            .SelectMany(file => Snippet().Matches(File.ReadAllText(file)))
            .ToDictionary(snippet => snippet.Groups["name"].Value, snippet => Unindent(snippet.Groups["code"].Value), StringComparer.Ordinal);
    }

    private static string Unindent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        return string.Concat(lines.Select(line => $"{line[Math.Min(indent, line.Length)..]}\n"));
    }

    [GeneratedRegex("<!-- (?<name>[a-z]+) -->\n```csharp\n.*?```\n", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();

    [GeneratedRegex("^ *// snippet: (?<name>[a-z]+)\n(?<code>.*?)^ *// end$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Snippet();
}
