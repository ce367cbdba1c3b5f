using System.Text;
using System.Text.RegularExpressions;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary><c>docs/format.md</c> joins the grammars of the writers' doc comments; APPROVE=1 copies them there anew.</summary>
public sealed partial class FormatDocumentTests
{
    [Fact]
    public void The_document_shows_the_grammars_as_the_writers_state_them()
    {
        var path = Path.Combine(SharedData.RepositoryRoot, "docs", "format.md");
        var found = File.ReadAllText(path);
        var expected = Block().Replace(found, block => $"<!-- {block.Groups["source"].Value} -->\n```\n{Grammar(block.Groups["source"].Value)}```\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, found);
        Assert.InRange(Block().Count(found), 15, 100);
    }

    /// <summary>The first code block of a file's doc comments.</summary>
    private static string Grammar(string source)
    {
        var lines = new StringBuilder();
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(SharedData.RepositoryRoot, source)))
        {
            var text = line.TrimStart();
            if (text == "/// </code>")
            {
                break;
            }

            if (inside)
            {
                lines.Append(System.Net.WebUtility.HtmlDecode(text.Length > 4 ? text[4..] : "")).Append('\n');
            }

            inside |= text == "/// <code>";
        }

        return lines.ToString();
    }

    [GeneratedRegex("<!-- (?<source>Engine/[A-Za-z/]+\\.cs) -->\n```\n.*?```\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();
}
