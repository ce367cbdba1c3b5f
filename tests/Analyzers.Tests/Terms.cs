using NewsSearch.Analyzers.Tests.Tokenizing;
using Xunit;

namespace NewsSearch.Analyzers.Tests;

/// <summary>What a word stands for, for tests.</summary>
internal static class Terms
{
    public static WordTerms Of(string surface)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(surface, terms);
        return terms;
    }

    /// <summary>Asserts that two texts have as many words and that each shares a term with its counterpart.</summary>
    public static void AssertShared(string one, string other)
    {
        var (first, second) = (Tokens.SurfacesOf(one), Tokens.SurfacesOf(other));
        Assert.Equal(first.Count, second.Count);
        Assert.All(first.Zip(second), pair => Assert.NotEmpty(Of(pair.First).Terms.Intersect(Of(pair.Second).Terms)));
    }

    /// <summary>Asserts that no word of one text shares a term with one of the other, or has one as a relative.</summary>
    public static void AssertApart(string one, string other)
    {
        var first = Tokens.SurfacesOf(one).Select(Of).SelectMany(terms => terms.Terms.Concat(terms.Derived));
        var second = Tokens.SurfacesOf(other).Select(Of).SelectMany(terms => terms.Terms.Concat(terms.Derived));
        Assert.Empty(first.Intersect(second));
    }

    /// <summary>Asserts that a search for the first finds the second, but only as a relative.</summary>
    public static void AssertDerived(string asked, string found)
    {
        var terms = Of(Assert.Single(Tokens.SurfacesOf(asked))).Terms;
        var word = Of(Assert.Single(Tokens.SurfacesOf(found)));
        Assert.Empty(terms.Intersect(word.Terms));
        Assert.NotEmpty(terms.Intersect(word.Derived));
    }
}
