using NewsSearch.Engine.Search;
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

    [Fact]
    public void Repeated_words_count_by_the_narrowest_states_that_moving_the_least_place_on_goes_through()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var random = new Random(seed);
            string[] texts = [.. Enumerable.Range(0, 30).Select(_ => Words(random, 1, 12))];
            using var index = TestIndex.Of(texts);
            for (var i = 0; i < 8; i++)
            {
                var words = Words(random, 2, 5).Split(' ');
                var slop = random.Next(1, 6);
                var request = new SearchRequest { Query = QueryExampleTests.Phrase(slop, words) };
                for (var text = 0; text < texts.Length; text++)
                {
                    var found = index.Snapshot.Explain(request, index.Snapshot.Find($"d{text}")!.Value) is { } score ? FrequencyIn(score) : 0;
                    var expected = Frequency(words, texts[text].Split(' '), slop);
                    Assert.True(Math.Abs(expected - found) < 1e-5, $"seed {seed}: \"{string.Join(' ', words)}\"~{slop} in '{texts[text]}': {found} instead of {expected}");
                }
            }
        }
    }

    private static double FrequencyIn(Explanation score) => score.Description.StartsWith("frequency: ", StringComparison.Ordinal)
        ? score.Value
        : score.Parts.Sum(FrequencyIn);

    /// <summary>What <see cref="NewsSearch.Engine.Search.Queries.PhraseQuery"/> says, step by step: all places stand at their first words, those of one word never at the same.</summary>
    private static float Frequency(string[] phrase, string[] text, int slop)
    {
        var positions = phrase.Select(word => Enumerable.Range(0, text.Length).Where(position => text[position] == word).ToList()).ToArray();
        if (positions.Any(list => list.Count == 0) || !Separate())
        {
            return 0;
        }

        var frequency = 0f;
        while (true)
        {
            var least = Order().First();
            var next = Shift(Order().ElementAt(1));
            var distance = int.MaxValue;
            while (Shift(least) <= next)
            {
                distance = Math.Min(distance, Order().Max(Shift) - Shift(least));
                positions[least].RemoveAt(0);
                if (positions[least].Count == 0 || !Separate())
                {
                    return frequency + Weight(distance);
                }
            }

            frequency += Weight(distance);
        }

        float Weight(int distance) => distance <= slop ? 1f / (1 + distance) : 0;

        int Shift(int place) => positions[place][0] - place;

        IEnumerable<int> Order() => Enumerable.Range(0, phrase.Length).OrderBy(Shift);

        bool Separate()
        {
            while (Order().FirstOrDefault(place => Order().Any(other => other != place && positions[other][0] == positions[place][0]), -1) is var lesser and >= 0)
            {
                positions[lesser].RemoveAt(0);
                if (positions[lesser].Count == 0)
                {
                    return false;
                }
            }

            return true;
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
