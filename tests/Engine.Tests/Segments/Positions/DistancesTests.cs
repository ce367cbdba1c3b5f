using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Positions;

/// <summary>Lists that are written from distances, as a merge hands them over, are those that are written from positions.</summary>
public sealed class DistancesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_list_written_from_distances_has_the_bytes_of_one_written_from_positions(int seed)
    {
        var random = new Random(seed);
        var (plain, fast) = (new PostingsListWriter(), new PostingsListWriter());
        for (var list = 0; list < 60; list++)
        {
            plain.Start(text: true);
            fast.Start(text: true);
            var doc = -1;
            for (var left = random.Next(1, random.Next(2, 600)); left > 0; left--)
            {
                doc += random.Next(1, 50);
                var positions = Positions(random, random.Next(10) == 0 ? random.Next(1, 700) : random.Next(1, 4));
                var norm = (byte)random.Next(1, 256);
                plain.Add(doc, positions, norm);
                fast.AddDistances(doc, Distances(positions), norm);
            }

            plain.Finish();
            fast.Finish();
            Assert.Equal((plain.DocFreq, plain.TotalFrequency, plain.FirstDoc, plain.FirstPosition), (fast.DocFreq, fast.TotalFrequency, fast.FirstDoc, fast.FirstPosition));
            Assert.Equal(plain.Postings.ToArray(), fast.Postings.ToArray());
            Assert.Equal(plain.Positions.ToArray(), fast.Positions.ToArray());
        }
    }

    private static int[] Positions(Random random, int count)
    {
        var positions = new int[count];
        var position = random.Next(3);
        for (var i = 0; i < count; i++)
        {
            positions[i] = position;
            position += random.Next(1, random.Next(20) == 0 ? 5000 : 30);
        }

        return positions;
    }

    private static int[] Distances(int[] positions) => [.. positions.Select((position, i) => i == 0 ? position : position - positions[i - 1])];
}
