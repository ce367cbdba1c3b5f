using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Archive;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>How long the product's own answers take, with parsing, ranking and counting, without HTTP.</summary>
internal static class LatencyCommand
{
    /// <summary>Runs <c>latency --index DIR --queries FILE [--rounds 7] [--match auto] [--highlight none] [--correct false]</c>; FILE has a class and a query a line with a tab between, or queries of known answers.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var index = new Option<DirectoryInfo>("--index") { Description = "Folder of an index that the Indexer made.", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "Queries: .tsv or .jsonl.", Required = true };
        var rounds = new Option<int>("--rounds") { Description = "Runs of each query; the best counts.", DefaultValueFactory = _ => 7 };
        var match = new Option<MatchMode>("--match") { Description = "How many words are required.", DefaultValueFactory = _ => MatchMode.Auto };
        var highlight = new Option<HighlightMode>("--highlight") { Description = "How matches are shown.", DefaultValueFactory = _ => HighlightMode.None };
        var correct = new Option<bool>("--correct") { Description = "Whether a better query is looked for.", DefaultValueFactory = _ => true };
        var cross = new Option<CrossMatching>("--cross") { Description = "What is looked for in the other language." };
        var command = new RootCommand("Measures how long answers take.") { index, queries, rounds, match, highlight, correct, cross };
        command.SetAction(parsed =>
        {
            using var archive = NewsArchive.Open(parsed.GetRequiredValue(index).FullName, TimeProvider.System, Lexicons.Open());
            var asked = Read(parsed.GetRequiredValue(queries).FullName).ToList();
            var times = asked.Select(_ => double.MaxValue).ToArray();
            for (var round = 0; round < parsed.GetValue(rounds); round++)
            {
                for (var i = 0; i < asked.Count; i++)
                {
                    var question = new SearchQuestion { Text = asked[i].Text, Syntax = QuerySyntax.Plain, Match = parsed.GetValue(match), Highlight = parsed.GetValue(highlight), Correct = parsed.GetValue(correct), Cross = parsed.GetValue(cross) };
                    var start = Stopwatch.GetTimestamp();
                    archive.Search(question, CancellationToken.None);
                    times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                }
            }

            Print(asked.Select((query, i) => (query.Class, times[i])));
        });
        return command.Parse(args).Invoke();
    }

    private static IEnumerable<(string Class, string Text)> Read(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal)
        ? JudgedQuery.Read(path).Select(query => (query.Class, query.Text))
        : File.ReadLines(path).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]));

    private static void Print(IEnumerable<(string Class, double Microseconds)> times)
    {
        Console.WriteLine("| queries | n | p50 us | p95 | p99 |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var group in times.GroupBy(time => time.Class).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var sorted = group.Select(time => time.Microseconds).Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {group.Key} | {sorted.Length} | {Percentile(sorted, 50):F0} | {Percentile(sorted, 95):F0} | {Percentile(sorted, 99):F0} |"));
        }
    }

    /// <summary>The least time that so many percent of all do not exceed.</summary>
    private static double Percentile(double[] sorted, int percent) => sorted[Math.Max(0, (((sorted.Length * percent) + 99) / 100) - 1)];
}
