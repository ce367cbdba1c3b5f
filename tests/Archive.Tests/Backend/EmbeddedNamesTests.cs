using NewsSearch.Analyzers;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests.Backend;

public sealed class EmbeddedNamesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_small_vocabulary_is_made_before_the_answer_kept_in_the_folder_and_follows_the_index(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using IndexDirectory directory = inFolder ? new FileSystemDirectory(folder.Path) : new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
        using var names = new EmbeddedNames(inFolder ? folder.Path : null, new ManualTime());
        using var first = Put(writer, "1", "Зеленский приехал");
        Assert.Equal("зеленский", Assert.Single(names.For(first).Find("zelensky", NameScript.Cyrillic, 9)).Form);
        Assert.Equal(first.StateId, names.For(first).StateId);

        using var second = Put(writer, "2", "Хрущева вспомнили");
        Assert.Single(names.For(second).Find("khrushchev", NameScript.Cyrillic, 9));
        Assert.Equal(second.StateId, names.For(second).StateId);
        Assert.Equal(inFolder, NameVocabularyFile.TryOpen(folder.Path, out var kept));
        Assert.Equal(inFolder ? second.StateId : null, kept?.State.Id);
        kept?.Dispose();
    }

    [Fact]
    public void A_view_keeps_the_names_that_it_began_with_also_when_all_else_is_closed()
    {
        using var folder = new TemporaryFolder();
        var store = new EmbeddedStore(new FileSystemDirectory(folder.Path), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" }, folder.Path);
        store.Put(ArticlePayload.Encode(TestArchive.NewArticle("1", "Зеленский приехал"), origin: null));
        store.Refresh();
        using var before = store.Latest();
        store.Put(ArticlePayload.Encode(TestArchive.NewArticle("2", "Хрущева вспомнили"), origin: null));
        store.Refresh();
        using var after = store.Latest();
        store.Dispose();
        using var shared = before.Share();

        Assert.Single(after.NamesLike("khrushchev", NameScript.Cyrillic, 9));
        Assert.Empty(shared.NamesLike("khrushchev", NameScript.Cyrillic, 9));
        Assert.Single(shared.NamesLike("zelensky", NameScript.Cyrillic, 9));
        Assert.Equal(before.StateId, shared.StateId);
    }

    [Fact]
    public async Task A_large_vocabulary_follows_in_the_background_and_the_state_says_so()
    {
        using var folder = new TemporaryFolder();
        using var directory = new FileSystemDirectory(folder.Path);
        using var writer = IndexWriter.Open(directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
        using var first = Put(writer, "1", "Зеленский приехал");
        var manyForms = Enumerable.Range(0, EmbeddedNames.QuickForms).Select(i => ("ба" + string.Concat($"{i}".Select(digit => (char)('г' + digit - '0'))), 1L));
        NameVocabularyFile.Replace(folder.Path, output => NameVocabularyWriter.Write(
            output, manyForms.Append(("хрущева", 1L)), new NameVocabularyState(0, "older", 1), TestContext.Current.CancellationToken));
        using var names = new EmbeddedNames(folder.Path, new ManualTime());
        var older = names.For(first);
        Assert.StartsWith(first.StateId + "~", older.StateId, StringComparison.Ordinal);
        Assert.Equal(first.StateId.Length + 9, older.StateId.Length);
        Assert.Single(older.Find("khrushchev", NameScript.Cyrillic, 9));

        await names.Making;
        Assert.Equal(first.StateId, names.For(first).StateId);
        Assert.Empty(names.For(first).Find("khrushchev", NameScript.Cyrillic, 9));
        Assert.Single(older.Find("khrushchev", NameScript.Cyrillic, 9));
    }

    [Fact]
    public void The_first_answer_of_a_reader_has_names_also_where_the_file_was_lost()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, new ArchiveWriterOptions { Holder = "test" }))
        {
            writer.Put(TestArchive.NewArticle("1", "Зеленский приехал"), origin: null);
            writer.Commit(TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(Path.Combine(folder.Path, NameVocabularyFile.Name)));
        using (var index = EmbeddedBackend.OpenReader(folder.Path, new ManualTime()))
        {
            Assert.True(File.Exists(Path.Combine(folder.Path, NameVocabularyFile.Name)));
            using var view = index.Latest();
            Assert.DoesNotContain('~', view.StateId);
            Assert.Single(view.NamesLike("zelensky", NameScript.Cyrillic, 9));
        }

        using var asItIs = EmbeddedBackend.OpenAsItIs(folder.Path);
        Assert.Empty(asItIs.NamesLike("zelensky", NameScript.Cyrillic, 9));
        Assert.Empty(ArchiveMaintenance.Check(folder.Path, TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void Names_are_completed_for_the_newest_commit()
    {
        using var folder = new TemporaryFolder();
        foreach (var id in new[] { "1", "2" })
        {
            using (var writer = ArchiveWriter.Open(folder.Path, new ArchiveWriterOptions { Holder = "test" }))
            {
                writer.Put(TestArchive.NewArticle(id, "Зеленский приехал"), origin: null);
                writer.Commit(TestContext.Current.CancellationToken);
            }

            ArchiveMaintenance.CompleteNames(folder.Path, TestContext.Current.CancellationToken);
            Assert.True(NameVocabularyFile.TryOpen(folder.Path, out var vocabulary));
            using (vocabulary)
            using (var view = EmbeddedBackend.OpenAsItIs(folder.Path))
            {
                Assert.Equal(view.StateId, vocabulary.State.Id);
            }
        }
    }

    [Fact]
    public void A_damaged_file_is_made_again()
    {
        using var folder = new TemporaryFolder();
        using var directory = new FileSystemDirectory(folder.Path);
        using var writer = IndexWriter.Open(directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
        using var snapshot = Put(writer, "1", "Зеленский приехал");
        NameVocabularyFile.Replace(folder.Path, output => output.WriteByte(1));
        using var names = new EmbeddedNames(folder.Path, new ManualTime());

        Assert.Single(names.For(snapshot).Find("zelensky", NameScript.Cyrillic, 9));
        Assert.True(NameVocabularyFile.TryOpen(folder.Path, out var vocabulary));
        vocabulary.Dispose();
    }

    private static Snapshot Put(IndexWriter writer, string id, string title)
    {
        writer.Put(ArticleDocument.Of(ArticlePayload.Encode(TestArchive.NewArticle(id, title), origin: null)));
        return writer.Refresh();
    }
}
