using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Coding;

public sealed class ByteReaderTests
{
    /// <summary>Numbers of one to five bytes; the first two bytes are often those that are asked for.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Numbers_that_are_skipped_end_where_reading_them_ends(int seed)
    {
        var random = new Random(seed);
        var skipped = 0;
        for (var round = 0; round < 2000; round++)
        {
            var writer = new ByteWriter();
            writer.WriteVarint(random.Next(4) > 0 ? 2 : random.Next(500));
            writer.WriteVarint(random.Next(4) > 0 ? 0 : random.Next(500));
            writer.WriteVarint(random.NextInt64(1L << random.Next(36)));
            writer.WriteVarint(random.NextInt64(1L << random.Next(36)));
            var length = writer.Length;
            for (var behind = random.Next(8); behind > 0; behind--)
            {
                writer.WriteByte(random.Next(256));
            }

            using var directory = new MemoryDirectory();
            using (var output = directory.Create("numbers", FileKind.Terms))
            {
                output.Write(writer.Written);
                output.Finish();
            }

            using var input = directory.Open("numbers", FileKind.Terms);
            var reader = new ByteReader(input, 0, writer.Length);
            var expected = writer.Written[0] == 2 && writer.Written[1] == 0 && length <= 8 && writer.Length >= 8;
            Assert.Equal(expected, reader.TrySkip(4, 2));
            Assert.Equal(expected ? length : 0, reader.Position);
            skipped += expected ? 1 : 0;
        }

        Assert.InRange(skipped, 100, 1900);
    }
}
