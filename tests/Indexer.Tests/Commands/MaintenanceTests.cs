using System.Text.Json;
using System.Text.RegularExpressions;
using NewsSearch.Indexer.Tests.Indexing;

namespace NewsSearch.Indexer.Tests.Commands;

public sealed class MaintenanceTests
{
    [Fact]
    public async Task Check_stats_compact_and_reindex_work_on_an_index()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Two");
        await library.RunAsync();
        library.WriteLines("a.jsonl", "2=Two", "3=Three");
        await library.RunAsync();
        foreach (var command in new[] { "check", "stats", "compact", "reindex", "check", "stats" })
        {
            var (exitCode, output, errors) = await IndexerProcess.RunAsync(command, "--index", library.Index, "--json");
            Assert.Equal((0, ""), (exitCode, errors));
            Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetProperty("articles").GetInt64());
            (exitCode, output, _) = await IndexerProcess.RunAsync(command, "--index", library.Index);
            Assert.Equal(0, exitCode);
            Assert.NotEqual("", output);
        }

        Assert.Equal(["2=Two", "3=Three"], library.Articles());
        Assert.Equal(0, (await library.RunAsync()).FilesRead);
    }

    [Fact]
    public async Task Index_compact_and_reindex_leave_the_names_and_go_on_where_they_cannot()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=Zelensky", "2=Two");
        var names = Path.Combine(library.Index, "names.vocabulary");
        string[][] commands = [["index", "--from", library.Sources], ["compact"], ["reindex"]];
        Directory.CreateDirectory(library.Index);
        foreach (var command in commands)
        {
            File.Delete(names);
            var (exitCode, _, errors) = await IndexerProcess.RunAsync([.. command, "--index", library.Index]);
            Assert.Equal((0, ""), (exitCode, errors));
            Assert.True(File.Exists(names));
        }

        File.Delete(names);
        Directory.CreateDirectory(Path.Combine(names, "in the way"));
        foreach (var command in commands)
        {
            var (exitCode, _, errors) = await IndexerProcess.RunAsync([.. command, "--index", library.Index]);
            Assert.Equal(0, exitCode);
            Assert.Contains("The names beside the index could not be written", errors, StringComparison.Ordinal);
        }

        Assert.Equal(0, (await IndexerProcess.RunAsync("check", "--index", library.Index)).ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("stats")]
    [InlineData("compact")]
    [InlineData("reindex")]
    [InlineData("learn")]
    public async Task Where_there_is_no_index_they_say_so_and_make_none(string command)
    {
        using var library = new Library();
        var (exitCode, _, errors) = await IndexerProcess.RunAsync(command, "--index", library.Index);
        Assert.Equal(1, exitCode);
        Assert.Contains("There is no index in", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(library.Index));
    }

    [Theory]
    [InlineData("*.terms")]
    [InlineData("*.postings")]
    [InlineData("*.columns")]
    [InlineData("*.stored")]
    [InlineData("*.commit")]
    public async Task Damage_is_told_with_file_and_place_and_gives_1(string pattern)
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", [.. Enumerable.Range(1, 200).Select(n => $"{n}=Title {n}")]);
        await library.RunAsync();
        var damaged = new DirectoryInfo(library.Index).GetFiles(pattern, SearchOption.AllDirectories).Single();
        using (var file = damaged.Open(FileMode.Open))
        {
            file.Position = file.Length / 2;
            var value = file.ReadByte();
            file.Position--;
            file.WriteByte((byte)(value ^ 0x55));
        }

        var (exitCode, output, errors) = await IndexerProcess.RunAsync("check", "--index", library.Index);
        Assert.Equal((1, ""), (exitCode, errors));
        Assert.Matches($@"{Regex.Escape(damaged.Name)}, offset \d+: ", output);
        (exitCode, output, _) = await IndexerProcess.RunAsync("check", "--index", library.Index, "--json");
        Assert.Equal(1, exitCode);
        var problem = JsonDocument.Parse(output).RootElement.GetProperty("problems").EnumerateArray().First();
        Assert.Equal(damaged.Name, problem.GetProperty("file").GetString());
    }
}
