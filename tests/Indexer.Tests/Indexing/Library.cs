using NewsSearch.Archive;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

/// <summary>A folder of sources beside an index, and runs over them.</summary>
internal sealed class Library : IDisposable
{
    public static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public Library() => Directory.CreateDirectory(Sources);

    public string Sources => _folder["sources"];

    public string Index => _folder["index"];

    public IndexingOptions Options => new() { From = [Sources], IndexFolder = Index };

    public string Rejects => File.ReadAllText(Path.Combine(Index, "rejects.tsv")).Replace(Sources + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    /// <summary>Writes a source, last changed long ago, so that its time can be trusted; each call a second later.</summary>
    public string Write(string name, string text)
    {
        var path = _folder.Write(Path.Combine("sources", name), text);
        File.SetLastWriteTimeUtc(path, LongAgo.AddSeconds(Writes++));
        return path;
    }

    public int Writes { get; private set; }

    public string Write(string name, ReadOnlySpan<byte> bytes) => _folder.Write(Path.Combine("sources", name), bytes);

    /// <summary>Writes JSON Lines of articles given as <c>id=title</c>.</summary>
    public void WriteLines(string name, params string[] articles) => Write(name, string.Concat(articles.Select(article => Line(article) + "\n")));

    public static string Line(string article)
    {
        var (id, title) = (article.Split('=')[0], article.Split('=')[1]);
        return $$"""{"id":"{{id}}","date":"2025-08-14","lang":"en","title":"{{title}}","text":"The text of {{title}}."}""";
    }

    public void Delete(string name) => File.Delete(Path.Combine(Sources, name));

    public ArchiveWriter OpenWriter() => ArchiveWriter.Open(Index, new ArchiveWriterOptions { Holder = "a test" });

    public Task<IndexingSummary> RunAsync(bool removeMissing = false) => RunAsync(Options with { RemoveMissing = removeMissing });

    public async Task<IndexingSummary> RunAsync(IndexingOptions options)
    {
        using var writer = OpenWriter();
        using var journal = SourceJournal.Open(Index);
        return (await new IndexingRun(options, writer, journal, new IndexingProgress(), TimeProvider.System).RunAsync(isFirst: true, CancellationToken.None))!;
    }

    /// <summary>What the index holds durably, as <c>id=title</c>, by id.</summary>
    public List<string> Articles()
    {
        using var archive = NewsArchive.Open(Index, TimeProvider.System);
        return [.. archive.All(CancellationToken.None).Select(Describe).Order(StringComparer.Ordinal)];
    }

    public static string Describe(Article article) => $"{article.Id}={article.Title}";

    public void Dispose() => _folder.Dispose();
}
