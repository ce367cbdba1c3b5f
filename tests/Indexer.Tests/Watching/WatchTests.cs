using Microsoft.Extensions.Logging.Abstractions;
using NewsSearch.Archive;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Tests.Commands;
using NewsSearch.Indexer.Tests.Indexing;

namespace NewsSearch.Indexer.Tests.Watching;

public sealed class WatchTests
{
    [Fact]
    public Task What_changes_is_found_on_notice() =>
        FollowAsync(new Library(), options => options with { RescanInterval = TimeSpan.FromHours(1) });

    [Fact]
    public Task What_changes_is_found_by_looking_where_nothing_is_notified() =>
        FollowAsync(new Library(), options => options with { From = [Linked(options.From[0])], RescanInterval = TimeSpan.FromMilliseconds(50) });

    [Fact]
    public async Task A_failure_is_told_and_the_next_pass_mends_it()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        using var writer = library.OpenWriter();
        var progress = new IndexingProgress();

        // A folder where the list of rejects should be: the pass cannot end.
        var blocked = Path.Combine(library.Index, "rejects.tsv");
        Directory.CreateDirectory(blocked);
        var options = library.Options with { Watch = true, RescanInterval = TimeSpan.FromMilliseconds(50) };
        using var worker = new IndexingWorker(options, writer, progress, TimeProvider.System, NullLogger<IndexingWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await Eventually.BecomesTrueAsync(() => progress.Status is { State: IndexingState.Failed, Error: not null, Passes: 0 }, () => $"{progress.Status}");
        Directory.Delete(blocked);
        await Eventually.BecomesTrueAsync(() => progress.Status is { State: IndexingState.Idle, Error: null, Passes: > 0 }, () => $"{progress.Status}");
        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(["1=One"], library.Articles());
    }

    [Fact]
    public async Task The_program_follows_changes_and_commits_when_it_is_told_to_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs signals, which Windows has not");
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        using var program = IndexerProcess.Start("index", "--from", library.Sources, "--index", library.Index, "--watch");
        await Eventually.BecomesTrueAsync(
            () => program.Output.Contains("Watching for changes", StringComparison.Ordinal), () => $"{program.Output} {program.Errors}");
        Assert.Contains("Read 1 article from 1 file", program.Output, StringComparison.Ordinal);
        library.WriteLines("b.jsonl", "2=Two");
        library.Delete("a.jsonl");
        await Eventually.BecomesTrueAsync(() => library.Articles() is ["2=Two"], () => $"{program.Output} {program.Errors}");
        Assert.Equal(0, await program.TerminateAsync());
        Assert.Equal(["2=Two"], library.Articles());
        Assert.Equal((1, 0), ((await library.RunAsync()).FilesUnchanged, library.Rejects.Length));
    }

    private static async Task FollowAsync(Library given, Func<IndexingOptions, IndexingOptions> change)
    {
        using var library = given;
        library.WriteLines("a.jsonl", "1=One");
        using var writer = library.OpenWriter();
        using var archive = NewsArchive.Over(writer, TimeProvider.System);
        var progress = new IndexingProgress();
        var options = change(library.Options with { Watch = true });
        using var worker = new IndexingWorker(options, writer, progress, TimeProvider.System, NullLogger<IndexingWorker>.Instance);
        await worker.StartAsync(CancellationToken.None);
        await SeesAsync("1=One");

        library.WriteLines("new/b.jsonl", "2=Two", "3=Three");
        await SeesAsync("1=One", "2=Two", "3=Three");

        library.WriteLines("new/b.jsonl", "2=Zwei");
        await SeesAsync("1=One", "2=Zwei");

        library.Write("c.txt", "date 2025-13-45 Text");
        await Eventually.BecomesTrueAsync(() => progress.Status.Rejects == 1, () => $"{progress.Status}");

        File.Move(Path.Combine(library.Sources, "a.jsonl"), Path.Combine(library.Sources, "z.jsonl"));
        await SeesAsync("1=One", "2=Zwei");
        Assert.Equal(1, progress.Status.Rejects);

        library.Delete("new/b.jsonl");
        library.Delete("c.txt");
        await SeesAsync("1=One");
        await worker.StopAsync(CancellationToken.None);
        Assert.Equal(IndexingState.Idle, progress.Status.State);

        Task SeesAsync(params string[] articles) => Eventually.BecomesTrueAsync(
            () => archive.All(CancellationToken.None).Select(Library.Describe).Order(StringComparer.Ordinal).SequenceEqual(articles),
            () => $"{string.Join(' ', archive.All(CancellationToken.None).Select(Library.Describe))} instead of {string.Join(' ', articles)}; {progress.Status}");
    }

    /// <summary>A way to the folder over a link inside the root, which the file system gives no notice of.</summary>
    private static string Linked(string sources)
    {
        var root = Path.Combine(sources, "..", "root");
        Directory.CreateDirectory(root);
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), sources);
        return root;
    }
}
