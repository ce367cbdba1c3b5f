using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments.Postings;
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
            Assert.True(expected == BlockIntersection.Find(lead, Padded(other), end, inLead, inOther), $"seed {seed}");
            Assert.True(expectedInLead.SequenceEqual(inLead) && expectedInOther.SequenceEqual(inOther), $"seed {seed}");
            Assert.Equal(lead.Intersect(other).Where(doc => doc < end), inLead.Take(expected.Count).Select(at => lead[at]));
            Assert.Equal(lead.Count(doc => doc < end), expected.Passed);
        }
    }

    [Fact]
    public void A_bit_set_is_probed_as_if_it_had_been_decoded()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var other = Docs(random);
            var firstBit = other[0] & ~63;
            var words = new byte[((other[^1] - firstBit) / 64 * 8) + 8];
            foreach (var doc in other)
            {
                words[(doc - firstBit) >> 3] |= (byte)(1 << (doc & 7));
            }

            int[] lead = [.. Docs(random).Where(doc => doc >= firstBit && doc <= other[^1])];
            var end = random.Next(firstBit, other[^1] + 2);
            var (expectedInLead, expectedInOther) = (new byte[lead.Length], new byte[lead.Length]);
            var (inLead, inOther) = (new byte[lead.Length], new byte[lead.Length]);
            var expected = BlockIntersection.FindPlainly(lead, other, end, expectedInLead, expectedInOther);
            Assert.True(expected == BlockIntersection.FindInBits(lead, words, firstBit, end, inLead, inOther), $"seed {seed}");
            Assert.True(expectedInLead.Take(expected.Count).SequenceEqual(inLead.Take(expected.Count)), $"seed {seed}");
            Assert.True(expectedInOther.Take(expected.Count).SequenceEqual(inOther.Take(expected.Count)), $"seed {seed}");
            Assert.True(DocBlock.Holds(words, other.Length, other[^1] - firstBit));
            Assert.False(DocBlock.Holds(words, other.Length - 1, other[^1] - firstBit));
            Assert.False(DocBlock.Holds(words, other.Length, other[^1] - firstBit + 1));
        }
    }

    /// <summary>A block of up to 128 documents, dense or sparse.</summary>
    private static int[] Padded(int[] docs) => [.. docs, .. Enumerable.Repeat(PostingsCursor.Padding, PostingsCursor.BlockSize - docs.Length)];

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
