using System.Diagnostics;
using System.Globalization;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.KilledWriter;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Real processes on a real disk: writers that are killed at whatever they are doing, and readers beside writers.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Seed = 42;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"news-search-{Guid.NewGuid():N}");

    /// <summary>How often writers are killed; the environment asks for more.</summary>
    private static int Rounds => int.TryParse(Environment.GetEnvironmentVariable("NEWS_SEARCH_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : 20;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_commit_survives_kill_and_the_next_writer_goes_on_from_there()
    {
        Directory.CreateDirectory(_folder);
        var random = new Random(Seed);
        using var directory = new FileSystemDirectory(_folder);
        var acknowledged = 0;
        for (var round = 0; round < Rounds; round++)
        {
            acknowledged = await KillAsync(random, acknowledged);
            using (var snapshot = Snapshot.Open(directory))
            {
                var found = WritingLife.NumberOf(snapshot);
                Assert.True(found >= acknowledged && found <= acknowledged + 1, $"round {round} of seed {Seed}: commit {acknowledged} was acknowledged, {found} was found");
            }

            Assert.Empty(IndexChecker.Check(directory, Stop).Problems);
            if (round % 4 == 0)
            {
                // In the other rounds the next process finds what the killed one left.
                using var writer = Open(directory);
                using var again = writer.Refresh();
                Assert.InRange(WritingLife.NumberOf(again), acknowledged, acknowledged + 1);
            }
        }

        // A commit of its own is what a writer needs to delete older ones; the last that was killed may not have come to that.
        using (var last = Open(directory))
        {
            last.Commit(Stop);
        }

        Assert.Equal(IndexLeaks.Needed(directory).Append(IndexFiles.WriterLock).Order(StringComparer.Ordinal), directory.List().Order(StringComparer.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rounds} kills, {acknowledged} commits");
    }

    [Fact]
    public async Task Readers_in_other_processes_never_see_half_of_a_commit_nor_lose_a_file()
    {
        Directory.CreateDirectory(_folder);
        const string Target = "150";
        using (var first = await WriterProcess.StartAsync(["write-until", _folder, "1"], Stop))
        {
            await first.EndAsync(Stop);
        }

        using var one = await WriterProcess.StartAsync(["follow", _folder, Target], Stop);
        using var two = await WriterProcess.StartAsync(["follow", _folder, Target], Stop);
        using var writer = await WriterProcess.StartAsync(["write-until", _folder, Target], Stop);
        Assert.Equal(Target, await writer.EndAsync(Stop));
        var seen = (await one.EndAsync(Stop), await two.EndAsync(Stop));
        TestContext.Current.TestOutputHelper?.WriteLine($"generations seen: {seen}");
    }

    [Fact]
    public async Task A_reader_that_is_killed_holds_no_file_any_more()
    {
        Directory.CreateDirectory(_folder);
        using var directory = new FileSystemDirectory(_folder);
        using (var first = await WriterProcess.StartAsync(["write-until", _folder, "1"], Stop))
        {
            await first.EndAsync(Stop);
        }

        var pinned = IndexFiles.Commit(IndexFiles.NewestGeneration(directory));
        using var reader = await WriterProcess.StartAsync(["hold", _folder], Stop);
        using var writer = Open(directory);
        writer.Delete("1");
        writer.Commit(Stop);
        writer.Compact(null, Stop);
        Assert.Contains(pinned, directory.List());
        await reader.KillAsync(Stop);
        writer.Delete("replaced 0");
        writer.Commit(Stop);
        Assert.DoesNotContain(pinned, directory.List());
        Assert.Equal(IndexLeaks.Needed(directory).Append(IndexFiles.WriterLock).Append(IndexFiles.WriterHolder).Order(StringComparer.Ordinal), directory.List().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_process_is_refused_with_the_name_of_the_holder_until_that_is_killed()
    {
        Directory.CreateDirectory(_folder);
        using var directory = new FileSystemDirectory(_folder);
        using var holder = await WriterProcess.StartAsync(["write", _folder], Stop);
        var refused = Assert.Throws<IndexLockedException>(() => Open(directory));
        Assert.Contains($"process {holder.Id} ", refused.Message, StringComparison.Ordinal);
        await holder.KillAsync(Stop);
        Open(directory).Dispose();

        using var mine = Open(directory);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => WriterProcess.StartAsync(["write", _folder], Stop));
        Assert.Contains($"process {Environment.ProcessId} ", failure.Message, StringComparison.Ordinal);
    }

    private static IndexWriter Open(IndexDirectory directory) => IndexWriter.Open(directory, WritingLife.Schema, new PlainAnalyzer());

    /// <summary>Runs the writer for a few commits, kills it and returns the last commit that it had told of.</summary>
    private async Task<int> KillAsync(Random random, int acknowledged)
    {
        using var process = await WriterProcess.StartAsync(["write", _folder], Stop);
        for (var commits = random.Next(1, 40); commits > 0; commits--)
        {
            acknowledged = int.Parse((await process.ReadLineAsync(Stop))!, CultureInfo.InvariantCulture);
        }

        // Some way into what follows the last line.
        var watch = Stopwatch.StartNew();
        var wait = TimeSpan.FromMicroseconds(random.Next(5000));
        SpinWait.SpinUntil(() => watch.Elapsed > wait);
        var rest = await process.KillAsync(Stop);
        return rest.Length == 0 ? acknowledged : int.Parse(rest, CultureInfo.InvariantCulture);
    }
}
