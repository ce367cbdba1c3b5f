using NewsSearch.Analyzers;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.CrossLanguage.Names;
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
    public async Task A_vocabulary_is_made_in_the_background_kept_in_the_folder_and_follows_the_index(bool inFolder)
    {
        using var folder = new TemporaryFolder();
        using IndexDirectory directory = inFolder ? new FileSystemDirectory(folder.Path) : new MemoryDirectory();
        var time = new ManualTime();
        using var writer = IndexWriter.Open(directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
        using var names = new EmbeddedNames(inFolder ? folder.Path : null, time);
        using var first = Put(writer, "1", "Зеленский приехал");

        Assert.Empty(names.Find(first, "zelensky", NameScript.Cyrillic, 9));
        await names.Making;
        Assert.Equal("зеленский", Assert.Single(names.Find(first, "zelensky", NameScript.Cyrillic, 9)).Form);

        using var second = Put(writer, "2", "Хрущева вспомнили");
        Assert.Empty(names.Find(second, "khrushchev", NameScript.Cyrillic, 9));
        await names.Making;
        Assert.Single(names.Find(second, "khrushchev", NameScript.Cyrillic, 9));

        using var other = new EmbeddedNames(inFolder ? folder.Path : null, time);
        Assert.Equal(inFolder ? 1 : 0, other.Find(second, "zelensky", NameScript.Cyrillic, 9).Count);
        await other.Making;
    }

    [Fact]
    public async Task A_damaged_file_is_made_again()
    {
        using var folder = new TemporaryFolder();
        using var directory = new FileSystemDirectory(folder.Path);
        using var writer = IndexWriter.Open(directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
        using var snapshot = Put(writer, "1", "Зеленский приехал");
        NameVocabularyFile.Replace(folder.Path, output => output.WriteByte(1));
        using var names = new EmbeddedNames(folder.Path, new ManualTime());

        Assert.Empty(names.Find(snapshot, "zelensky", NameScript.Cyrillic, 9));
        await names.Making;
        Assert.Single(names.Find(snapshot, "zelensky", NameScript.Cyrillic, 9));
        Assert.True(NameVocabularyFile.TryOpen(folder.Path, out var vocabulary));
        vocabulary.Dispose();
    }

    private static Snapshot Put(IndexWriter writer, string id, string title)
    {
        writer.Put(ArticleDocument.Of(ArticlePayload.Encode(TestArchive.NewArticle(id, title), origin: null)));
        return writer.Refresh();
    }
}
