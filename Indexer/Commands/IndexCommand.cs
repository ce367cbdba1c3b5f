using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Reading;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>index</c>: reads sources into an index, once or on and on.</summary>
internal sealed class IndexCommand
{
    private readonly Option<string[]> _from = new("--from")
    {
        HelpName = "PATH",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        Description = "A file or folder to read: .txt, .jsonl and .ndjson, also .gz; folders with all below them. May be repeated.",
    };

    private readonly Option<string> _index = IndexFolder.Option(required: false);
    private readonly Option<bool> _watch = new("--watch") { Description = "Go on and follow new, changed and deleted files until stopped (Ctrl-C)." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read and report only; no index is made or touched, --index is not needed." };
    private readonly Option<string> _rejects = new("--rejects")
    {
        HelpName = "PATH",
        Description = "Where to list what could not be read, as path, line and reason between tabs. Default: rejects.tsv in the index folder.",
    };

    private readonly Option<bool> _removeMissing = new("--remove-missing") { Description = "Remove articles whose file is gone; --watch always does." };
    private readonly Option<int> _memory = IndexFolder.Memory();
    private readonly Option<int> _commitEvery = CommitEvery();
    private readonly Option<bool> _json = IndexFolder.Json();

    /// <summary>The command for the parser.</summary>
    public static Command Create()
    {
        var options = new IndexCommand();
        var command = new Command("index", "Read articles into an index; what did not change since the last time is left alone.")
        {
            options._from, options._index, options._watch, options._dryRun, options._rejects, options._removeMissing, options._memory, options._commitEvery, options._json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(options._index) is null && !result.GetValue(options._dryRun))
            {
                result.AddError("--index DIR is required.");
            }

            if (result.GetValue(options._watch) && result.GetValue(options._dryRun))
            {
                result.AddError("--watch and --dry-run exclude each other.");
            }
        });
        command.SetAction((parsed, _) => options.RunAsync(parsed));
        return command;
    }

    private static Option<int> CommitEvery()
    {
        var option = new Option<int>("--commit-every")
        {
            HelpName = "SECONDS",
            Description = "How long articles may wait for a commit in a long run.",
            DefaultValueFactory = _ => 30,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value.StartsWith('-'))
            {
                result.AddError("--commit-every takes 0 or more seconds.");
            }
        });
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var options = new IndexingOptions
        {
            From = parsed.GetRequiredValue(_from),
            IndexFolder = parsed.GetValue(_index) ?? ".news-index",
            Watch = parsed.GetValue(_watch),
            RemoveMissing = parsed.GetValue(_removeMissing),
            RejectsPath = parsed.GetValue(_rejects),
            CommitInterval = TimeSpan.FromSeconds(parsed.GetValue(_commitEvery)),
        };
        if (options.From.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } missing)
        {
            throw new UsageException($"--from {missing}: there is no such file or folder.");
        }

        var json = parsed.GetValue(_json);
        var lines = json ? Console.Error : Console.Out;
        var summary = parsed.GetValue(_dryRun) ? await DryRunAsync(options, lines) : await IndexAsync(options, parsed.GetValue(_memory), lines, json);
        if (summary is null)
        {
            return ExitCode.Done;
        }

        return summary.Rejects > 0 ? ExitCode.Rejects : ExitCode.Done;
    }

    private static async Task<IndexingSummary> DryRunAsync(IndexingOptions options, TextWriter lines)
    {
        var progress = new IndexingProgress();
        var run = Task.Run(() => DryRun.Run(options, progress, TimeProvider.System, CancellationToken.None));
        await ConsoleProgress.ShowAsync(run, elapsed => ProgressView.Of(progress.Status, elapsed), lines, TimeProvider.System);
        var summary = await run;
        Print(summary, ReferenceEquals(lines, Console.Error));
        return summary;
    }

    /// <summary>Runs the worker in a host. Null if it watched and was stopped.</summary>
    private static async Task<IndexingSummary?> IndexAsync(IndexingOptions options, int megabytes, TextWriter lines, bool json)
    {
        StrictGzip.Require();
        using var writer = ArchiveWriter.Open(options.IndexFolder, IndexFolder.WriterOptions(megabytes));
        using var host = Build(options, writer);
        await host.StartAsync();
        var worker = host.Services.GetRequiredService<IndexingWorker>();
        var progress = host.Services.GetRequiredService<IndexingProgress>();
        var stopping = new TaskCompletionSource();
        using var registration = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => stopping.TrySetResult());

        var firstPass = Task.WhenAny(worker.FirstPass, stopping.Task);
        await ConsoleProgress.ShowAsync(firstPass, elapsed => ProgressView.Of(progress.Status, elapsed), lines, TimeProvider.System);
        if (worker.FirstPass.IsCompletedSuccessfully)
        {
            Print(await worker.FirstPass, json);
        }

        if (options.Watch && !worker.FirstPass.IsFaulted)
        {
            await lines.WriteLineAsync("Watching for changes; Ctrl-C stops.");
            await stopping.Task;
            await host.StopAsync();
            return null;
        }

        await host.StopAsync();
        return worker.FirstPass.IsCompleted ? await worker.FirstPass : throw new OperationCanceledException();
    }

    private static IHost Build(IndexingOptions options, ArchiveWriter writer)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        if (options.Watch)
        {
            builder.Logging
                .AddFilter("Microsoft", LogLevel.Warning)
                .AddSimpleConsole(format => format.SingleLine = true)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }

        // A commit of a large index takes its time, and must not be cut off.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(10));
        builder.Services.Configure<ConsoleLifetimeOptions>(console => console.SuppressStatusMessages = true);
        builder.Services.AddSingleton(writer);
        builder.Services.AddIndexing(options);
        return builder.Build();
    }

    private static void Print(IndexingSummary summary, bool json)
    {
        if (summary.NamesProblem is { } problem)
        {
            Console.Error.WriteLine(problem);
        }

        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(summary, ReportJson.Indented.IndexingSummary));
        }
        else
        {
            SummaryText.Write(Console.Out, summary);
        }
    }
}
