using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class IndexWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly Random _random = new(1);

    [Fact]
    public void A_refresh_shows_what_was_put_and_a_commit_keeps_its_number()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        using var empty = writer.Refresh();
        writer.Put(Make("a"));
        Assert.True(writer.HasChanges);
        using var refreshed = writer.Refresh();
        Assert.Equal(empty.Generation + 1, refreshed.Generation);
        Assert.NotNull(refreshed.Find("a"));
        Assert.Null(empty.Find("a"));
        Assert.Throws<FileNotFoundException>(() => Snapshot.Open(directory));
        Assert.Equal(refreshed.Generation, writer.Commit(Stop));
        Assert.Equal(refreshed.Generation, writer.Commit(Stop));
        using var committed = Snapshot.Open(directory);
        Assert.Equal(refreshed.StateId, committed.StateId);
        using var again = writer.Refresh();
        Assert.Equal(refreshed.StateId, again.StateId);
        Assert.False(writer.HasChanges);
    }

    [Fact]
    public void A_number_that_a_crash_took_back_has_another_identity()
    {
        using var directory = new MemoryDirectory();
        string lost;
        using (var writer = Open(directory))
        {
            writer.Put(Make("a"));
            writer.Commit(Stop);
            writer.Put(Make("b"));
            using var refreshed = writer.Refresh();
            lost = refreshed.StateId;
        }

        using var second = Open(directory);
        second.Put(Make("c"));
        using var other = second.Refresh();
        Assert.Equal(lost.Split('-')[0], other.StateId.Split('-')[0]);
        Assert.NotEqual(lost, other.StateId);
        Assert.Null(other.Find("b"));
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_leaves_everything_as_before()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        writer.Put(Make("a"));
        foreach (var (spoil, word) in ((Action<Document>, string)[])[
            (document => document.Texts.Add(("nowhere", "x")), "no field"),
            (document => document.Texts.Add(("section", "x")), "kind"),
            (document => document.Texts.Add(("title", null!)), "no text"),
            (document => document.Texts.Insert(0, (document.Texts.Count > 0 ? document.Texts[0].Field : "", "x")), ""),
            (document => document.Keywords.Add(("section", "")), "1024"),
            (document => document.Keywords.Add(("section", new string('ж', 513))), "1024"),
            (document => document.Keywords.Add(("section", "\ud800")), "half"),
            (document => document.Numbers.Add(("title", 1)), "kind"),
            (document => { document.Numbers.Add(("size", 1)); document.Numbers.Add(("size", 1)); }, "twice")])
        {
            var document = new Document("a", 3, default);
            document.Texts.Add(("title", "other words"));
            spoil(document);
            Assert.Contains(word, Assert.ThrowsAny<ArgumentException>(() => writer.Put(document)).Message, StringComparison.Ordinal);
        }

        Assert.ThrowsAny<ArgumentException>(() => writer.Put(new Document("b", long.MaxValue, default)));
        Assert.ThrowsAny<ArgumentException>(() => writer.Put(new Document(new string('k', 513), 0, default)));
        Assert.ThrowsAny<ArgumentException>(() => writer.Put(new Document("\udc00", 0, default)));
        Assert.ThrowsAny<ArgumentException>(() => writer.Delete(""));
        using var snapshot = writer.Refresh();
        SnapshotOracle.Verify(new Dictionary<string, Document> { ["a"] = Make("a") }, snapshot);
    }

    [Fact]
    public void A_second_writer_is_refused_and_told_who_holds_the_index()
    {
        using var directory = new MemoryDirectory();
        using (Open(directory, new IndexWriterOptions { Holder = "the first" }))
        {
            Assert.Equal("the first", Assert.Throws<IndexLockedException>(() => Open(directory)).Holder);
        }

        using (Open(directory))
        {
            Assert.Contains("process", Assert.Throws<IndexLockedException>(() => Open(directory)).Holder, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_schema_or_analysis_is_refused_but_may_start_empty()
    {
        using var directory = new MemoryDirectory();
        using (var writer = Open(directory))
        {
            writer.Put(Make("a"));
            writer.Commit(Stop);
        }

        var other = new IndexSchema([FieldDefinition.Text("title")], RandomDocuments.Schema.AnalysisVersion);
        Assert.Throws<SchemaMismatchException>(() => IndexWriter.Open(directory, other, new PlainAnalyzer()));
        Assert.Throws<ArgumentException>(() => IndexWriter.Open(directory, RandomDocuments.Schema with { AnalysisVersion = "2" }, new PlainAnalyzer()));
        using (var dropped = IndexWriter.Open(directory, other, new PlainAnalyzer(), new IndexWriterOptions { StartEmpty = true }))
        {
            dropped.Put(new Document("b", 1, default));
            dropped.Refresh().Dispose();
        }

        using var old = Snapshot.Open(directory);
        Assert.NotNull(old.Find("a"));
        using (var anew = IndexWriter.Open(directory, other, new PlainAnalyzer(), new IndexWriterOptions { StartEmpty = true }))
        {
            Assert.Equal(old.Generation + 1, anew.Commit(Stop));
        }

        using var replaced = Snapshot.Open(directory);
        Assert.Equal(0, replaced.DocCount);
        Assert.Single(replaced.Schema.Fields);
        Assert.NotNull(old.Find("a"));
    }

    [Fact]
    public void Memory_is_flushed_at_the_budget_and_a_replaced_document_stays_visible_until_the_refresh()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory, new IndexWriterOptions { MemoryBudget = 1 << 20 });
        var model = new Dictionary<string, Document>(StringComparer.Ordinal);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 300; i++)
            {
                var document = new Document(i.ToString(CultureInfo.InvariantCulture), i, new byte[8000]);
                document.Texts.Add(("title", $"round {round}"));
                writer.Put(document);
                model[document.Key] = document;
                Assert.InRange(writer.Statistics.BufferedDocs, 0, 130);
            }

            using var snapshot = writer.Refresh();
            SnapshotOracle.Verify(model, snapshot);
        }

        Assert.True(writer.Statistics.Segments > 1, "nothing was flushed before the refresh");
        writer.Compact(null, Stop);
        Assert.Equal(new IndexStatistics(writer.Generation, 1, model.Count, 0, 0, writer.Statistics.Bytes), writer.Statistics);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_files_of_the_index_are_cleaned_away_and_pinned_generations_stay(bool onDisk)
    {
        using var folder = new TemporaryFolder();
        using IndexDirectory directory = onDisk ? new FileSystemDirectory(folder.Path) : new MemoryDirectory();
        foreach (var foreign in (string[])["s1.txt", "notes", "generation-x.commit", "s01.terms", "sample.stored"])
        {
            directory.Create(foreign, FileKind.Stored).Dispose();
        }

        foreach (var orphan in (string[])["s7.terms", "s7-g3.deletes", "generation-9.pending"])
        {
            directory.Create(orphan, FileKind.Stored).Dispose();
        }

        using var writer = Open(directory);
        writer.Put(Make("a"));
        writer.Commit(Stop);
        using (var pinned = Snapshot.Open(directory))
        {
            writer.Put(Make("b"));
            writer.Compact(null, Stop);
            Assert.NotNull(pinned.Find("a"));
            Assert.Null(pinned.Find("b"));
            Assert.Equal(2, directory.List().Count(name => name.EndsWith(".commit", StringComparison.Ordinal) && name != "generation-x.commit"));
        }

        writer.Put(Make("c"));
        writer.Compact(null, Stop);
        Assert.Equal(
            ["generation-x.commit", "notes", "s01.terms", "s1.txt", "sample.stored"],
            directory.List().Where(name => !IndexFiles.IsDisposable(name) && !name.StartsWith("writer.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Single(directory.List(), name => IndexFiles.GenerationOf(name) >= 0);
        Assert.Single(directory.List().Select(IndexFiles.SegmentNumberOf).Where(number => number >= 0).Distinct());
    }

    [Fact]
    public void A_newer_generation_is_opened_with_the_segments_that_are_open_already()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        writer.Put(Make("a"));
        writer.Commit(Stop);
        using var first = Snapshot.Open(directory);
        Assert.False(Snapshot.TryOpenNewer(directory, first, out _));
        writer.Put(Make("b"));
        writer.Delete("a");
        writer.Put(Make("c"));
        writer.Commit(Stop);
        Assert.True(Snapshot.TryOpenNewer(directory, first, out var second));
        Assert.Equal(2, second.DocCount);
        Assert.Equal(1, first.DocCount);
        writer.Put(Make("d"));
        writer.Commit(Stop);
        Assert.True(Snapshot.TryOpenNewer(directory, second, out var third));
        Assert.Contains(third.Segments, view => second.Segments.Any(other => other.Reader == view.Reader));
        second.Dispose();
        Assert.NotNull(third.Find("b"));
        third.Dispose();
    }

    [Fact]
    public void A_snapshot_can_be_shared_and_refuses_everything_once_disposed()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        writer.Put(Make("a"));
        var snapshot = writer.Refresh();
        var shared = snapshot.Share();
        snapshot.Dispose();
        snapshot.Dispose();
        Assert.Throws<ObjectDisposedException>(() => snapshot.Find("a"));
        Assert.Throws<ObjectDisposedException>(snapshot.Share);
        var address = shared.Find("a")!.Value;
        Assert.Equal("a", shared.Key(address));
        Assert.Throws<ArgumentException>(() => shared.Number(address, "title"));
        Assert.Throws<ArgumentOutOfRangeException>(() => shared.Key(new DocAddress(0, 1)));
        writer.Dispose();
        Assert.Equal("a", shared.Key(address));
        shared.Dispose();
        Assert.Throws<ObjectDisposedException>(() => shared.Key(address));
        Assert.Throws<ObjectDisposedException>(() => writer.Put(Make("b")));
        Assert.Throws<ObjectDisposedException>(() => writer.Delete("b"));
        Assert.Throws<ObjectDisposedException>(() => writer.Refresh());
        Assert.Throws<ObjectDisposedException>(() => writer.Commit(Stop));
    }

    [Fact]
    public void A_cancelled_compaction_or_commit_leaves_the_index_as_it_was()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        for (var i = 0; i < 4; i++)
        {
            writer.Put(Make($"{i}"));
            writer.Commit(Stop);
        }

        var generation = writer.Generation;
        using var cancelled = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => writer.Compact(new CancelAtHalf(cancelled), cancelled.Token));
        Assert.Equal(4, writer.Statistics.Segments);
        Assert.Equal(generation, writer.Commit(Stop));
        writer.Put(Make("more"));
        Assert.Throws<OperationCanceledException>(() => writer.Commit(cancelled.Token));
        using (var before = Snapshot.Open(directory))
        {
            Assert.Null(before.Find("more"));
        }

        writer.Compact(null, Stop);
        using var after = Snapshot.Open(directory);
        Assert.Equal(5, after.DocCount);
        Assert.Single(after.Segments);
    }

    [Fact]
    public void Damaged_newest_commits_are_reported_and_never_passed_over()
    {
        using var directory = new MemoryDirectory();
        using (var writer = Open(directory))
        {
            writer.Put(Make("a"));
            writer.Commit(Stop);
        }

        var name = directory.List().Single(file => IndexFiles.GenerationOf(file) >= 0);
        var whole = directory.Read(name);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= (byte)(1 << (at & 7));
            directory.Replace(name, damaged);
            Assert.Equal(name, Assert.Throws<CorruptIndexException>(() => Snapshot.Open(directory)).File);
            Assert.Throws<CorruptIndexException>(() => Open(directory));
        }
    }

    private static IndexWriter Open(IndexDirectory directory, IndexWriterOptions? options = null) =>
        IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer(), options);

    private Document Make(string key) => key == "a" ? RandomDocuments.Make(new Random(7), key) : RandomDocuments.Make(_random, key);

    private sealed class CancelAtHalf(CancellationTokenSource source) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value > 0.5)
            {
                source.Cancel();
            }
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("news-search-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
