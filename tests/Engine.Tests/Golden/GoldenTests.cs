using System.Globalization;
using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Checking;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Golden;

/// <summary>
/// An index of each version of the format is kept in this folder, and read with the answers that it gave then. The one of today's version is also what writing the same documents makes today,
/// byte for byte; <c>APPROVE=1</c> writes it anew.
/// </summary>
public sealed class GoldenTests
{
    private const string AnswersFile = "answers.txt";

    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "tests", "Engine.Tests", "Golden");

    /// <summary>The folders of all versions.</summary>
    public static TheoryData<string> Versions { get; } = [.. Directory.GetDirectories(Folder, "v*").Select(path => Path.GetFileName(path)).Append(Current).Distinct().Order(StringComparer.Ordinal)];

    private static string Current => string.Create(CultureInfo.InvariantCulture, $"v{FileHeader.Version}");

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_index_of_each_version_is_read_with_the_answers_that_it_gave_then(string version)
    {
        ApproveIfAsked();
        using var directory = Read(version).ToDirectory();
        Assert.Empty(IndexChecker.Check(directory, TestContext.Current.CancellationToken).Problems);
        Assert.Equal(File.ReadAllLines(Path.Combine(Folder, version, AnswersFile)), Answers(directory));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void An_index_of_each_version_can_be_written_on(string version)
    {
        ApproveIfAsked();
        using var directory = Read(version).ToDirectory();
        using var writer = IndexWriter.Open(directory, SmallIndex.Schema, new PlainAnalyzer());
        using var before = writer.Refresh();
        writer.Put(SmallIndex.Document(1000));
        writer.Compact(cancellation: TestContext.Current.CancellationToken);
        using var after = Snapshot.Open(directory);
        Assert.Equal(before.DocCount + 1, after.DocCount);
        Assert.Empty(IndexChecker.Check(directory, TestContext.Current.CancellationToken).Problems);
    }

    [Fact]
    public void The_same_documents_make_the_same_bytes_as_when_the_version_was_made()
    {
        ApproveIfAsked();
        var (kept, made) = (Read(Current), Make());
        const string Advice = "the format changed: raise FileHeader.Version and keep the index of the old one; APPROVE=1 redefines the version, which only one that was never released allows";
        Assert.True(kept.Files.Keys.Order(StringComparer.Ordinal).SequenceEqual(made.Files.Keys.Order(StringComparer.Ordinal)), Advice);
        Assert.All(kept.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(made.Files[file.Key]), $"{file.Key}: {Advice}"));
    }

    private static void ApproveIfAsked()
    {
        var folder = Path.Combine(Folder, Current);
        if (Environment.GetEnvironmentVariable("APPROVE") != "1")
        {
            Assert.True(Directory.Exists(folder), $"there is no golden index of {Current}; APPROVE=1 makes it");
            return;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var image = Make();
        foreach (var (name, bytes) in image.Files)
        {
            using var file = File.Create(Path.Combine(folder, name));
            file.Write(bytes);
        }

        using var directory = image.ToDirectory();
        File.WriteAllText(Path.Combine(folder, AnswersFile), string.Concat(Answers(directory).Select(line => line + "\n")));
    }

    /// <summary>The index as it is made today; its epoch, which is random, is 1.</summary>
    private static DiskImage Make()
    {
        using var directory = SmallIndex.Image(300, 9, 4).ToDirectory();
        var generation = IndexFiles.NewestGeneration(directory);
        var commit = CommitFile.Read(directory, generation);
        directory.Delete(IndexFiles.Commit(generation));
        (commit with { Epoch = 1 }).Write(directory, IndexFiles.Commit(generation));
        return new DiskImage(directory.List().ToDictionary(name => name, directory.Read, StringComparer.Ordinal));
    }

    private static DiskImage Read(string version) => new(
        Directory.GetFiles(Path.Combine(Folder, version)).Where(path => Path.GetFileName(path) != AnswersFile).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes, StringComparer.Ordinal));

    private static IEnumerable<string> Answers(MemoryDirectory directory)
    {
        using var snapshot = Snapshot.Open(directory);
        foreach (var (name, ask) in QueryBattery.Questions)
        {
            yield return $"{name}: {ask(snapshot)}";
        }
    }
}
