using System.Text.RegularExpressions;
using NewsSearch.Archive.Highlighting;
using Xunit;

namespace NewsSearch.Archive.Tests.Highlighting;

public sealed class GlobTests
{
    [Fact]
    public void Patterns_fit_what_the_same_regular_expression_fits()
    {
        const int seed = 20250814;
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++)
        {
            var pattern = Letters(random, "ab*?", 6);
            var text = Letters(random, "ab", 8);
            var regex = "^" + pattern.Replace("*", ".*", StringComparison.Ordinal).Replace('?', '.') + "$";
            Assert.True(Regex.IsMatch(text, regex, RegexOptions.None, TimeSpan.FromSeconds(10)) == Glob.Matches(pattern, text), $"{pattern} on {text}");
        }

        Assert.True(Glob.Matches("a?b", "a😀b"));
        Assert.False(Glob.Matches("a??b", "a😀b"));
    }

    [Fact]
    public void Edits_are_those_of_the_plain_recursion()
    {
        const int seed = 20250815;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var (one, other) = (Letters(random, "abc", 6), Letters(random, "abc", 6));
            var edits = Edits(one, other);
            for (var max = 0; max < 4; max++)
            {
                Assert.True(edits <= max == EditDistance.IsWithin(EditDistance.CodePoints(one), EditDistance.CodePoints(other), max), $"{one} {other} {max}");
            }
        }
    }

    private static int Edits(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var edits = Math.Min(Math.Min(Edits(a[1..], b), Edits(a, b[1..])) + 1, Edits(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] ? Math.Min(edits, Edits(a[2..], b[2..]) + 1) : edits;
    }

    private static string Letters(Random random, string alphabet, int maxLength) =>
        string.Concat(Enumerable.Range(0, random.Next(maxLength + 1)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
