using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class DeleteByQueryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_matches_is_deleted_wherever_it_is_and_what_is_put_later_stays()
    {
        using var directory = new MemoryDirectory();
        using (var writer = Open(directory))
        {
            writer.Put(Make("committed", "sport"));
            writer.Put(Make("other", "news"));
            writer.Commit(Stop);
            writer.Put(Make("refreshed", "sport"));
            using var before = writer.Refresh();
            writer.Put(Make("buffered", "sport"));
            Assert.Equal(3, writer.Delete(new KeywordQuery("section", "sport"), Stop));
            Assert.True(writer.HasChanges);
            writer.Put(Make("later", "sport"));
            using var after = writer.Refresh();
            Assert.Equal(2, after.DocCount);
            Assert.NotNull(after.Find("later"));
            Assert.Equal(3, before.DocCount);
            Assert.Equal(1, writer.Delete(new KeywordQuery("section", "sport"), Stop));
            Assert.Equal(0, writer.Delete(new KeywordQuery("section", "sport"), Stop));
            using (var uncommitted = Snapshot.Open(directory))
            {
                Assert.Equal(2, uncommitted.DocCount);
            }

            writer.Commit(Stop);
        }

        using var reopened = Snapshot.Open(directory);
        Assert.Equal(1, reopened.DocCount);
        Assert.NotNull(reopened.Find("other"));
    }

    [Fact]
    public void A_query_that_is_not_valid_or_is_cancelled_deletes_nothing()
    {
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        writer.Put(Make("a", "sport"));
        Assert.Throws<InvalidQueryException>(() => writer.Delete(new KeywordQuery("no such field", "sport"), Stop));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => writer.Delete(new MatchAllQuery(), cancelled.Token));
        writer.Put(Make("b", "sport"));
        using var snapshot = writer.Refresh();
        Assert.Equal(2, snapshot.DocCount);
        writer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => writer.Delete(new MatchAllQuery(), Stop));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_deletes_what_the_oracle_finds(int seed)
    {
        var random = new Random(seed);
        using var directory = new MemoryDirectory();
        using var writer = Open(directory);
        var oracle = new NaiveIndex(new PlainAnalyzer());
        for (var step = 0; step < 60; step++)
        {
            for (var puts = random.Next(12); puts > 0; puts--)
            {
                var document = RandomDocuments.Make(random, random.Next(80).ToString(CultureInfo.InvariantCulture));
                writer.Put(document);
                oracle.Put(document);
            }

            if (random.Next(3) == 0)
            {
                writer.Refresh().Dispose();
            }

            var query = RandomQuery(random);
            var wanted = oracle.Search(new SearchRequest { Query = query }, _ => default);
            Assert.Equal(wanted.Count, writer.Delete(query, Stop));
            Assert.All(wanted, hit => Assert.True(oracle.Delete(hit.Key)));
        }

        using var snapshot = writer.Refresh();
        SnapshotOracle.Verify(oracle.Docs.ToDictionary(doc => doc.Document.Key, doc => doc.Document, StringComparer.Ordinal), snapshot);
    }

    /// <summary>Every document is deleted by one call, or there at the end.</summary>
    [Fact]
    public async Task Beside_threads_that_put_each_document_is_deleted_once_or_stays()
    {
        using var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer(), new IndexWriterOptions { MemoryBudget = 1 << 20 });
        using var done = new CancellationTokenSource();
        var deleting = Task.Run(
            () =>
            {
                var deleted = 0L;
                while (!done.IsCancellationRequested)
                {
                    deleted += writer.Delete(new MatchAllQuery(), Stop);
                }

                return deleted;
            },
            Stop);
        var putting = Enumerable.Range(0, 3).Select(thread => Task.Run(
            () =>
            {
                for (var i = 0; i < 300; i++)
                {
                    writer.Put(new Document($"{thread}/{i}", i, new byte[i % 10 == 0 ? 30_000 : 10]));
                }
            },
            Stop));
        await Task.WhenAll(putting);
        await done.CancelAsync();
        var deleted = await deleting;
        writer.Compact(null, Stop);
        using var snapshot = writer.Refresh();
        Assert.Equal(900, deleted + snapshot.DocCount);
    }

    private static Query RandomQuery(Random random) => random.Next(5) switch
    {
        0 => new KeywordQuery("section", "sport"),
        1 => new SortKeyRangeQuery(random.Next(-50, 50), random.Next(-50, 50)),
        2 => new NumberRangeQuery("size", random.NextInt64(long.MinValue, 0), random.NextInt64(0, long.MaxValue) / 4),
        3 => new PrefixQuery([new FieldWeight("title")], TermSpace.Surface, random.Next(2) == 0 ? "ca" : "мо"),
        _ => new WordQuery([new FieldWeight("body")], [new WeightedTerm(TermSpace.Surface, random.Next(2) == 0 ? "towns" : "реки")]),
    };

    private static Document Make(string key, string section) => new(key, 1, new byte[3]) { Keywords = { ("section", section) } };

    private static IndexWriter Open(IndexDirectory directory) => IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer());
}
