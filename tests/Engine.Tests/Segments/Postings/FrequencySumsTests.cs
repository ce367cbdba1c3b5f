using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Postings;

public sealed class FrequencySumsTests
{
    [Fact]
    public void Vectors_add_up_what_the_plain_loop_adds_up()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var most = random.Next(4) == 0 ? int.MaxValue : 1 << random.Next(1, 24);
            var frequencies = Enumerable.Range(0, random.Next(1, PostingsCursor.BlockSize + 1)).Select(_ => random.Next(1, most)).ToArray();
            var first = random.Next(IntBlock.Size);
            var (expected, sums) = (new int[frequencies.Length], new int[frequencies.Length]);
            var fits = FrequencySums.TrySumPlainly(frequencies, first, expected);
            Assert.Equal(first + frequencies.Sum(frequency => (long)frequency) <= int.MaxValue, fits);
            Assert.True(fits == FrequencySums.TrySum(frequencies, first, sums), $"seed {seed}");
            Assert.True(!fits || expected.SequenceEqual(sums), $"seed {seed}");
        }
    }
}
