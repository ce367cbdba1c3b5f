using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Tests.Segments;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Scoring;

public sealed class Bm25FTests
{
    [Fact]
    public void Blocks_are_scored_bit_for_bit_as_single_documents_are()
    {
        var (reader, directory) = SegmentAssert.Write(RandomSegments.Create(31, 1_000));
        using (directory)
        {
            for (var seed = 0; seed < 200; seed++)
            {
                var random = new Random(seed);
                WeightedField[] fields = [new(RandomSegments.Body, "body", 1), new(RandomSegments.Title, "title", 3), new(RandomSegments.Lead, "lead", 0.5f)];
                var lengths = LengthTable.Of(Bm25Parameters.Default, fields[..random.Next(1, 4)], 1 + (20 * random.NextDouble()));
                var similarity = new Bm25F(10 * random.NextDouble(), lengths);
                var gap = random.Next(1, 40);
                int[] docs = [.. Enumerable.Range(0, reader.DocCount).Where(_ => random.Next(gap) == 0)];
                float[] frequencies = [.. docs.Select(_ => 0.5f * random.Next(1, 40))];
                var scores = frequencies.ToArray();
                similarity.Score(reader, docs, scores);
                for (var i = 0; i < docs.Length; i++)
                {
                    var expected = Bm25F.Score(similarity.Idf, frequencies[i], similarity.K(reader, docs[i]));
                    Assert.True(BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(scores[i]), $"seed {seed}, document {docs[i]}");
                }
            }

            reader.Release();
        }
    }
}
