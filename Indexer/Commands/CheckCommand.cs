using System.CommandLine;
using System.Text.Json;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>check</c>: reads every file of an index and verifies it.</summary>
internal static class CheckCommand
{
    /// <summary>The command for the parser.</summary>
    public static Command Create()
    {
        var (index, json) = (IndexFolder.Option(required: true), IndexFolder.Json());
        var command = new Command("check", "Read every file of an index and verify it. Exit code 1 if anything is wrong.") { index, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(index), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string folder, bool json)
    {
        // Nothing else reads the index first: it would stop at the damage that is to be told.
        var check = IndexFolder.Require(folder, path => ArchiveMaintenance.Check(path, CancellationToken.None));
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(check, ReportJson.Indented.ArchiveCheck));
            return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }

        Console.Out.WriteLine(
            $"Generation {check.Generation}: {Words.Count(check.Articles, "article")} in {Words.Count(check.Segments, "segment")}, {Words.Megabytes(check.Bytes)}.");
        foreach (var problem in check.Problems)
        {
            Console.Out.WriteLine($"  {problem.File}, offset {problem.OffsetInFile}: {problem.Problem}");
        }

        Console.Out.WriteLine(check.Problems.Count == 0 ? "No problems." : $"{Words.Count(check.Problems.Count, "problem")}.");
        return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
