using NewsSearch.Engine.Segments.Columns;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Columns;

public sealed class NormCodeTests
{
    [Fact]
    public void Lengths_up_to_40_are_exact() =>
        Assert.All(Enumerable.Range(0, 41), length => Assert.Equal(length, NormCode.Decode(NormCode.Encode(length))));

    /// <summary>Worked by hand from the published scheme: 24 codes as they are, then what exceeds 24 as a four-bit float.</summary>
    [Theory]
    [InlineData(41, 40, 40)]
    [InlineData(100, 57, 96)]
    [InlineData(1000, 87, 984)]
    [InlineData(int.MaxValue, 255, 2013265944)]
    public void Longer_ones_are_rounded_down_to_four_bits(int length, int code, int decoded)
    {
        Assert.Equal(code, NormCode.Encode(length));
        Assert.Equal(decoded, NormCode.Decode((byte)code));
    }

    [Fact]
    public void Codes_ascend_with_lengths_and_round_down()
    {
        var random = new Random(40);
        for (var round = 0; round < 10_000; round++)
        {
            var length = (int)random.NextInt64(1L << random.Next(1, 32));
            var code = NormCode.Encode(length);
            Assert.True(NormCode.Decode(code) <= length);
            Assert.True(code == 255 || NormCode.Decode((byte)(code + 1)) > length);
        }

        Assert.All(Enumerable.Range(0, 256), code => Assert.Equal(code, NormCode.Encode(NormCode.Decode((byte)code))));
    }
}
