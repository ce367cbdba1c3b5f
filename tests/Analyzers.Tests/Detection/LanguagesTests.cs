using NewsSearch.Analyzers.Detection;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Detection;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData(Language.Russian, "ru")]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Other, "other")]
    public void Codes_are_read_as_written_in_any_case(Language language, string code)
    {
        Assert.Equal(code, Languages.Code(language));
        Assert.True(Languages.TryParse(code.ToUpperInvariant(), out var read));
        Assert.Equal(language, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de")]
    [InlineData("rus")]
    public void Anything_else_is_no_code(string code) => Assert.False(Languages.TryParse(code, out _));
}
