using Xunit;

namespace NewsSearch.Analyzers.Tests.Abbreviations;

public sealed class AbbreviationTermsTests
{
    [Theory]
    [InlineData("50%", "50 процентов")]
    [InlineData("50 %", "50 percent")]
    [InlineData("50 per cent", "50%")]
    [InlineData("5$", "5 долларов")]
    [InlineData("$5", "dollars 5")]
    [InlineData("5 €", "5 евро")]
    [InlineData("100₽", "100 рублей")]
    [InlineData("₽ 100", "roubles 100")]
    [InlineData("№5", "номер 5")]
    [InlineData("5 млн руб.", "5 миллионов рублей")]
    [InlineData("3 млрд", "3 миллиарда")]
    [InlineData("тыс.", "тысяч")]
    [InlineData("ул. Ленина", "улице Ленина")]
    [InlineData("Нижегородская обл.", "Нижегородская области")]
    [InlineData("р-н", "района")]
    [InlineData("2019–2021 гг.", "2019-2021 годы")]
    [InlineData("2021 г.", "2021 года")]
    [InlineData("г. Минск", "город Минск")]
    [InlineData("5 bn", "5 billion")]
    [InlineData("govt", "government's")]
    [InlineData("Dr. Smith", "doctor Smith")]
    [InlineData("14 Jan", "14 January")]
    [InlineData("U.S.A. U.S.", "USA USA")]
    [InlineData("U.N. N.A.T.O.", "UN NATO")]
    [InlineData("АПК МВД США", "апк мвд сша")]
    public void An_abbreviation_or_sign_shares_a_term_with_its_full_word(string one, string other) => Terms.AssertShared(one, other);

    [Theory]
    [InlineData("us", "usa")]
    [InlineData("it", "I.T")]
    [InlineData("в", "век")]
    [InlineData("им", "имени")]
    [InlineData("млн", "млрд")]
    [InlineData("$", "€")]
    [InlineData("%", "cent")]
    public void Words_share_no_term_with_what_they_only_look_like(string one, string other) =>
        Assert.Empty(Terms.Of(one).Terms.Intersect(Terms.Of(other).Terms));

    [Theory]
    [InlineData("US", "U.S.")]
    [InlineData("IT", "I.T.")]
    [InlineData("USA", "US-led")]
    public void Where_it_may_be_a_pronoun_it_is_a_relative(string asked, string found) => Terms.AssertDerived(asked, found);

    [Theory]
    [InlineData("апк")]
    [InlineData("мвд")]
    [InlineData("gdp")]
    [InlineData("imf")]
    public void An_abbreviation_without_a_meaning_here_is_itself(string surface) => Assert.Equal(surface, Terms.Of(surface).Preferred);
}
