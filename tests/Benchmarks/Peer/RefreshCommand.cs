using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>How long it takes until a new article is found in an index that holds many: put, refresh, search. Nothing is committed, so the index is left as it was.</summary>
internal static class RefreshCommand
{
    private const int WordsPerArticle = 300;
    private const int WarmUp = 30;

    /// <summary>Runs <c>refresh --index DIR [--count 500] [--merge-mb 64]</c> on an index that the comparison has made.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var index = new Option<DirectoryInfo>("--index") { Description = "Folder of the index.", Required = true };
        var count = new Option<int>("--count") { Description = "Articles.", DefaultValueFactory = _ => 500 };
        var rate = new Option<long>("--merge-mb") { Description = "What merging may write in a second, in MiB.", DefaultValueFactory = _ => 64 };
        var command = new RootCommand("Measures how long it takes until a new article is found.") { index, count, rate };
        command.SetAction(parsed => Measure(parsed.GetRequiredValue(index).FullName, parsed.GetValue(count), parsed.GetValue(rate) << 20));
        return command.Parse(args).Invoke();
    }

    private static void Measure(string folder, int count, long mergeBytesPerSecond)
    {
        using var directory = new FileSystemDirectory(folder);
        var watch = Stopwatch.StartNew();
        var options = new IndexWriterOptions { MergeBytesPerSecond = mergeBytesPerSecond };
        using var writer = IndexWriter.Open(directory, PeerCorpus.Schema(twoSpaces: false), PeerAnalyzer.Instance, options);
        ProcessFigures.Print("open_writer_ms", $"{watch.Elapsed.TotalMilliseconds:F1}");
        using var before = writer.Refresh();
        ProcessFigures.Print("docs", $"{before.DocCount}");
        var random = new Random(1);
        ProcessFigures.Print("first_ms", $"{Run(writer, before, random, "first", 1)[0]:F2}");
        Run(writer, before, random, "warm", WarmUp);
        var times = Run(writer, before, random, "new", count);
        Array.Sort(times);
        ProcessFigures.Print("refreshes", $"{count}");
        ProcessFigures.Print("findable_p50_ms", $"{Percentile(times, 50):F2}");
        ProcessFigures.Print("findable_p99_ms", $"{Percentile(times, 99):F2}");
        ProcessFigures.Print("findable_max_ms", $"{times[^1]:F2}");
        ProcessFigures.Print("rss_anon_kb", $"{ProcessFigures.Kilobytes("RssAnon")}");
        ProcessFigures.Print("peak_rss_kb", $"{ProcessFigures.Kilobytes("VmHWM")}");
        using var after = writer.Refresh();
        ProcessFigures.Print("docs_after", $"{after.DocCount}");
        ProcessFigures.Print("segments", $"{writer.Statistics.Segments}");
    }

    /// <summary>The least time that so many percent of all do not exceed.</summary>
    private static double Percentile(double[] sorted, int percent) => sorted[Math.Max(0, ((sorted.Length * percent) + 99) / 100 - 1)];

    /// <summary>Every third article replaces one of the index, every seventh time one is deleted besides; which ones, is known before the time is taken.</summary>
    private static double[] Run(IndexWriter writer, Snapshot index, Random random, string prefix, int count)
    {
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $"{prefix}mark{i}");
            var article = Article(random, i % 3 == 0 ? AnyKey(index, random) : word, word);
            var victim = i % 7 == 0 ? AnyKey(index, random) : null;
            var query = new WordQuery([new FieldWeight(PeerCorpus.Body)], [new WeightedTerm(TermSpace.Lemma, PeerAnalyzer.Stem(word))]);
            var start = Stopwatch.GetTimestamp();
            if (victim is not null)
            {
                writer.Delete(victim);
            }

            writer.Put(article);
            using var snapshot = writer.Refresh();
            var hits = snapshot.Search(query).Hits;
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (hits.Count != 1 || snapshot.Key(hits[0].Doc) != article.Key)
            {
                throw new InvalidOperationException($"The article of '{word}' was not found.");
            }
        }

        return times;
    }

    /// <summary>The key of any document that the index had at first, wherever it stands.</summary>
    private static string AnyKey(Snapshot index, Random random)
    {
        var segment = random.Next(index.Segments.Count);
        return index.Key(new DocAddress(segment, random.Next(index.Segments[segment].Reader.DocCount)));
    }

    private static Document Article(Random random, string key, string mark)
    {
        var text = new StringBuilder(mark);
        for (var i = 0; i < WordsPerArticle; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" word{(int)(50_000 * Math.Pow(random.NextDouble(), 4))}");
        }

        return new Document(key, 9500 + random.Next(10), Encoding.UTF8.GetBytes(text.ToString())) { Texts = { (PeerCorpus.Body, text.ToString()) } };
    }
}
