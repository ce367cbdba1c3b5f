using NewsSearch.Engine.Search.Pruning;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Pruning;

public sealed class WindowSumsTests
{
    [Fact]
    public void Vectors_take_the_sums_that_a_plain_loop_takes_and_leave_none()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var sums = RandomScores.Of(random, random.Next(200));
            var needed = RandomScores.Least(random, sums);
            var from = random.Next(1_000_000);
            (int Doc, float Sum)[] expected = [.. sums.Select((sum, at) => (from + at, sum)).Where(pair => pair.sum >= needed)];
            var output = new ScoredDocs();
            output.Add(doc: 0, score: 7);
            WindowSums.Take(from, sums, needed, output);
            Assert.True(expected.Prepend((0, 7)).SequenceEqual(RandomScores.Pairs(output)), $"seed {seed}");
            Assert.All(sums, sum => Assert.Equal(0, sum));
        }
    }

    [Fact]
    public void Vectors_count_the_sums_that_a_plain_loop_counts()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var sums = RandomScores.Of(random, random.Next(200));
            var needed = RandomScores.Least(random, sums);
            Assert.True(sums.Count(sum => sum >= needed) == WindowSums.CountAtLeast(sums, needed), $"seed {seed}");
        }
    }
}
