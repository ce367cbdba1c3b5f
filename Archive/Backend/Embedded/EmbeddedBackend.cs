using System.Runtime.ExceptionServices;
using NewsSearch.Analyzers;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>The back end inside this process: opens indexes in folders.</summary>
internal static class EmbeddedBackend
{
    private const long ProgressSteps = 1_000;

    private static IAnalyzer Analyzer => NewsAnalyzer.Instance;

    /// <summary>Opens the index in a folder to read it beside a writer in another process.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis or other fields.</exception>
    public static IArticleIndex OpenReader(string folder, TimeProvider time) => new EmbeddedReader(new FileSystemDirectory(folder), Analyzer, folder, time);

    /// <summary>Opens the index in a folder to write it, or creates it.</summary>
    /// <exception cref="ArchiveHeldException">Another writer holds it.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis or other fields.</exception>
    public static IArticleStore OpenStore(string folder, ArchiveWriterOptions options) =>
        new EmbeddedStore(new FileSystemDirectory(folder), Analyzer, Options(options), folder);

    /// <summary>Reads every file of the newest generation and verifies all that must hold.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static ArchiveCheck Check(string folder, CancellationToken cancellation)
    {
        using var directory = new FileSystemDirectory(folder);
        var report = IndexChecker.Check(directory, cancellation);
        return new ArchiveCheck(
            report.Generation,
            report.Segments,
            report.Documents,
            report.Bytes,
            [.. report.Problems.Select(problem => new ArchiveProblem(problem.File, problem.OffsetInFile, problem.Problem))]);
    }

    /// <summary>The newest commit as it is, also if it was made with another analysis: for reading articles and statistics, not for searching words; it knows no names.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    public static IArticleView OpenAsItIs(string folder)
    {
        using var directory = new FileSystemDirectory(folder);
        return new EmbeddedView(Snapshot.Open(directory), Analyzer, names: null);
    }

    /// <summary>Leaves the names of the newest commit in a file beside the index.</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="IOException">Storage failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void CompleteNames(string folder, CancellationToken cancellation)
    {
        using var directory = new FileSystemDirectory(folder);
        using var snapshot = Snapshot.Open(directory);
        EmbeddedNames.Complete(folder, snapshot, cancellation);
    }

    /// <summary>Makes the index in a folder anew from its stored articles; see <see cref="ArchiveMaintenance.Reindex"/>.</summary>
    /// <remarks>
    /// A writer that starts empty puts every article of the newest commit again, and its one commit replaces all: before it readers and a crash find the old generation,
    /// afterwards the new.
    /// </remarks>
    public static void Reindex(string folder, ArchiveWriterOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var reading = new FileSystemDirectory(folder);
        using (Snapshot.Open(reading))
        {
            // Fails if there is nothing to reindex, before a writer would create an index there.
        }

        using var store = new EmbeddedStore(new FileSystemDirectory(folder), Analyzer, Options(options) with { StartEmpty = true }, folder);
        using var old = Snapshot.Open(reading);
        PutAll(old, store, progress, cancellation);
        store.Commit(cancellation);
    }

    private static void PutAll(Snapshot from, EmbeddedStore to, IProgress<double>? progress, CancellationToken cancellation)
    {
        var done = 0L;
        var step = Math.Max(1, from.DocCount / ProgressSteps);
        try
        {
            Parallel.ForEach(
                from.Matches(new MatchAllQuery(), cancellation),
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                doc =>
                {
                    var (article, origin) = ArticlePayload.Decode(from.Stored(doc));
                    to.Put(ArticlePayload.Encode(article, origin));
                    if (Interlocked.Increment(ref done) is var count && count % step == 0)
                    {
                        progress?.Report(count / (double)from.DocCount);
                    }
                });
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private static IndexWriterOptions Options(ArchiveWriterOptions options) => new() { MemoryBudget = options.MemoryBudget, Holder = options.Holder };
}
