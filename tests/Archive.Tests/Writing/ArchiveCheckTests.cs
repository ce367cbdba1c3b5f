using NewsSearch.Archive.Writing;
using Xunit;

namespace NewsSearch.Archive.Tests.Writing;

public sealed class ArchiveCheckTests
{
    private static readonly ArchiveWriterOptions Options = new() { Holder = "test writer", MemoryBudget = 4 << 20 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_sound_archive_has_no_problems_and_a_damaged_one_names_the_file()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, Options))
        {
            writer.Put(TestArchive.NewArticle("1", "alpha", "2020-08-14", "One paragraph."), null);
            writer.Commit(Cancellation);
        }

        Assert.Empty(ArchiveMaintenance.Check(folder.Path, Cancellation).Problems);
        var file = Directory.GetFiles(folder.Path, "*.stored").Single();
        using (var stream = File.Open(file, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Position = stream.Length / 2;
            var flipped = (byte)(stream.ReadByte() ^ 0x10);
            stream.Position = stream.Length / 2;
            stream.WriteByte(flipped);
        }

        var check = ArchiveMaintenance.Check(folder.Path, Cancellation);
        Assert.Contains(check.Problems, problem => problem.File == Path.GetFileName(file));
    }

    [Fact]
    public void An_archive_that_was_reindexed_is_sound()
    {
        using var folder = new TemporaryFolder();
        using (var writer = ArchiveWriter.Open(folder.Path, Options))
        {
            writer.Put(TestArchive.NewArticle("1", "alpha", "2020-08-14", "One paragraph."), "a");
            writer.Put(TestArchive.NewArticle("2", "bravo"), null);
            writer.Commit(Cancellation);
        }

        ArchiveMaintenance.Reindex(folder.Path, Options, progress: null, Cancellation);
        var check = ArchiveMaintenance.Check(folder.Path, Cancellation);
        Assert.Empty(check.Problems);
        Assert.Equal(2, check.Articles);
    }

    [Fact]
    public void There_is_nothing_to_check_where_there_is_no_archive()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => ArchiveMaintenance.Check(folder["none"], Cancellation));
    }
}
