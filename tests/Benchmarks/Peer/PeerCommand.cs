using System.CommandLine;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>The comparison with Lucene: the same corpus, analysis, queries, modes and figures as the harness that runs Lucene, so that the two outputs stand line beside line.</summary>
internal static class PeerCommand
{
    /// <summary>Runs <c>peer --data DATADIR --work DIR [--threads 1] [--rounds 15] [--only index|search|analyze] [--classes or2,and2]</c>.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder of corpus.jsonl and queries.tsv.", Required = true };
        var work = new Option<DirectoryInfo>("--work") { Description = "Folder for the index.", Required = true };
        var threads = new Option<int>("--threads") { Description = "Threads that index.", DefaultValueFactory = _ => 1 };
        var rounds = new Option<int>("--rounds") { Description = "Warm runs of each query and mode.", DefaultValueFactory = _ => 15 };
        var only = new Option<string?>("--only") { Description = "One part: index, search or analyze." };
        only.AcceptOnlyFromAmong("index", "search", "analyze");
        var classes = new Option<string>("--classes") { Description = "Only query classes that begin so, with commas between.", DefaultValueFactory = _ => "" };
        var modes = new Option<string>("--modes") { Description = "Only these modes, with commas between; top10all, too.", DefaultValueFactory = _ => "" };
        var warm = new Option<int>("--warm") { Description = "CPU seconds of warming up, at least.", DefaultValueFactory = _ => 20 };
        var twoSpaces = new Option<bool>("--two-spaces") { Description = "Index surface forms beside stems, to see what that adds." };
        var surface = new Option<bool>("--surface") { Description = "Ask for surface forms instead of stems, of an index with both." };
        var command = new RootCommand("Measures the engine as the Lucene harness measures Lucene.") { data, work, threads, rounds, only, classes, modes, warm, twoSpaces, surface };
        command.SetAction(parsed =>
        {
            var dataFolder = parsed.GetRequiredValue(data).FullName;
            var indexFolder = Path.Combine(parsed.GetRequiredValue(work).FullName, "index");
            var part = parsed.GetValue(only);
            if (part is null or "index")
            {
                PeerIndexing.Run(dataFolder, indexFolder, Math.Max(1, parsed.GetValue(threads)), parsed.GetValue(twoSpaces));
            }

            if (part is null or "search")
            {
                var space = parsed.GetValue(surface) ? TermSpace.Surface : TermSpace.Lemma;
                var selection = new PeerSelection(Names(parsed.GetValue(classes)!), Names(parsed.GetValue(modes)!), space);
                PeerSearching.Run(dataFolder, indexFolder, Math.Max(1, parsed.GetValue(rounds)), parsed.GetValue(warm), selection);
            }

            if (part == "analyze")
            {
                PeerAnalysis.Run(dataFolder);
            }
        });
        return command.Parse(args).Invoke();
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
