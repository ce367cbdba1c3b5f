using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

public sealed class SentenceAlignerTests
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

    [Fact]
    public void Sentences_that_say_the_same_are_paired_and_those_of_one_text_alone_are_left_out()
    {
        var pairs = SentenceAligner.Align([English("a b"), English("h"), English("c d")], [Russian("f"), Russian("a b"), Russian("c e")]);

        Assert.Equal([("a b", "a b", 1.0), ("c d", "c e", 0.5)], pairs.Select(pair => (Text(pair.English), Text(pair.Russian), pair.Likeness)));
    }

    [Fact]
    public void Words_that_sound_alike_are_alike_without_any_lexicon()
    {
        var words = new LearningWords(Lexicons.None);

        Assert.Equal(1, words.English("Semenyako").LikenessOf(words.Russian("Семеняко")));
        Assert.Equal(0, words.English("Semenyako").LikenessOf(words.Russian("Лукашевич")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_sum_of_likenesses_is_the_greatest_that_any_pairing_in_order_has(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            LearningSentence[] english = [.. Enumerable.Range(0, random.Next(5)).Select(_ => English(Some(random)))];
            LearningSentence[] russian = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Russian(Some(random)))];

            var pairs = SentenceAligner.Align(english, russian);

            Assert.Equal(Best(english, russian), pairs.Sum(pair => pair.Likeness), 1e-9);
            AssertAscends(pairs.Select(pair => Array.IndexOf(english, pair.English)));
            AssertAscends(pairs.Select(pair => Array.IndexOf(russian, pair.Russian)));
            Assert.All(pairs, pair => Assert.Equal(pair.English.LikenessOf(pair.Russian), pair.Likeness));
            Assert.All(pairs, pair => Assert.True(pair.Likeness >= SentenceAligner.LeastLikeness));
        }
    }

    /// <summary>The slow twin: every way.</summary>
    private static double Best(ReadOnlySpan<LearningSentence> english, ReadOnlySpan<LearningSentence> russian)
    {
        if (english.IsEmpty || russian.IsEmpty)
        {
            return 0;
        }

        var likeness = english[0].LikenessOf(russian[0]);
        var together = likeness >= SentenceAligner.LeastLikeness ? likeness + Best(english[1..], russian[1..]) : 0;
        return Math.Max(together, Math.Max(Best(english[1..], russian), Best(english, russian[1..])));
    }

    private static void AssertAscends(IEnumerable<int> numbers) => Assert.All(numbers.Zip(numbers.Skip(1)), two => Assert.True(two.First < two.Second));

    private static string Some(Random random) => string.Join(' ', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static LearningSentence English(string text) => new([.. text.Split(' ').Select(word => new LearningWord(word, word, [new Translation(word, 1)], []))]);

    private static LearningSentence Russian(string text) => new([.. text.Split(' ').Select(word => new LearningWord(word, word, [], []))]);

    private static string Text(LearningSentence sentence) => string.Join(' ', sentence.Words.Select(word => word.Form));
}
