using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

public sealed class SegmentRoundTripTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 40)]
    [InlineData(4, 127)]
    [InlineData(5, 128)]
    [InlineData(6, 129)]
    [InlineData(7, 700)]
    public void A_segment_gives_back_what_was_written(int seed, int docCount)
    {
        var source = RandomSegments.Create(seed, docCount);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Fact]
    public void Long_lists_over_several_runs_are_given_back()
    {
        var source = RandomSegments.Create(8, 4_500, vocabulary: 8, maxLength: 8);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Fact]
    public void The_last_owner_to_release_closes_the_files()
    {
        var (reader, directory) = SegmentAssert.Write(RandomSegments.Create(9, 5));
        using (directory)
        {
            Assert.True(reader.TryAddReference());
            reader.Release();
            Assert.NotEmpty(reader.Key(0));
            reader.Release();
            Assert.False(reader.TryAddReference());
            Assert.Throws<ObjectDisposedException>(() => reader.Key(0));
        }
    }
}
