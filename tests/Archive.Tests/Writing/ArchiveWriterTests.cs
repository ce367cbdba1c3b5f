using NewsSearch.Analyzers;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Archive.Tests.Writing;

public sealed class ArchiveWriterTests
{
    private static readonly ArchiveWriterOptions Options = new() { Holder = "test writer", MemoryBudget = 4 << 20 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Putting_says_what_became_of_the_article_before_and_after_a_refresh(bool refresh)
    {
        using var archive = new TestArchive();
        var article = TestArchive.NewArticle("1", "alpha", "2025-08-14");
        void Settle()
        {
            if (refresh)
            {
                archive.Writer.Refresh();
            }
        }

        Assert.Equal(PutOutcome.Added, archive.Writer.Put(article, "a.txt"));
        Settle();
        Assert.Equal(PutOutcome.Unchanged, archive.Writer.Put(article with { }, "a.txt"));
        Settle();
        Assert.Equal(PutOutcome.Replaced, archive.Writer.Put(article with { Title = "bravo" }, "a.txt"));
        Settle();
        Assert.True(archive.Writer.Delete("1"));
        Settle();
        Assert.False(archive.Writer.Delete("1"));
        Assert.Equal(PutOutcome.Added, archive.Writer.Put(article, "a.txt"));
        archive.Writer.Refresh();
        Assert.Equal(["1"], archive.Found("alpha"));
        Assert.Empty(archive.Found("bravo"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_article_comes_from_where_it_was_put_last(bool refresh)
    {
        using var archive = new TestArchive();
        foreach (var (id, origin) in new[] { ("1", "a.txt"), ("2", "a.txt"), ("3", "b.txt"), ("1", "b.txt") })
        {
            archive.Writer.Put(TestArchive.NewArticle(id, "alpha"), origin);
            if (refresh)
            {
                archive.Writer.Refresh();
            }
        }

        Assert.Equal(["2"], archive.Writer.IdsFrom("a.txt"));
        Assert.Equal(["1", "3"], archive.Writer.IdsFrom("b.txt").Order());
        Assert.Empty(archive.Writer.IdsFrom("c.txt"));
        archive.Writer.Delete("2");
        Assert.Empty(archive.Writer.IdsFrom("a.txt"));
        archive.Writer.Refresh();
        Assert.Equal(["b.txt"], archive.Writer.Origins());
    }

    [Fact]
    public void When_storage_fails_to_keep_a_commit_the_archive_is_as_before_and_takes_the_articles_again()
    {
        var directory = new FailingDirectory { Mode = FailureMode.Forgotten, Counts = change => change.Operation == StorageOperation.Sync };
        using var writer = new ArchiveWriter(new EmbeddedStore(directory, NewsAnalyzer.Instance, new IndexWriterOptions()));
        using var archive = NewsArchive.Over(writer, new ManualTime());
        writer.Put(TestArchive.NewArticle("1", "alpha"), "a.txt");
        writer.Commit(Cancellation);
        writer.Put(TestArchive.NewArticle("2", "alpha"), "a.txt");
        writer.Refresh();
        writer.Put(TestArchive.NewArticle("3", "alpha"), "a.txt");
        directory.FailAt = directory.Operations + 1;
        Assert.Throws<ArchiveRevertedException>(() => writer.Commit(Cancellation));
        Assert.Equal(["1"], writer.IdsFrom("a.txt"));
        Assert.Equal(PutOutcome.Unchanged, writer.Put(TestArchive.NewArticle("1", "alpha"), "a.txt"));
        Assert.Equal(PutOutcome.Added, writer.Put(TestArchive.NewArticle("2", "alpha"), "a.txt"));
        Assert.Equal(PutOutcome.Added, writer.Put(TestArchive.NewArticle("3", "alpha"), "a.txt"));
        writer.Commit(Cancellation);
        Assert.Equal(["1", "2", "3"], archive.All(Cancellation).Select(article => article.Id).Order());
    }

    [Fact]
    public void What_is_committed_is_there_for_the_next_writer_and_the_rest_is_gone()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, Options))
        {
            writer.Put(TestArchive.NewArticle("1", "alpha", "2025"), "a.txt");
            writer.Commit(Cancellation);
            writer.Put(TestArchive.NewArticle("2", "alpha", "2025"), "a.txt");
            writer.Refresh();
        }

        using var next = ArchiveWriter.Open(folder.Path, Options);
        Assert.Equal(["1"], next.IdsFrom("a.txt"));
        Assert.Equal(PutOutcome.Unchanged, next.Put(TestArchive.NewArticle("1", "alpha", "2025"), "a.txt"));
        Assert.Equal(PutOutcome.Added, next.Put(TestArchive.NewArticle("2", "alpha", "2025"), "a.txt"));
    }

    [Fact]
    public void A_second_writer_is_told_who_holds_the_archive()
    {
        using var folder = new TemporaryFolder();
        using var writer = ArchiveWriter.Open(folder.Path, Options);
        var exception = Assert.Throws<ArchiveHeldException>(() => ArchiveWriter.Open(folder.Path, Options with { Holder = "second" }));
        Assert.Contains("test writer", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_follows_commits_within_a_second_and_sees_no_refresh()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        using var writer = ArchiveWriter.Open(folder.Path, Options);
        writer.Put(TestArchive.NewArticle("1", "alpha"), null);
        writer.Commit(Cancellation);
        using var reader = NewsArchive.Open(folder.Path, time);
        Assert.Equal(1, reader.Status.Articles);

        writer.Put(TestArchive.NewArticle("2", "alpha"), null);
        writer.Refresh();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, reader.Status.Articles);

        writer.Commit(Cancellation);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, reader.Status.Articles);
        Assert.Equal(2, reader.Search(new SearchQuestion { Text = "alpha" }, Cancellation).Answer!.Total);
        Assert.Equal("alpha", reader.Find("2")!.Title);
        Assert.Equal(["1", "2"], reader.All(Cancellation).Select(article => article.Id).Order());
    }

    [Fact]
    public void A_cursor_of_a_reader_outlives_commits_and_merges()
    {
        using var folder = new TemporaryFolder();
        var time = new ManualTime();
        using var writer = ArchiveWriter.Open(folder.Path, Options);
        for (var i = 0; i < 10; i++)
        {
            writer.Put(TestArchive.NewArticle($"{i}", "alpha", $"2025-08-{10 + i}"), null);
        }

        writer.Commit(Cancellation);
        using var reader = NewsArchive.Open(folder.Path, time);
        var question = new SearchQuestion { Size = 4 };
        var first = reader.Search(question, Cancellation).Answer!;
        for (var i = 0; i < 8; i++)
        {
            writer.Delete($"{i}");
        }

        writer.Compact(progress: null, Cancellation);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(2, reader.Status.Articles);
        var second = reader.Search(question with { Cursor = first.NextCursor }, Cancellation).Answer!;
        Assert.Equal(["5", "4", "3", "2"], second.Hits.Select(hit => hit.Article.Id));
        Assert.Equal(10, second.Total);
    }

    [Fact]
    public void A_cursor_works_after_a_restart_while_the_state_is_the_newest()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, Options))
        {
            writer.Put(TestArchive.NewArticle("1", "alpha", "2025"), null);
            writer.Put(TestArchive.NewArticle("2", "alpha", "2024"), null);
            writer.Commit(Cancellation);
        }

        var question = new SearchQuestion { Size = 1 };
        string? cursor;
        using (var reader = NewsArchive.Open(folder.Path, new ManualTime()))
        {
            cursor = reader.Search(question, Cancellation).Answer!.NextCursor;
        }

        using var again = NewsArchive.Open(folder.Path, new ManualTime());
        Assert.Equal("2", Assert.Single(again.Search(question with { Cursor = cursor }, Cancellation).Answer!.Hits).Article.Id);
    }

    [Fact]
    public void Articles_put_from_several_threads_are_all_there_once()
    {
        using var archive = new TestArchive();
        Parallel.For(0, 400, i =>
        {
            archive.Writer.Put(TestArchive.NewArticle($"{i % 100}", "alpha", "2025-08-14"), $"{i % 7}");
            if (i % 50 == 0)
            {
                archive.Writer.Refresh();
            }
        });
        archive.Writer.Refresh();
        Assert.Equal(100, archive.Ask("alpha").Total);
        Assert.Equal(100, archive.Archive.Status.Articles);
    }

    [Fact]
    public void There_is_no_archive_to_read_before_one_is_written()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => NewsArchive.Open(folder["none"], TimeProvider.System));
        Assert.False(Directory.Exists(folder["none"]));
    }
}
