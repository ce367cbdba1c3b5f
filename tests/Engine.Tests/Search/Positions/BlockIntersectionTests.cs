using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Positions;

public sealed class BlockIntersectionTests
{
    [Fact]
    public void Vectors_find_what_the_plain_loop_finds()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var lead = Docs(random);
            var other = Docs(random);
            var end = random.Next(4) == 0 ? int.MaxValue : random.Next(0, lead[^1] + 2);
            var (expectedInLead, expectedInOther) = (new byte[lead.Length], new byte[lead.Length]);
            var (inLead, inOther) = (new byte[lead.Length], new byte[lead.Length]);
            var expected = BlockIntersection.FindPlainly(lead, other, end, expectedInLead, expectedInOther);
            Assert.True(expected == BlockIntersection.Find(lead, other, end, inLead, inOther), $"seed {seed}");
            Assert.True(expectedInLead.SequenceEqual(inLead) && expectedInOther.SequenceEqual(inOther), $"seed {seed}");
            Assert.Equal(lead.Intersect(other).Where(doc => doc < end), inLead.Take(expected.Count).Select(at => lead[at]));
            Assert.Equal(lead.Count(doc => doc < end), expected.Passed);
        }
    }

    /// <summary>A block of up to 128 documents, dense or sparse.</summary>
    private static int[] Docs(Random random)
    {
        var docs = new int[random.Next(3) == 0 ? PostingsCursor.BlockSize : random.Next(1, PostingsCursor.BlockSize + 1)];
        var gap = 1 << random.Next(6);
        var doc = random.Next(200) - 1;
        for (var i = 0; i < docs.Length; i++)
        {
            docs[i] = doc += 1 + random.Next(gap);
        }

        return docs;
    }
}
