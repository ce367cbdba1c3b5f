using System.CommandLine;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>compact</c> and <c>reindex</c>: write an index anew.</summary>
internal static class ReworkCommand
{
    /// <summary><c>compact</c>, for the parser.</summary>
    public static Command CreateCompact() => Create(
        "compact",
        "Merge an index into one segment and drop deleted articles.",
        (folder, options, progress) =>
        {
            using var writer = ArchiveWriter.Open(folder, options);
            writer.Compact(progress, CancellationToken.None);
            return writer.Statistics();
        });

    /// <summary><c>reindex</c>, for the parser.</summary>
    public static Command CreateReindex() => Create(
        "reindex",
        "Make an index anew from its stored articles, after the analysis has changed.",
        (folder, options, progress) => ArchiveMaintenance.Reindex(folder, options, progress, CancellationToken.None));

    private static Command Create(string name, string description, Func<string, ArchiveWriterOptions, IProgress<double>, ArchiveStatistics> rework)
    {
        var (index, memory, json) = (IndexFolder.Option(required: true), IndexFolder.Memory(), IndexFolder.Json());
        var command = new Command(name, description) { index, memory, json };
        command.SetAction(async (parsed, _) =>
        {
            var folder = parsed.GetRequiredValue(index);
            var asJson = parsed.GetValue(json);
            var before = IndexFolder.Require(folder);
            var share = new LastShare();
            var work = Task.Run(() => (rework(folder, IndexFolder.WriterOptions(parsed.GetValue(memory)), share), Names.Complete(folder, CancellationToken.None)));
            await ConsoleProgress.ShowAsync(
                work,
                _ => new ProgressView(share.Value, $"{name} of {Words.Count(before.Articles, "article")}"),
                asJson ? Console.Error : Console.Out,
                TimeProvider.System);
            var (after, namesProblem) = await work;
            if (namesProblem is not null)
            {
                await Console.Error.WriteLineAsync(namesProblem);
            }

            if (!asJson)
            {
                Console.Out.WriteLine($"Before: {Words.Megabytes(before.Bytes)} in {Words.Count(before.Segments, "segment")}.");
            }

            StatsCommand.Print(after, asJson);
            return ExitCode.Done;
        });
        return command;
    }

    private sealed class LastShare : IProgress<double>
    {
        private double _value;

        public double Value => Volatile.Read(ref _value);

        public void Report(double value) => Volatile.Write(ref _value, value);
    }
}
