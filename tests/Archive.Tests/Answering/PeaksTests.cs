using NewsSearch.Archive.Answering;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

public sealed class PeaksTests
{
    [Fact]
    public void A_peak_stands_out_of_its_neighbours_and_of_the_whole() =>
        Assert.Equal([2, 6], Peaks.Of([1, 2, 9, 3, 1, 2, 8, 8, 1, 3, 1]));

    [Fact]
    public void Equal_buckets_have_no_peak()
    {
        Assert.Empty(Peaks.Of([4, 4, 4, 4]));
        Assert.Empty(Peaks.Of([7]));
        Assert.Empty(Peaks.Of([]));
    }

    [Fact]
    public void Of_two_buckets_the_higher_is_a_peak() => Assert.Equal([1], Peaks.Of([1, 9]));

    [Fact]
    public void There_are_five_at_most_the_highest()
    {
        long[] counts = [.. Enumerable.Range(0, 400).Select(i => i % 40 == 20 ? 100L + i : 0L)];
        Assert.Equal([220, 260, 300, 340, 380], Peaks.Of(counts));
    }
}
