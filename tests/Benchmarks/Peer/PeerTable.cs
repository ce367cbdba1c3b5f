using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>Puts outputs of the two engines beside each other, as a table in Markdown: medians over the runs of each, their ratio, and what the ratio must be.</summary>
internal static class PeerTable
{
    /// <summary>Runs <c>peer-table --lucene run1.tsv run2.tsv --ours run1.tsv run2.tsv</c>. Exit code 1 if counts of hits disagree.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var lucene = new Option<FileInfo[]>("--lucene") { Description = "Outputs of the Lucene harness.", Required = true, AllowMultipleArgumentsPerToken = true };
        var ours = new Option<FileInfo[]>("--ours") { Description = "Outputs of 'peer'.", Required = true, AllowMultipleArgumentsPerToken = true };
        var command = new RootCommand("Compares outputs of the Lucene harness and of 'peer'.") { lucene, ours };
        command.SetAction(parsed => Print(Read(parsed.GetRequiredValue(lucene)), Read(parsed.GetRequiredValue(ours))));
        return command.Parse(args).Invoke();
    }

    private static int Print(IReadOnlyList<Figures> lucene, IReadOnlyList<Figures> ours)
    {
        PrintFacts(lucene, ours);
        Console.WriteLine("| mode | class | hits | Lucene p50 | p95 | ours p50 | p95 | ratio p50 | p95 | must | aim | |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|");
        var (missed, disagreeing) = (0, 0);
        foreach (var (name, mode) in lucene[0].Rows.Keys.Where(key => ours.All(run => run.Rows.ContainsKey(key))))
        {
            var (theirs50, theirs95) = (Median(lucene, name, mode, 1), Median(lucene, name, mode, 2));
            var (ours50, ours95) = (Median(ours, name, mode, 1), Median(ours, name, mode, 2));
            var (theirHits, ourHits) = (Median(lucene, name, mode, 0), Median(ours, name, mode, 0));
            var target = PeerTarget.Of(name, mode);
            var worst = Math.Max(ours50 / theirs50, ours95 / theirs95);
            var agree = Math.Abs(theirHits - ourHits) <= Math.Max(1, theirHits * 0.01);
            missed += target is { } must && worst > must.Must ? 1 : 0;
            disagreeing += agree ? 0 : 1;
            var verdict = target is not { } goal ? "" : worst <= goal.Aim ? "aim" : worst <= goal.Must ? "yes" : "**no**";
            var hits = agree ? $"{ourHits:F0}" : $"{ourHits:F0} (Lucene {theirHits:F0})";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {mode} | {name} | {hits} | {theirs50:F1} | {theirs95:F1} | {ours50:F1} | {ours95:F1} | {ours50 / theirs50:F3} | {ours95 / theirs95:F3} | {target?.Must} | {target?.Aim} | {verdict} |"));
        }

        Console.WriteLine();
        Console.WriteLine($"{missed} of the classes and modes miss what they must reach; counts of hits disagree in {disagreeing}.");
        return disagreeing == 0 ? 0 : 1;
    }

    private static void PrintFacts(IReadOnlyList<Figures> lucene, IReadOnlyList<Figures> ours)
    {
        Console.WriteLine("| figure | Lucene | ours |");
        Console.WriteLine("|---|--:|--:|");
        foreach (var fact in ours[0].Facts.Keys.Union(lucene[0].Facts.Keys, StringComparer.Ordinal))
        {
            Console.WriteLine($"| {fact} | {Of(lucene)} | {Of(ours)} |");

            string Of(IReadOnlyList<Figures> runs) =>
                string.Join(" / ", runs.Select(run => run.Facts.GetValueOrDefault(fact, "")).Distinct(StringComparer.Ordinal));
        }

        Console.WriteLine();
    }

    private static double Median(IReadOnlyList<Figures> runs, string name, string mode, int column)
    {
        var values = runs.Select(run => run.Rows[(name, mode)][column]).Order().ToArray();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static List<Figures> Read(FileInfo[] files) => [.. files.Select(file => Figures.Read(file.FullName))];

    /// <summary>One output.</summary>
    /// <param name="Facts">Lines of a name and a value.</param>
    /// <param name="Rows">By class and mode: average hits, p50 and p95 in microseconds.</param>
    private sealed record Figures(Dictionary<string, string> Facts, Dictionary<(string Name, string Mode), double[]> Rows)
    {
        public static Figures Read(string path)
        {
            var figures = new Figures(new Dictionary<string, string>(StringComparer.Ordinal), []);
            foreach (var columns in File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
            {
                if (columns.Length == 2)
                {
                    figures.Facts[columns[0]] = columns[1];
                }
                else if (columns.Length > 5)
                {
                    figures.Rows[(columns[0], columns[1])] = [.. columns[3..6].Select(column => double.Parse(column, CultureInfo.InvariantCulture))];
                }
            }

            return figures;
        }
    }
}
