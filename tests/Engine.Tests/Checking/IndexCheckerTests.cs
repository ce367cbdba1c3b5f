using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Checking;

public sealed class IndexCheckerTests
{
    private static readonly IndexSchema Schema = new([FieldDefinition.Text("body"), FieldDefinition.Keyword("source"), FieldDefinition.Number("size")], new PlainAnalyzer().Version);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sound_index_has_no_problem_and_is_counted(bool compacted)
    {
        using var directory = Index(compacted);
        var report = IndexChecker.Check(directory, TestContext.Current.CancellationToken);
        Assert.Empty(report.Problems);
        Assert.Equal(190, report.Documents);
        Assert.Equal(compacted ? 0 : 10, report.Deleted);
        Assert.Equal(compacted ? 1 : 4, report.Segments);
        Assert.Equal(directory.List().Where(name => name.Contains('.', StringComparison.Ordinal) && !name.StartsWith("writer", StringComparison.Ordinal)).Sum(name => directory.Read(name).LongLength), report.Bytes);
    }

    [Fact]
    public void Damage_is_named_by_its_file_and_the_rest_is_checked_all_the_same()
    {
        using var directory = Index(compacted: false);
        string[] damaged = [.. directory.List().Where(name => name.EndsWith(".stored", StringComparison.Ordinal) || name.EndsWith(".deletes", StringComparison.Ordinal))];
        foreach (var name in damaged)
        {
            var bytes = directory.Read(name);
            bytes[FileHeader.Length + 1] ^= 1;
            directory.Replace(name, bytes);
        }

        var report = IndexChecker.Check(directory, TestContext.Current.CancellationToken);
        Assert.Equal(damaged.Order(), report.Problems.Select(problem => problem.File).Distinct().Order());
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        using var directory = Index(compacted: true);
        var name = directory.List().Single(file => file.EndsWith(".terms", StringComparison.Ordinal));
        directory.Delete(name);
        var problem = Assert.Single(IndexChecker.Check(directory, TestContext.Current.CancellationToken).Problems);
        Assert.Equal((name, -1), (problem.File, problem.OffsetInFile));
    }

    [Fact]
    public void A_damaged_commit_is_named()
    {
        using var directory = Index(compacted: true);
        var name = directory.List().Single(file => file.EndsWith(".commit", StringComparison.Ordinal));
        directory.Replace(name, directory.Read(name).AsSpan(0, 40));
        Assert.Equal(name, Assert.Single(IndexChecker.Check(directory, TestContext.Current.CancellationToken).Problems).File);
    }

    [Fact]
    public void A_check_that_is_cancelled_ends_without_a_report()
    {
        using var directory = Index(compacted: false);
        Assert.Throws<OperationCanceledException>(() => IndexChecker.Check(directory, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Where_there_is_no_index_that_is_said()
    {
        using var directory = new MemoryDirectory();
        Assert.Throws<FileNotFoundException>(() => IndexChecker.Check(directory, TestContext.Current.CancellationToken));
    }

    /// <summary>Four commits of fifty documents, the last of which replaces ten of the first.</summary>
    private static MemoryDirectory Index(bool compacted)
    {
        var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, Schema, new PlainAnalyzer());
        for (var number = 0; number < 200; number++)
        {
            var document = new Document($"key {(number < 190 ? number : number - 190)}", number % 7 == 0 ? null : number, "payload"u8.ToArray());
            document.Texts.Add(("body", $"common words and number {number} twice {number} well-being sing-ing"));
            document.Keywords.Add(("source", $"source {number % 3}"));
            document.Numbers.Add(("size", number));
            writer.Put(document);
            if (number % 50 == 49)
            {
                writer.Commit(TestContext.Current.CancellationToken);
            }
        }

        if (compacted)
        {
            writer.Compact(cancellation: TestContext.Current.CancellationToken);
        }

        return directory;
    }
}
