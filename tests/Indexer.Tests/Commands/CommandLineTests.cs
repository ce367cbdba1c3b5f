using System.Globalization;
using System.Text.Json;
using NewsSearch.Indexer.Tests.Indexing;
using NewsSearch.Testing;

namespace NewsSearch.Indexer.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", "Required command was not provided.")]
    [InlineData("frobnicate", "Unrecognized command or argument 'frobnicate'.")]
    [InlineData("index --index x", "Option '--from' is required.")]
    [InlineData("index --from .", "--index DIR is required.")]
    [InlineData("index --from . --index x --frm y", "--frm")]
    [InlineData("index --from . --index x --memory lots", "lots")]
    [InlineData("index --from . --index x --memory 1", "--memory takes 16 to 65536 MB.")]
    [InlineData("index --from . --index x --watch --dry-run", "--watch and --dry-run exclude each other.")]
    [InlineData("index --from /no/such/place --index x", "--from /no/such/place: there is no such file or folder.")]
    [InlineData("check", "Option '--index' is required.")]
    [InlineData("stats --index", "--index")]
    public async Task Wrong_arguments_are_said_and_give_64(string line, string message)
    {
        var (exitCode, output, errors) = await IndexerProcess.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(64, exitCode);
        Assert.Contains(message, errors, StringComparison.Ordinal);
        Assert.Contains("--help", errors, StringComparison.Ordinal);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task Help_names_the_commands_and_their_options()
    {
        var (exitCode, output, _) = await IndexerProcess.RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.All(["index", "check", "stats", "analyze", "compact", "reindex", "64 wrong arguments"], word => Assert.Contains(word, output, StringComparison.Ordinal));
        (exitCode, output, _) = await IndexerProcess.RunAsync("index", "--help");
        Assert.Equal(0, exitCode);
        Assert.All(["--from", "--index", "--watch", "--dry-run", "--rejects", "--remove-missing", "--json"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_prints_a_summary_and_gives_0_and_with_rejects_2()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Two");
        var (exitCode, output, errors) = await IndexerProcess.RunAsync("index", "--from", library.Sources, "--index", library.Index);
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Read 2 articles from 1 file", output, StringComparison.Ordinal);
        Assert.Contains("Index: 2 articles", output, StringComparison.Ordinal);
        Assert.Equal("", library.Rejects);

        library.Write("b.txt", "date 2025-02-30 Text");
        (exitCode, output, _) = await IndexerProcess.RunAsync("index", "--from", library.Sources, "--index", library.Index);
        Assert.Equal(2, exitCode);
        Assert.Contains("1 reject, listed in", output, StringComparison.Ordinal);
        Assert.StartsWith("b.txt\t1\t'2025-02-30' is not a date", library.Rejects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_touches_nothing()
    {
        using var library = new Library();
        library.Write("a.jsonl", Library.Line("1=One") + "\nbad\n");
        var rejects = Path.Combine(library.Sources, "..", "r.tsv");
        var (exitCode, output, _) = await IndexerProcess.RunAsync("index", "--from", library.Sources, "--index", library.Index, "--dry-run", "--rejects", rejects);
        Assert.Equal(2, exitCode);
        Assert.Contains("Dry run", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(library.Index));
        Assert.Single(File.ReadLines(rejects));
    }

    [Fact]
    public async Task An_index_held_by_another_writer_names_the_holder()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One");
        using var writer = library.OpenWriter();
        var (exitCode, _, errors) = await IndexerProcess.RunAsync("index", "--from", library.Sources, "--index", library.Index);
        Assert.Equal(1, exitCode);
        Assert.Contains("a test", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shared_corpora_are_read_without_a_reject()
    {
        using var library = new Library();
        var (exitCode, output, errors) = await IndexerProcess.RunAsync(
            "index", "--from", SharedData.Require("corpora"), "--from", SharedData.Require("seeds"), "--index", library.Index, "--json");
        Assert.True(exitCode == 0, errors);
        var summary = JsonDocument.Parse(output).RootElement;
        Assert.Equal(20_914, summary.GetProperty("articles").GetInt64());
        Assert.Equal(20_914, summary.GetProperty("indexArticles").GetInt64());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"share {summary.GetProperty("indexShare").GetDouble():P0}"));
    }
}
