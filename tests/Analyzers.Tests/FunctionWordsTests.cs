using Xunit;

namespace NewsSearch.Analyzers.Tests;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("the of and in on with not is was have will it they which don't")]
    [InlineData("и в на с не что это из-за который которого был будет или ни бы же все ее еще")]
    public void Words_that_hold_sentences_together_are_function_words(string words) =>
        Assert.All(words.Split(' '), word => Assert.True(FunctionWords.Contains(word), word));

    [Theory]
    [InlineData("government city war new first said year people one two")]
    [InlineData("губернатор город россия год человек первый новый два сказал область мир")]
    [InlineData("2025 covid-19 日 о́")]
    public void Words_with_a_subject_are_not(string words) =>
        Assert.All(words.Split(' '), word => Assert.False(FunctionWords.Contains(word), word));

    [Fact]
    public void Every_script_is_asked_in_its_folded_form()
    {
        Assert.True(FunctionWords.Contains("еще"));
        Assert.False(FunctionWords.Contains("ещё"));
        Assert.False(FunctionWords.Contains("The"));
        Assert.False(FunctionWords.Contains(""));
    }
}
