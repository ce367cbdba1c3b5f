using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests.Writing;

public sealed class ArchiveMaintenanceTests
{
    private static readonly ArchiveWriterOptions Options = new() { Holder = "test writer", MemoryBudget = 4 << 20 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Statistics_tell_size_and_shape()
    {
        using var folder = new TemporaryFolder();
        using var writer = ArchiveWriter.Open(folder.Path, Options);
        writer.Put(TestArchive.NewArticle("1", "alpha", "2020-08-14"), null);
        writer.Put(TestArchive.NewArticle("2", "альфа", "2025"), null);
        writer.Put(TestArchive.NewArticle("3", "wort"), null);
        writer.Put(TestArchive.NewArticle("3", "worte"), null);
        var generation = writer.Commit(Cancellation);

        var statistics = ArchiveMaintenance.Statistics(folder.Path);
        Assert.Equal((generation, 3L, 1L), (statistics.Generation, statistics.Articles, statistics.Undated));
        Assert.Equal((new DateOnly(2020, 8, 14), new DateOnly(2025, 1, 1)), (statistics.First!.Value, statistics.Last!.Value));
        Assert.Equal([("en", 1L), ("other", 1L), ("ru", 1L)], statistics.Languages.Select(language => (language.Key, language.Value)).Order());
        Assert.Equal(NewsAnalyzer.Instance.Version, statistics.AnalysisVersion);
        Assert.True(statistics.Bytes > 0);
        Assert.Equivalent(statistics, writer.Statistics());
    }

    [Fact]
    public void Reindexing_makes_an_outdated_archive_anew_with_its_articles_and_origins()
    {
        using var folder = new TemporaryFolder();
        using (var old = new ArchiveWriter(new EmbeddedStore(new FileSystemDirectory(folder.Path), new PlainAnalyzer(), new IndexWriterOptions())))
        {
            for (var i = 0; i < 50; i++)
            {
                old.Put(TestArchive.NewArticle($"{i}", "Нижегородская область", $"2025-08-{1 + (i % 28):00}"), i % 2 == 0 ? "even" : null);
            }

            old.Delete("7");
            old.Commit(Cancellation);
        }

        Assert.Throws<ArchiveOutdatedException>(() => ArchiveWriter.Open(folder.Path, Options));
        Assert.Throws<ArchiveOutdatedException>(() => NewsArchive.Open(folder.Path, TimeProvider.System));
        Assert.Equal("plain-1", ArchiveMaintenance.Statistics(folder.Path).AnalysisVersion);

        var statistics = ArchiveMaintenance.Reindex(folder.Path, Options, progress: null, Cancellation);
        Assert.Equal((49L, NewsAnalyzer.Instance.Version), (statistics.Articles, statistics.AnalysisVersion));
        using var reader = NewsArchive.Open(folder.Path, TimeProvider.System);
        Assert.Equal(49, reader.Search(new SearchQuestion { Text = "нижегородской областью" }, Cancellation).Answer!.Total);
        using var writer = ArchiveWriter.Open(folder.Path, Options);
        Assert.Equal(25, writer.IdsFrom("even").Count);
        Assert.Equal(PutOutcome.Unchanged, writer.Put(TestArchive.NewArticle("8", "Нижегородская область", "2025-08-09"), "even"));
    }

    [Fact]
    public void Reindexing_that_is_cancelled_leaves_the_archive_as_it_was()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, Options))
        {
            writer.Put(TestArchive.NewArticle("1", "alpha", "2025"), "a");
            writer.Commit(Cancellation);
        }

        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ArchiveMaintenance.Reindex(folder.Path, Options, progress: null, cancelled.Token));
        using var again = ArchiveWriter.Open(folder.Path, Options);
        Assert.Equal(["1"], again.IdsFrom("a"));
    }

    [Fact]
    public void Nothing_is_made_where_there_is_no_archive()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => ArchiveMaintenance.Statistics(folder["none"]));
        Assert.Throws<FileNotFoundException>(() => ArchiveMaintenance.Reindex(folder["none"], Options, progress: null, Cancellation));
        Assert.False(Directory.Exists(folder["none"]));
    }
}
