using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Storage;

public sealed class Crc32CTests
{
    [Fact]
    public void The_check_value_of_the_algorithm_comes_out() => Assert.Equal(0xE3069283u, Crc32C.Compute("123456789"u8));

    [Fact]
    public void The_instruction_and_the_table_agree_on_any_bytes_in_any_parts()
    {
        var random = new Random(20250101);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            var cut = random.Next(bytes.Length + 1);
            var plain = Crc32C.AppendByTable(0, bytes);
            Assert.Equal(plain, Crc32C.Compute(bytes));
            Assert.Equal(plain, Crc32C.Append(Crc32C.Compute(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }
}
