using System.Text.RegularExpressions;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>What the documents say exists, exists: paths in backticks from the root, links from where the document is.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents => ["README.md", "ARCHITECTURE.md", "Engine/README.md", "docs/lucene-net.md", "docs/analysis.md", "docs/cross-language.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_path_in_backticks_or_links_exists(string document)
    {
        var text = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, document));
        var folder = Path.GetDirectoryName(document)!;
        var named = PathInBackticks().Matches(text).Select(match => match.Groups["path"].Value)
            .Concat(LinkTarget().Matches(text).Select(match => match.Groups["path"].Value)
                .Where(path => !path.Contains("://", StringComparison.Ordinal) && !path.StartsWith('#'))
                .Select(path => Path.Combine(folder, path.Split('#')[0])))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(named);
        Assert.All(named, path => Assert.True(
            File.Exists(Path.Combine(SharedData.RepositoryRoot, path)) || Directory.Exists(Path.Combine(SharedData.RepositoryRoot, path)),
            $"{document} names {path}, which does not exist"));
    }

    // A path in backticks: has a slash inside or at its end, and no blank, glob or URL characters: `Engine/Writing/`, `docs/format.md`.
    [GeneratedRegex(@"`(?<path>(?!/)[A-Za-z.][\w.-]*/[\w./-]*)`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex PathInBackticks();

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LinkTarget();
}
