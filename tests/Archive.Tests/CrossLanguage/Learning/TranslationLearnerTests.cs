using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

public sealed class TranslationLearnerTests
{
    private static readonly LearningWords Words = new(Lexicons.Open());

    [Fact]
    public void A_word_that_no_lexicon_has_is_learnt_from_pairs_enough()
    {
        var learned = TranslationLearner.Learn([.. Pairs(seed: 1, count: 10, with: TranslationLearner.LeastPairs)]);

        var word = Assert.Single(learned, translation => translation.English == "grumbit" && translation.Probability > 0.5);
        Assert.Equal(("кышмырон", TranslationLearner.LeastPairs, true), (word.Spoken, word.Pairs, word.IsNew));
        Assert.EndsWith("*", word.Russian, StringComparison.Ordinal);
    }

    [Fact]
    public void From_fewer_pairs_it_is_not()
    {
        var learned = TranslationLearner.Learn([.. Pairs(seed: 1, count: 10, with: TranslationLearner.LeastPairs - 1)]);

        Assert.DoesNotContain(learned, translation => translation.English == "grumbit");
        Assert.All(learned, translation => Assert.True(translation.Pairs >= TranslationLearner.LeastPairs));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_the_lexicons_have_is_what_is_learnt_of_other_words(int seed)
    {
        var learned = TranslationLearner.Learn([.. Pairs(seed, count: 60, with: 5)]);

        Assert.Equal(["grumbit"], learned.Where(translation => translation.IsNew && translation.Probability > 0.3).Select(translation => translation.English));
        Assert.Contains(learned, translation => translation is { English: "bridge", Russian: "мост", IsNew: false, Probability: > 0.5 });
        Assert.Equal(learned.OrderByDescending(translation => translation.Probability), learned);
        Assert.All(learned, translation => Assert.InRange(translation.Probability, TranslationLearner.LeastProbability, 1));
    }

    [Fact]
    public void Of_nothing_nothing_is_learnt() => Assert.Empty(TranslationLearner.Learn([]));

    private static IEnumerable<ArticlePair> Pairs(int seed, int count, int with)
    {
        var made = new MadeVersions(seed);
        for (var i = 0; i < count; i++)
        {
            var (english, russian) = made.Next($"{i}", extra: i < with ? ("grumbit", i == 0 ? "кышмырону" : "кышмырон") : null);
            yield return new ArticlePair(
                english,
                russian,
                1,
                SentenceAligner.Align([.. ArticleSentences.Of(english).Select(Words.English)], [.. ArticleSentences.Of(russian).Select(Words.Russian)]));
        }
    }
}
