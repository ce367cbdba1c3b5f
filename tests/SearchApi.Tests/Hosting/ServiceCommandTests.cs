using System.Diagnostics;
using NewsSearch.Archive.Writing;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Hosting;

/// <summary>The program as a person starts it, where it cannot serve.</summary>
public sealed class ServiceCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-search-command-");

    [Fact]
    public async Task A_missing_index_is_named()
    {
        var missing = Path.Combine(_folder.FullName, "none");
        var (code, errors) = await RunAsync("--index", missing);

        Assert.Equal(1, code);
        Assert.Contains(missing, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_without_an_index_are_wrong_arguments()
    {
        var (code, errors) = await RunAsync("--from", _folder.FullName);

        Assert.Equal(64, code);
        Assert.Contains("--index", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_another_writer_holds_is_an_error_that_names_the_holder()
    {
        var index = Path.Combine(_folder.FullName, "index");
        using var writer = ArchiveWriter.Open(index, new ArchiveWriterOptions { Holder = "the night shift" });
        var (code, errors) = await RunAsync("--index", index, "--from", _folder.FullName);

        Assert.Equal(1, code);
        Assert.Contains("the night shift", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("7")]
    public async Task Unknown_translation_data_is_a_wrong_argument_that_names_what_there_is(string given)
    {
        var (code, errors) = await RunAsync("--index", _folder.FullName, "--lexicons", given);

        Assert.Equal(64, code);
        Assert.Contains($"--lexicons can be core or all, and not '{given}'.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_lexicon_is_an_error_of_one_line_that_names_file_and_place()
    {
        var program = CopyOfProgram();
        var lexicon = Path.Combine(program, "lexicons", "core.lex");
        var bytes = await File.ReadAllBytesAsync(lexicon, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(lexicon, bytes, TestContext.Current.CancellationToken);
        var (code, errors) = await RunAsync(program, ["--index", _folder.FullName]);

        Assert.Equal(1, code);
        Assert.Contains($"{lexicon} is damaged at byte {bytes.Length - 4}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The program with its libraries and lexicons, to be changed.</summary>
    private string CopyOfProgram()
    {
        var copy = _folder.CreateSubdirectory("program");
        var lexicons = copy.CreateSubdirectory("lexicons");
        var from = new DirectoryInfo(AppContext.BaseDirectory);
        foreach (var file in from.EnumerateFiles("*.dll").Concat(from.EnumerateFiles("SearchApi.*.json")))
        {
            file.CopyTo(Path.Combine(copy.FullName, file.Name));
        }

        foreach (var file in new DirectoryInfo(Path.Combine(from.FullName, "lexicons")).EnumerateFiles("*.lex"))
        {
            file.CopyTo(Path.Combine(lexicons.FullName, file.Name));
        }

        return copy.FullName;
    }

    private static Task<(int Code, string Errors)> RunAsync(params string[] arguments) => RunAsync(AppContext.BaseDirectory, arguments);

    private static async Task<(int Code, string Errors)> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(program, "SearchApi.dll"));
        foreach (var argument in (string[])[.. arguments, "--urls", "http://127.0.0.1:0"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return (process.ExitCode, errors);
    }
}
