using System.CommandLine;
using System.Text.Json;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>stats</c>: size and shape of an index.</summary>
internal static class StatsCommand
{
    /// <summary>The command for the parser.</summary>
    public static Command Create()
    {
        var (index, json) = (IndexFolder.Option(required: true), IndexFolder.Json());
        var command = new Command("stats", "Show size and shape of an index; works beside a writer.") { index, json };
        command.SetAction(parsed => Print(IndexFolder.Require(parsed.GetRequiredValue(index)), parsed.GetValue(json)));
        return command;
    }

    /// <summary>Prints statistics.</summary>
    public static void Print(ArchiveStatistics statistics, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(statistics, ReportJson.Indented.ArchiveStatistics));
            return;
        }

        var languages = statistics.Languages.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Select(pair => $"{Words.Count(pair.Value)} {pair.Key}");
        Console.Out.WriteLine($"Articles:   {Words.Count(statistics.Articles)} ({string.Join(", ", languages)})");
        Console.Out.WriteLine($"Dates:      {(statistics.First is null ? "none" : $"{statistics.First:yyyy-MM-dd} to {statistics.Last:yyyy-MM-dd}")}, {Words.Count(statistics.Undated)} undated");
        Console.Out.WriteLine($"Size:       {Words.Megabytes(statistics.Bytes)} in {Words.Count(statistics.Segments, "segment")}, {Words.Count(statistics.Deleted)} deleted articles among them");
        Console.Out.WriteLine($"Generation: {statistics.Generation}");
        Console.Out.WriteLine($"Analysis:   {statistics.AnalysisVersion}");
    }
}
