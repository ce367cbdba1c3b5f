using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>A commit that may have its name has used up its number, acknowledged or not: a reader may have pinned the file.</summary>
public sealed class UsedUpGenerationTests
{
    [Fact]
    public void A_commit_that_has_its_name_although_the_rename_was_said_to_fail_is_not_written_again_under_its_number()
    {
        var analyzer = new PlainAnalyzer();
        var schema = new IndexSchema([FieldDefinition.Text("body")], analyzer.Version);
        using var directory = new FailingDirectory { FailAt = 1, Mode = FailureMode.Done, Counts = change => change.Operation == StorageOperation.Rename };
        using var writer = IndexWriter.Open(directory, schema, analyzer);
        writer.Put(new Document("a", 1) { Texts = { ("body", "word") } });
        Assert.Throws<IOException>(() => writer.Commit(TestContext.Current.CancellationToken));
        Assert.True(directory.HasFailed);
        var named = IndexFiles.NewestGeneration(directory);
        Assert.Equal(writer.Generation, named);
        Assert.True(writer.Commit(TestContext.Current.CancellationToken) > named, "the number of a commit that may be read already was given again");
    }
}
