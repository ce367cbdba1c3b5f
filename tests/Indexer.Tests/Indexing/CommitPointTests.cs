using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;
using NewsSearch.Testing;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class CommitPointTests
{
    [Fact]
    public async Task After_a_commit_that_storage_did_not_keep_nothing_is_noted_and_the_next_pass_reads_it_again()
    {
        using var library = new Library();
        library.WriteLines("a.jsonl", "1=One", "2=Two");
        using var writer = library.OpenWriter();
        using var journal = SourceJournal.Open(library.Index);
        var commits = new CommitPoint(writer, journal, new ManualTime(), TimeSpan.FromMinutes(1));
        writer.Put(Article("1"), "a.jsonl");
        writer.Refresh();

        // Whatever is wrong with a file, it cannot be synced.
        File.Delete(Directory.GetFiles(library.Index, "*.terms").Single());
        commits.Done(Entry);
        Assert.Throws<ArchiveRevertedException>(commits.Commit);
        writer.Put(Article("2"), "a.jsonl");
        commits.Done(Entry);
        Assert.Throws<ArchiveRevertedException>(commits.Commit);
        Assert.Empty(journal.Entries);

        var next = new IndexingRun(library.Options, writer, journal, new IndexingProgress(), TimeProvider.System);
        var summary = await next.RunAsync(isFirst: false, TestContext.Current.CancellationToken);
        Assert.Equal(2, summary!.Articles);
        Assert.Equal(["1=One", "2=Two"], library.Articles());
    }

    private static JournalEntry Entry => new() { Origin = "a.jsonl", Articles = 2 };

    private static Article Article(string id) => new() { Id = id, Language = "en", Title = "Title", Lead = "", Paragraphs = ["Text."] };
}
