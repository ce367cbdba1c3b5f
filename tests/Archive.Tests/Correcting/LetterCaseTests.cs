using NewsSearch.Archive.Correcting;
using Xunit;

namespace NewsSearch.Archive.Tests.Correcting;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("прзидент", "президент", "президент")]
    [InlineData("Прзидент", "президент", "Президент")]
    [InlineData("ПРЗИДЕНТ", "президент", "ПРЕЗИДЕНТ")]
    [InlineData("Санкт-Петербрг", "санкт-петербург", "Санкт-Петербург")]
    [InlineData("Ростов-на-Дноу", "ростов-на-дону", "Ростов-на-Дону")]
    [InlineData("О'Нил", "о'нилл", "О'нилл")]
    [InlineData("Я", "мы", "Мы")]
    public void A_word_is_written_in_the_case_of_another(string model, string word, string written) => Assert.Equal(written, LetterCase.Like(model, word));
}
