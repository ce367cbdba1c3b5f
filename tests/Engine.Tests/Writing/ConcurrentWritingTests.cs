using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Several threads put and delete while others refresh, commit, compact and read.</summary>
public sealed class ConcurrentWritingTests
{
    private const int Threads = 4;
    private const int KeysPerThread = 25;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_thread_finds_its_own_last_words_and_no_state_shows_a_key_twice_or_none_of_its_versions()
    {
        using var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer(), new IndexWriterOptions { MemoryBudget = 1 << 20 });
        for (var thread = 0; thread < Threads; thread++)
        {
            // The key that is always there: every state must hold exactly one version of it.
            writer.Put(new Document($"always {thread}", 0, new byte[1]));
        }

        writer.Commit(Stop);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(seed => Task.Run(() => Read(writer, directory, seed, done.Token), Stop)).ToArray();
        var models = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(() => Write(writer, thread), Stop)));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        using var snapshot = writer.Refresh();
        SnapshotOracle.Verify(models.SelectMany(model => model).ToDictionary(StringComparer.Ordinal), snapshot);
        writer.Compact(null, Stop);
        using var reopened = Snapshot.Open(directory);
        SnapshotOracle.Verify(models.SelectMany(model => model).ToDictionary(StringComparer.Ordinal), reopened);
    }

    private static Dictionary<string, Document> Write(IndexWriter writer, int thread)
    {
        var random = new Random(thread);
        var model = new Dictionary<string, Document>(StringComparer.Ordinal);
        for (var step = 0; step < 400; step++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{thread}/{random.Next(KeysPerThread)}");
            if (random.Next(5) == 0)
            {
                Assert.Equal(model.Remove(key), writer.Delete(key));
            }
            else
            {
                model[key] = RandomDocuments.Make(random, key);
                writer.Put(model[key]);
            }

            // Now and then large, so that the memory budget is passed while others put.
            var always = new Document($"always {thread}", step, new byte[random.Next(10) == 0 ? 30_000 : 10]);
            model[always.Key] = always;
            writer.Put(always);
        }

        return model;
    }

    private static void Read(IndexWriter writer, IndexDirectory directory, int seed, CancellationToken done)
    {
        var random = new Random(seed);
        var generation = -1L;
        while (!done.IsCancellationRequested)
        {
            switch (random.Next(8))
            {
                case 0:
                    writer.Commit(Stop);
                    break;
                case 1:
                    writer.WaitForMerges(Stop);
                    break;
                case 2 when random.Next(4) == 0:
                    writer.Compact(null, Stop);
                    break;
            }

            using var snapshot = random.Next(2) == 0 ? writer.Refresh() : Snapshot.Open(directory);
            var keys = new HashSet<string>(StringComparer.Ordinal);
            for (var segment = 0; segment < snapshot.Segments.Count; segment++)
            {
                var (reader, live) = snapshot.Segments[segment];
                for (var doc = 0; doc < reader.DocCount; doc++)
                {
                    Assert.True(live?.Contains(doc) == false || keys.Add(reader.Key(doc)), $"{reader.Key(doc)} is live twice");
                }
            }

            Assert.Equal(snapshot.DocCount, keys.Count);
            Assert.All(Enumerable.Range(0, Threads), thread => Assert.Contains($"always {thread}", keys));
            generation = Math.Max(generation, snapshot.Generation);
            Assert.True(generation <= writer.Generation, "a snapshot is ahead of its writer");
        }
    }
}
