using System.Diagnostics;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>Indexes the corpus, then merges it to one segment, timed apart.</summary>
internal static class PeerIndexing
{
    /// <summary>The memory that Lucene's run is given as well.</summary>
    private const long MemoryBudget = 256L << 20;

    /// <summary>Makes the index of <paramref name="dataFolder"/>'s corpus in <paramref name="indexFolder"/>, whatever was there.</summary>
    public static void Run(string dataFolder, string indexFolder, int threads, bool twoSpaces)
    {
        if (Directory.Exists(indexFolder))
        {
            Directory.Delete(indexFolder, recursive: true);
        }

        var directory = new FileSystemDirectory(indexFolder);
        var options = new IndexWriterOptions { MemoryBudget = MemoryBudget };
        using var writer = IndexWriter.Open(directory, PeerCorpus.Schema(twoSpaces), PeerAnalyzer.Instance, options);
        var sourceBytes = Add(writer, dataFolder, threads);
        var cpuBefore = ProcessFigures.CpuSeconds;
        var watch = Stopwatch.StartNew();
        writer.Compact();
        ProcessFigures.Print("force_merge_cpu_s", $"{ProcessFigures.CpuSeconds - cpuBefore:F2}");
        ProcessFigures.Print("force_merge_s", $"{watch.Elapsed.TotalSeconds:F2}");
        PrintSizes(indexFolder, sourceBytes);
    }

    private static long Add(IndexWriter writer, string dataFolder, int threads)
    {
        long docs = 0, bytes = 0;
        var cpuBefore = ProcessFigures.CpuSeconds;
        var watch = Stopwatch.StartNew();
        var batches = PeerCorpus.Batches(dataFolder);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ =>
        {
            var batch = new List<byte[]>();
            var parser = new PeerCorpus.Parser();
            while (batches(batch))
            {
                foreach (var line in batch)
                {
                    var article = parser.Parse(line);
                    writer.Put(article.ToDocument());
                    Interlocked.Increment(ref docs);
                    Interlocked.Add(ref bytes, article.SourceBytes);
                }
            }
        });
        writer.Commit();
        var seconds = watch.Elapsed.TotalSeconds;
        var cpu = ProcessFigures.CpuSeconds - cpuBefore;
        ProcessFigures.Print("index_threads", $"{threads}");
        ProcessFigures.Print("docs", $"{docs}");
        ProcessFigures.Print("source_bytes", $"{bytes}");
        ProcessFigures.Print("index_s", $"{seconds:F2}");
        ProcessFigures.Print("index_cpu_s", $"{cpu:F2}");
        ProcessFigures.Print("mb_per_cpu_s", $"{bytes / 1e6 / cpu:F2}");
        ProcessFigures.Print("docs_per_s", $"{docs / seconds:F0}");
        ProcessFigures.Print("mb_per_s", $"{bytes / 1e6 / seconds:F2}");
        ProcessFigures.Print("segments_before_merge", $"{writer.Statistics.Segments}");
        ProcessFigures.Print("gc_pause_s", $"{GC.GetTotalPauseDuration().TotalSeconds:F2}");
        ProcessFigures.Print("gc_collections", $"{GC.CollectionCount(0)} {GC.CollectionCount(1)} {GC.CollectionCount(2)}");
        ProcessFigures.Print("jit_s", $"{System.Runtime.JitInfo.GetCompilationTime().TotalSeconds:F2}");
        ProcessFigures.Print("peak_rss_kb", $"{ProcessFigures.Kilobytes("VmHWM")}");
        return bytes;
    }

    private static void PrintSizes(string indexFolder, long sourceBytes)
    {
        var files = new DirectoryInfo(indexFolder).GetFiles();
        var all = files.Sum(file => file.Length);
        var stored = OfKind(".stored");
        ProcessFigures.Print("index_bytes_total", $"{all}");
        ProcessFigures.Print("index_bytes_stored_fields", $"{stored}");
        ProcessFigures.Print("index_bytes_inverted", $"{all - stored}");
        ProcessFigures.Print("index_bytes_pos", $"{OfKind(".positions")}");
        ProcessFigures.Print("index_bytes_doc_freq", $"{OfKind(".postings")}");
        ProcessFigures.Print("index_bytes_terms", $"{OfKind(".terms")}");
        ProcessFigures.Print("index_bytes_columns", $"{OfKind(".columns")}");
        ProcessFigures.Print("inverted_over_source", $"{(all - stored) / (double)sourceBytes:F3}");
        ProcessFigures.Print("stored_over_source", $"{stored / (double)sourceBytes:F3}");
        ProcessFigures.Print("total_over_source", $"{all / (double)sourceBytes:F3}");

        long OfKind(string ending) => files.Where(file => file.Name.EndsWith(ending, StringComparison.Ordinal)).Sum(file => file.Length);
    }
}
