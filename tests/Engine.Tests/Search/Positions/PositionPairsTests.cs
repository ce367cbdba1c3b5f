using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments.Positions;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Positions;

public sealed class PositionPairsTests
{
    [Fact]
    public void Vectors_find_what_the_plain_loops_find()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var (positions, others) = (Positions(random), Positions(random));
            var distance = random.Next(-3, 4);
            var list = new PositionList([.. others, .. new int[PositionList.Padding]], others.Length);
            Assert.True(others.AsSpan().SequenceEqual(list.Positions), $"seed {seed}");
            int[] expected = [.. positions.Where(position => others.Contains(position + distance))];
            var kept = new int[positions.Length];
            Assert.True(expected.SequenceEqual(kept.Take(PositionPairs.Keep(positions, list, distance, kept))), $"seed {seed}");
            Assert.True(expected.SequenceEqual(kept.Take(PositionPairs.KeepPlainly(positions, others, distance, kept))), $"seed {seed}");
            Assert.True((expected.Length > 0) == PositionPairs.Any(positions, list, distance), $"seed {seed}");
            Assert.True((expected.Length > 0) == PositionPairs.AnyPlainly(positions, others, distance), $"seed {seed}");
        }
    }

    [Fact]
    public void Distances_add_up_to_positions_by_vectors_as_they_do_one_by_one()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var distances = Enumerable.Range(0, 150).Select(_ => random.Next(1 << random.Next(1, 22))).ToArray();
            var count = random.Next(1, distances.Length - PositionList.Padding + 1);
            var (expected, sums) = (new int[distances.Length], new int[distances.Length]);
            PositionList.SumPlainly(distances, count, expected);
            PositionList.Sum(distances, count, sums);
            Assert.True(expected.AsSpan(0, count).SequenceEqual(sums.AsSpan(0, count)), $"seed {seed}");
        }
    }

    private static int[] Positions(Random random)
    {
        var range = 1 << random.Next(1, 12);
        return [.. Enumerable.Range(0, random.Next(1, 1 << random.Next(1, 9))).Select(_ => random.Next(range)).Distinct().Order()];
    }
}
