using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

public sealed class LearningWordsTests
{
    private static readonly LearningWords Words = new(Lexicons.Open());

    [Theory]
    [InlineData("The bulldozers of 2024 are on", "bulldozer")]
    [InlineData("Bridges, the bridge's bridge", "bridge bridge bridge")]
    [InlineData("news", "news")]
    [InlineData("Grumbitson's blorf", "grumbitson blorf")]
    public void An_English_word_stands_under_what_the_lexicons_have_of_it(string text, string keys) =>
        Assert.Equal(keys, Keys(Words.English(text)));

    [Theory]
    [InlineData("О мостах и 2024 мостов", "мост мост")]
    public void A_Russian_word_stands_under_its_lemma(string text, string keys) => Assert.Equal(keys, Keys(Words.Russian(text)));

    [Fact]
    public void Forms_of_a_Russian_word_that_no_dictionary_has_stand_under_one_key()
    {
        var keys = Words.Russian("кышмырон кышмырона кышмырону кышмыроном").Words.Select(word => word.Key).Distinct(StringComparer.Ordinal);

        Assert.EndsWith("*", Assert.Single(keys), StringComparison.Ordinal);
    }

    private static string Keys(LearningSentence sentence) => string.Join(' ', sentence.Words.Select(word => word.Key));
}
