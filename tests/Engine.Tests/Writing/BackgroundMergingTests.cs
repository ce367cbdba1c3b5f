using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>A merge that is held back by a clock that stands still: it goes on only for who waits for it, and stops at once for who does not want it.</summary>
public sealed class BackgroundMergingTests : IDisposable
{
    private const int Segments = MergePolicy.Width;
    private const int PayloadBytes = 40_000;
    private const int BytesPerSecond = 64 << 10;

    private readonly MemoryDirectory _directory = new();
    private readonly ManualTime _time = new();
    private readonly IndexWriter _writer;

    public BackgroundMergingTests()
    {
        var options = new IndexWriterOptions { MergeBytesPerSecond = BytesPerSecond, Time = _time };
        _writer = IndexWriter.Open(_directory, RandomDocuments.Schema, new PlainAnalyzer(), options);
        var random = new Random(5);
        for (var number = 0; number < Segments; number++)
        {
            var payload = new byte[PayloadBytes];
            random.NextBytes(payload);
            _writer.Put(new Document($"{number}", number, payload));
            _writer.Refresh().Dispose();
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Who_waits_for_a_merge_does_not_wait_for_its_throttle()
    {
        var start = _time.GetTimestamp();
        var waiting = Task.Run(() => _writer.WaitForMerges(Stop), Stop);
        while (!waiting.IsCompleted)
        {
            // Only a pause that had begun before anybody waited must end.
            _time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
            Assert.True(_time.GetElapsedTime(start) < TimeSpan.FromMinutes(10), "the merge does not end");
        }

        await waiting;
        Assert.Equal(1, _writer.Statistics.Segments);
    }

    [Fact]
    public void Held_back_it_leaves_the_writer_free_and_the_wait_for_it_can_be_cancelled()
    {
        Assert.Throws<OperationCanceledException>(() => _writer.WaitForMerges(new CancellationToken(canceled: true)));
        Assert.Equal(Segments, _writer.Statistics.Segments);
        _writer.Put(new Document("more", 1, new byte[1]));
        using var snapshot = _writer.Refresh();
        Assert.Equal(Segments + 1, snapshot.DocCount);
        _writer.Commit(Stop);
        Assert.Equal(Segments + 1, _writer.Statistics.Segments);
    }

    [Fact]
    public void A_compaction_takes_its_place_and_a_writer_that_is_disposed_gives_it_up()
    {
        _writer.Compact(null, Stop);
        Assert.Equal(1, _writer.Statistics.Segments);
        for (var number = 0; number < Segments; number++)
        {
            _writer.Put(new Document($"later {number}", number, new byte[PayloadBytes]));
            _writer.Refresh().Dispose();
        }

        _writer.Dispose();
        Assert.Equal(IndexLeaks.Needed(_directory).Append(IndexFiles.WriterLock).Order(StringComparer.Ordinal), _directory.List().Order(StringComparer.Ordinal));
    }
}
