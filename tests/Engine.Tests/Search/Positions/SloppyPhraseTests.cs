using Xunit;

namespace NewsSearch.Engine.Tests.Search.Positions;

/// <summary>Sloppy phrases cost what they cost in Lucene.</summary>
public sealed class SloppyPhraseTests
{
    [Theory]
    [InlineData("a b", "a b", 0)]
    [InlineData("a b", "a x b", 1)]
    [InlineData("a b", "a x x b", 2)]
    [InlineData("a b", "b a", 2)]
    [InlineData("a b", "b x a", 3)]
    [InlineData("a b c", "a c b", 2)]
    [InlineData("a b c", "c b a", 4)]
    [InlineData("a b c", "b c a", 3)]
    [InlineData("a a", "a a", 0)]
    [InlineData("a a", "a x a", 1)]
    [InlineData("a b a", "a b a", 0)]
    [InlineData("a b a", "a b x a", 1)]
    [InlineData("a b a", "a a b", 2)]
    [InlineData("a b a", "b a a", 2)]
    [InlineData("a a b b", "a b a b", 2)]
    public void A_phrase_matches_from_the_slop_on_that_its_moves_cost(string phrase, string text, int cost)
    {
        using var index = TestIndex.Of(text);
        for (var slop = 0; slop < 8; slop++)
        {
            Assert.Equal(slop >= cost, index.Keys(QueryExampleTests.Phrase(slop, phrase.Split(' '))).Length == 1);
        }
    }

    [Fact]
    public void A_word_cannot_stand_for_two_places()
    {
        using var index = TestIndex.Of("a x x", "a x a");
        Assert.Equal(["d1"], index.Keys(QueryExampleTests.Phrase(100, "a", "a")));
    }

    [Fact]
    public void A_match_of_greater_distance_counts_less()
    {
        using var index = TestIndex.Of("a b x x x", "a x b x x", "a x x b x", "b a x x x");
        Assert.Equal(["d0", "d1", "d3", "d2"], index.Keys(QueryExampleTests.Phrase(5, "a", "b")));
    }

    [Fact]
    public void Repeated_words_match_only_where_each_place_can_have_a_word_of_its_own()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            string[] texts = [.. Enumerable.Range(0, 40).Select(_ => Words(random, 1, 9))];
            using var index = TestIndex.Of(texts);
            for (var i = 0; i < 10; i++)
            {
                var words = Words(random, 2, 5).Split(' ');
                var slop = random.Next(1, 6);
                var found = index.Keys(QueryExampleTests.Phrase(slop, words)).ToHashSet(StringComparer.Ordinal);
                for (var text = 0; text < texts.Length; text++)
                {
                    var expected = LeastDistance(words, texts[text].Split(' ')) <= slop;
                    Assert.True(expected == found.Contains($"d{text}"), $"seed {seed}: \"{string.Join(' ', words)}\"~{slop} in '{texts[text]}'");
                }
            }
        }
    }

    /// <summary>The least spread of shifts over all ways to give each place a word of its own.</summary>
    private static int LeastDistance(string[] phrase, string[] text)
    {
        return Least(0, [], int.MaxValue, int.MinValue);

        int Least(int place, HashSet<int> taken, int least, int greatest)
        {
            if (place == phrase.Length)
            {
                return greatest - least;
            }

            var best = int.MaxValue;
            for (var position = 0; position < text.Length; position++)
            {
                if (text[position] == phrase[place] && !taken.Contains(position))
                {
                    best = Math.Min(best, Least(place + 1, [.. taken, position], Math.Min(least, position - place), Math.Max(greatest, position - place)));
                }
            }

            return best;
        }
    }

    private static string Words(Random random, int min, int max) =>
        string.Join(' ', Enumerable.Range(0, random.Next(min, max)).Select(_ => "abc"[random.Next(3)]));
}
