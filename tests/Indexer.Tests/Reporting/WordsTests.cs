using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Tests.Reporting;

public sealed class WordsTests
{
    [Fact]
    public void Numbers_are_written_for_people()
    {
        Assert.Equal("1 article", Words.Count(1, "article"));
        Assert.Equal("1,234,567 articles", Words.Count(1_234_567, "article"));
        Assert.Equal(["0.0 kB", "7.0 kB", "1.50 MB", "28.9 MB", "1,234.5 MB"], new[] { 0, 7_039.0, 1.5e6, 28.88e6, 1234.5e6 }.Select(Words.Megabytes));
        Assert.Equal("42 %", Words.Percent(0.4181));
        Assert.Equal(["0.1 s", "3.4 s", "2 min 5 s", "26 h 4 min"], new[] { 0.12, 3.4, 125, 93_840 }.Select(seconds => Words.Duration(TimeSpan.FromSeconds(seconds))));
    }

    [Fact]
    public void A_line_of_progress_says_how_much_how_fast_and_how_long_yet()
    {
        var status = new NewsSearch.Indexer.Indexing.IndexingStatus(
            NewsSearch.Indexer.Indexing.IndexingState.Reading, 0, 4, 1, 12_000_000, 48_000_000, 9_000, 2, "a.jsonl", null);
        var elapsed = TimeSpan.FromSeconds(10);
        Assert.Equal("25 %: 9,000 articles, 12.0 MB of 48.0 MB, 1.20 MB/s, 2 rejects, about 30.0 s left", ProgressView.Of(status, elapsed).Line(elapsed));
        Assert.EndsWith("48.0 MB, writing the names, 2 rejects", ProgressView.Of(status with { State = NewsSearch.Indexer.Indexing.IndexingState.Naming, Bytes = 48_000_000 }, elapsed).Text, StringComparison.Ordinal);
    }
}
