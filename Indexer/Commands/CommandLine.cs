using System.CommandLine;
using System.CommandLine.Invocation;
using NewsSearch.Archive.Writing;

namespace NewsSearch.Indexer.Commands;

/// <summary>The whole command line: parses it, runs the command, and turns failures into a message and an exit code.</summary>
internal static class CommandLine
{
    private const string Hint = "'Indexer --help' shows the commands, 'Indexer COMMAND --help' their options.";

    /// <summary>Runs a command line.</summary>
    public static async Task<int> RunAsync(string[] arguments, params Command[] commands)
    {
        var root = new RootCommand(
            "Makes and keeps the index of a news archive.\n\nExit codes: 0 all read, 2 finished with rejects, 1 failed (the index is at its last generation), "
            + "64 wrong arguments.");
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return await WrongAsync([.. parsed.Errors.Select(error => error.Message)]);
        }

        try
        {
            // The host of the worker handles Ctrl-C; the other commands may be killed at any moment.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (UsageException e)
        {
            return await WrongAsync([e.Message]);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was read is committed; the next run goes on from there.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync($"Failed: {e.Message}");
            await (e is ArchiveOutdatedException ? Console.Error.WriteLineAsync("'Indexer reindex --index DIR' brings it up to date.") : Task.CompletedTask);
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"Failed: {e}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> WrongAsync(IReadOnlyList<string> problems)
    {
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        await Console.Error.WriteLineAsync(Hint);
        return ExitCode.Usage;
    }
}
