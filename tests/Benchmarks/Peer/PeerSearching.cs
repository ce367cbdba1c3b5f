using System.Diagnostics;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>Runs the query file in every mode on one thread. A query's latency is its best of some warm rounds; p50, p95 and p99 are over the queries of a class.</summary>
internal static class PeerSearching
{
    private static readonly string[] Modes = ["top10", "top10count", "count", "hist", "newest10"];

    /// <summary>Top 10 by scoring every match, to see what passing over saves: only where it is asked for.</summary>
    private const string Unpruned = "top10all";

    /// <summary>Month boundaries of 26 years from 2000 on.</summary>
    private static readonly long[] Months =
        [.. Enumerable.Range(0, (26 * 12) + 1).Select(month => new DateOnly(2000, 1, 1).AddMonths(month).DayNumber - (long)new DateOnly(2000, 1, 1).DayNumber)];

    /// <summary>Opens the index and measures.</summary>
    /// <param name="dataFolder">Where <c>queries.tsv</c> is.</param>
    /// <param name="indexFolder">The index.</param>
    /// <param name="rounds">Warm runs of each query and mode.</param>
    /// <param name="warm">CPU seconds of warming up, at least.</param>
    /// <param name="selection">What to measure.</param>
    public static void Run(string dataFolder, string indexFolder, int rounds, int warm, PeerSelection selection)
    {
        var watch = Stopwatch.StartNew();
        using var snapshot = Snapshot.Open(new FileSystemDirectory(indexFolder));
        Count(snapshot, Request(new PeerQueryParser(TermSpace.Lemma).Parse("новости"), "top10"), "top10");
        ProcessFigures.Print("open_first_query_ms", $"{watch.Elapsed.TotalMilliseconds:F2}");
        PrintReopening(indexFolder);
        PrintIndex(snapshot);
        var parser = new PeerQueryParser(selection.Space);
        var classes = File.ReadLines(Path.Combine(dataFolder, "queries.tsv"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length == 2 && selection.HasClass(columns[0]))
            .GroupBy(columns => columns[0], columns => parser.Parse(columns[1]), StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Queries: group.ToArray()))
            .ToArray();
        ProcessFigures.Print("#class", $"mode\tn\tavg_hits\tp50_us\tp95_us\tp99_us\tmean_us\tqps");
        string[] modes = [.. Modes.Where(selection.HasMode), .. selection.Modes.Where(mode => mode == Unpruned)];
        WarmUp(snapshot, classes, modes, warm);
        foreach (var mode in modes)
        {
            Measure(snapshot, classes, mode, rounds);
        }

        ProcessFigures.Print("search_peak_rss_kb", $"{ProcessFigures.Kilobytes("VmHWM")}");
        ProcessFigures.Print("search_rss_anon_kb", $"{ProcessFigures.Kilobytes("RssAnon")}");
        ProcessFigures.Print("heap_used_kb", $"{GC.GetTotalMemory(forceFullCollection: false) / 1024}");
    }

    /// <summary>Most of a process' first query is just-in-time compilation; this is what opening takes besides: the second time, with nothing shared.</summary>
    private static void PrintReopening(string indexFolder)
    {
        var watch = Stopwatch.StartNew();
        using var directory = new FileSystemDirectory(indexFolder);
        using var snapshot = Snapshot.Open(directory);
        Count(snapshot, Request(new PeerQueryParser(TermSpace.Lemma).Parse("новости"), "top10"), "top10");
        ProcessFigures.Print("reopen_first_query_ms", $"{watch.Elapsed.TotalMilliseconds:F2}");
    }

    private static void PrintIndex(Snapshot snapshot)
    {
        long terms = 0, postings = 0, tokens = 0;
        foreach (var (reader, _) in snapshot.Segments)
        {
            tokens += reader.TotalLength(0);
            var cursor = reader.Terms(0, TermSpace.Lemma).Seek([]);
            while (cursor.Next())
            {
                terms++;
                postings += cursor.Entry.DocFreq;
            }
        }

        ProcessFigures.Print("docs", $"{snapshot.DocCount}");
        ProcessFigures.Print("segments", $"{snapshot.Size.Segments}");
        ProcessFigures.Print("terms", $"{terms}");
        ProcessFigures.Print("tokens", $"{tokens}");
        ProcessFigures.Print("postings", $"{postings}");
    }

    /// <summary>Until the compiler has done its best: two passes over everything, and so many CPU seconds.</summary>
    private static void WarmUp(Snapshot snapshot, (string Name, Query[] Queries)[] classes, string[] modes, int seconds)
    {
        var until = ProcessFigures.CpuSeconds + seconds;
        for (var pass = 0; pass < 2 || ProcessFigures.CpuSeconds < until; pass++)
        {
            foreach (var mode in modes)
            {
                foreach (var query in classes.SelectMany(group => group.Queries))
                {
                    Count(snapshot, Request(query, mode), mode);
                }
            }
        }
    }

    private static void Measure(Snapshot snapshot, (string Name, Query[] Queries)[] classes, string mode, int rounds)
    {
        var requests = classes.Select(group => group.Queries.Select(query => Request(query, mode)).ToArray()).ToArray();
        var best = requests.Select(group => Enumerable.Repeat(double.MaxValue, group.Length).ToArray()).ToArray();
        var hits = new long[classes.Length];
        for (var round = 0; round < rounds; round++)
        {
            for (var group = 0; group < classes.Length; group++)
            {
                hits[group] = 0;
                for (var i = 0; i < best[group].Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    hits[group] += Count(snapshot, requests[group][i], mode);
                    best[group][i] = Math.Min(best[group][i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                }
            }
        }

        for (var group = 0; group < classes.Length; group++)
        {
            var times = best[group];
            Array.Sort(times);
            var mean = times.Average();
            ProcessFigures.Print(
                classes[group].Name,
                $"{mode}\t{times.Length}\t{hits[group] / times.Length}\t{times[times.Length / 2]:F1}\t{At(times, .95):F1}\t{At(times, .99):F1}\t{mean:F1}\t{1e6 / mean:F0}");
        }
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Ceiling(sorted.Length * share) - 1];

    private static SearchRequest Request(Query query, string mode) => mode switch
    {
        "top10" or Unpruned => new SearchRequest { Query = query, Top = 10, CountTotal = false },
        "top10count" => new SearchRequest { Query = query, Top = 10, CountTotal = true },
        "count" => new SearchRequest { Query = query, Top = 0, CountTotal = true },
        "hist" => new SearchRequest { Query = query, Top = 0, CountTotal = true, Timeline = Months },
        _ => new SearchRequest { Query = query, Top = 10, Sort = SortOrder.Newest, CountTotal = false },
    };

    private static long Count(Snapshot snapshot, SearchRequest request, string mode)
    {
        var result = mode == Unpruned ? Searcher.Search(snapshot, request, wrap: null, scoresAll: true, CancellationToken.None) : snapshot.Search(request);
        return mode is "top10" or Unpruned or "newest10" ? result.Hits.Count : result.Total;
    }
}
