using NewsSearch.Analyzers.Stemming;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Stemming;

/// <summary>What the third release of the English stemmer changed.</summary>
public sealed class EnglishReleaseTests
{
    [Theory]
    [InlineData("emergency", "emerg", "emergenc")]
    [InlineData("evening", "even", "evening")]
    [InlineData("adding", "ad", "add")]
    [InlineData("university", "univers", "universiti")]
    [InlineData("international", "intern", "internat")]
    [InlineData("organized", "organ", "organiz")]
    [InlineData("generally", "general", "general")]
    [InlineData("inning", "inning", "inning")]
    [InlineData("planned", "plan", "plan")]
    public void Both_releases_are_told_apart(string word, string two, string three)
    {
        Span<char> stem = stackalloc char[word.Length];
        Assert.Equal(two, stem[..EnglishStemmer.Stem(word, stem, EnglishRelease.Two)].ToString());
        Assert.Equal(three, stem[..EnglishStemmer.Stem(word, stem)].ToString());
    }
}
