using NewsSearch.Analyzers.Tests.Tokenizing;
using Xunit;

namespace NewsSearch.Analyzers.Tests;

public sealed class NewsAnalyzerTests
{
    [Theory]
    [InlineData("губернаторами", "губернатор", "")]
    [InlineData("elections", "elect", "")]
    [InlineData("2025", "2025", "")]
    [InlineData("kомпания", "kомпания", "")]
    [InlineData("日", "日", "")]
    [InlineData("нью-йорке", "нью-йорк", "нью|йорк|ньюйорк")]
    [InlineData("москвы-реки", "москв-рек", "москв|рек|москвырек")]
    [InlineData("state-of-the-art", "state-of-the-art", "state|art|stateoftheart")]
    [InlineData("covid-19", "covid-19", "covid|19|covid19")]
    [InlineData("ту-154", "ту-154", "154|ту154")]
    [InlineData("1990-е", "1990-е", "1990|1990е")]
    [InlineData("2-го", "2-го", "2|2го")]
    [InlineData("x-ray", "x-ray", "ray|xray")]
    [InlineData("u.s", "u.s", "us|u|s")]
    [InlineData("us", "us", "")]
    [InlineData("at&t", "at&t", "att|at|t")]
    [InlineData("c++", "c++", "")]
    [InlineData("example.com", "example.com", "exampl|com")]
    [InlineData("foo_bar", "foo_bar", "foo|bar")]
    [InlineData("company's", "compani", "")]
    [InlineData("1990's", "1990", "")]
    [InlineData("don't", "don't", "dont")]
    [InlineData("o'neill", "o'neil", "oneil|neill")]
    [InlineData("д'артаньян", "д'артанья", "дартанья|артанья")]
    [InlineData("1,000", "1,000", "1000")]
    [InlineData("1,250,000.50", "1,250,000.50", "1250000.50")]
    [InlineData("3,14", "3,14", "")]
    [InlineData("0,123", "0,123", "")]
    [InlineData("3.14", "3.14", "")]
    [InlineData("14.08.2025", "14.08.2025", "14|08|2025")]
    public void A_surface_stands_for_terms_and_derived_terms(string surface, string terms, string derived)
    {
        var found = Analyze(surface);
        Assert.Equal(terms, string.Join('|', found.Terms));
        Assert.Equal(derived, string.Join('|', found.Derived));
    }

    [Theory]
    [InlineData("Нью-Йорк", "НЬЮ‑ЙОРКОМ")]
    [InlineData("Ёлка", "елки")]
    [InlineData("company", "Company’s")]
    [InlineData("Santa-Barbara", "santa-barbara")]
    [InlineData("café", "CAFE\u0301S")]
    [InlineData("малых городов", "малыми городами")]
    public void Forms_of_one_word_share_their_terms(string one, string other) =>
        Assert.Equal(Tokens.SurfacesOf(one).Select(word => Analyze(word).Preferred), Tokens.SurfacesOf(other).Select(word => Analyze(word).Preferred));

    [Fact]
    public void Anything_has_a_term_that_is_not_too_long()
    {
        foreach (var surface in new[] { "", "-", "--", "'", ".", ",", "a-", "-я", "1,", "_", "'s", "5-", new string('я', 1_000), new string('-', 1_000) })
        {
            var terms = Analyze(surface);
            Assert.NotEmpty(terms.Terms);
            Assert.All(terms.Terms.Concat(terms.Derived), term => Assert.InRange(term.Length, 0, WordTerms.MaxTermLength));
        }
    }

    [Fact]
    public void The_version_names_the_analysis() => Assert.Equal("news-2", NewsAnalyzer.Instance.Version);

    private static WordTerms Analyze(string surface)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(surface, terms);
        return terms;
    }
}
