using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Positions;

public sealed class ShortPairsTests
{
    [Fact]
    public void Vectors_count_what_the_plain_loop_counts()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var documents = random.Next(1, PostingsCursor.BlockSize + 1);
            var words = Distances(random, documents, ShortPairs.MaxCount + 1);
            var others = Distances(random, documents, 3 * ShortPairs.MaxCount);
            var distance = random.Next(-4, 5);
            var (expected, counts) = (new int[documents], new int[documents]);
            ShortPairs.CountPlainly(Gathered(words), Gathered(others), distance, expected);
            ShortPairs.Count(Gathered(words), Gathered(others), distance, counts);
            for (var i = 0; i < documents; i++)
            {
                if (words[i].Length <= ShortPairs.MaxCount)
                {
                    Assert.True(expected[i] == counts[i], $"seed {seed}, document {i}");
                    Assert.Equal(Positions(words[i]).Count(position => Positions(others[i]).Contains(position + distance)), counts[i]);
                }
            }
        }
    }

    private static int[][] Distances(Random random, int documents, int most) =>
        [.. Enumerable.Range(0, documents).Select(_ => Enumerable.Range(0, random.Next(1, random.Next(1, most + 1) + 1)).Select(at => random.Next(at == 0 ? 0 : 1, 6)).ToArray())];

    private static IEnumerable<int> Positions(int[] distances) => distances.Select((_, at) => distances.Take(at + 1).Sum());

    private static GatheredPositions Gathered(int[][] distances)
    {
        int[] counts = [.. distances.Select(some => some.Length)];
        int[] starts = [.. counts.Select((_, at) => counts.Take(at).Sum())];
        int[] numbers = [.. distances.SelectMany(some => some), .. Enumerable.Repeat(1, PositionList.Padding)];
        return new GatheredPositions(numbers, starts, counts);
    }
}
