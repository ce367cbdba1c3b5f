using System.Text;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

public sealed class WildcardTermsTests
{
    [Theory]
    [InlineData("агро*", "агроном", true)]
    [InlineData("*ном", "агроном", true)]
    [InlineData("а*о*м", "агроном", true)]
    [InlineData("агрон?м", "агроном", true)]
    [InlineData("?", "😀", true)]
    [InlineData("?", "ab", false)]
    [InlineData("*", "", true)]
    [InlineData("a?", "a", false)]
    [InlineData("a", "a", true)]
    public void A_star_is_any_run_and_a_question_mark_one_code_point(string pattern, string term, bool fits) =>
        Assert.Equal(fits, Fits(pattern, term));

    [Fact]
    public void A_pattern_fits_what_the_recursive_definition_says()
    {
        var random = new Random(5);
        for (var i = 0; i < 3000; i++)
        {
            var pattern = Text(random, "a", "b", "я", "😀", "*", "?");
            var term = Text(random, "a", "b", "я", "😀");
            Assert.True(NaiveTerms.Fits(NaiveTerms.Runes(pattern), NaiveTerms.Runes(term)) == Fits(pattern, term), $"{pattern} and {term}");
        }
    }

    private static bool Fits(string pattern, string term)
    {
        var fits = new WildcardTerms(pattern).Fits(Encoding.UTF8.GetBytes(term));
        var automaton = new WildcardAutomaton(pattern);
        var state = automaton.Start;
        var alive = true;
        foreach (var rune in term.EnumerateRunes())
        {
            alive = alive && automaton.Step(default, state, rune.Value, out state);
        }

        Assert.Equal(fits, alive && automaton.Accepts(state) == 0);
        return fits;
    }

    private static string Text(Random random, params string[] letters) =>
        string.Concat(Enumerable.Range(0, random.Next(7)).Select(_ => letters[random.Next(letters.Length)]));
}
