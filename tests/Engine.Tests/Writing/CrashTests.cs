using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>One storage operation fails, each in turn; then what is left must be the old commit or the new one.</summary>
public sealed class CrashTests
{
    private const int Seed = 20190801;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void After_a_crash_at_any_operation_the_index_is_the_last_commit_or_the_one_under_way()
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory { FailAt = failAt };
            var history = Run(directory);
            var luck = new Random(Seed + failAt);
            foreach (var survivor in (IndexDirectory[])[directory.AfterKill(), directory.AfterPowerLoss(), directory.AfterPowerLoss(luck), directory.AfterPowerLoss(luck)])
            {
                VerifySurvivor(history, survivor, failAt);
            }

            if (history.IsComplete)
            {
                Assert.True(failAt > 50, "the script does too little");
                return;
            }
        }
    }

    [Fact]
    public void After_an_operation_failed_once_everything_goes_on_and_nothing_is_lost()
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory { FailAt = failAt, FailsOnce = true };
            var history = new History();
            var model = history.Current;
            using (var writer = Persist(() => IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer())))
            {
                foreach (var step in Script())
                {
                    Persist(() => step(writer, model));
                }

                Persist(() => writer.Commit(Stop));
                writer.WaitForMerges(Stop);
                using var snapshot = Snapshot.Open(directory);
                SnapshotOracle.Verify(model, snapshot);
            }

            if (directory.Operations < failAt)
            {
                return;
            }
        }
    }

    private static void VerifySurvivor(History history, IndexDirectory survivor, int failAt)
    {
        using (survivor)
        {
            if (!survivor.List().Any(name => name.EndsWith(".commit", StringComparison.Ordinal)))
            {
                Assert.True(history.Committed is null, $"failing at {failAt} lost all commits");
            }
            else
            {
                using var read = Snapshot.Open(survivor);
                Verify(history, read);
            }

            using var writer = IndexWriter.Open(survivor, RandomDocuments.Schema, new PlainAnalyzer());
            using var snapshot = writer.Refresh();
            var found = Verify(history, snapshot);
            Assert.All(survivor.List(), name => Assert.DoesNotContain(".pending", name, StringComparison.Ordinal));
            var document = RandomDocuments.Make(new Random(failAt), "after the crash");
            writer.Put(document);
            Assert.True(writer.Commit(Stop) > snapshot.Generation || found.Count == 0);
            using var after = Snapshot.Open(survivor);
            SnapshotOracle.Verify(new Dictionary<string, Document>(found, StringComparer.Ordinal) { [document.Key] = document }, after);
            Assert.NotEqual(snapshot.StateId, after.StateId);
        }
    }

    /// <summary>The snapshot must be the last commit or the one that was under way; tells which.</summary>
    private static Dictionary<string, Document> Verify(History history, Snapshot snapshot)
    {
        var committed = history.Committed ?? new(StringComparer.Ordinal);
        var isCommitted = history.UnderWay is null || (snapshot.DocCount == committed.Count && committed.Values.All(document => IsIn(document, snapshot)));
        var expected = isCommitted ? committed : history.UnderWay!;
        SnapshotOracle.Verify(expected, snapshot);
        return expected;
    }

    private static bool IsIn(Document document, Snapshot snapshot) =>
        snapshot.Find(document.Key) is { } address && snapshot.Stored(address).AsSpan().SequenceEqual(document.Stored.Span);

    private static History Run(FailingDirectory directory)
    {
        var history = new History();
        try
        {
            using var writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer());
            foreach (var step in Script())
            {
                step(writer, history.Current);
                writer.WaitForMerges(Stop);
                if (history.Current.Count % 3 == 0)
                {
                    history.UnderWay = new(history.Current, StringComparer.Ordinal);
                    writer.Commit(Stop);
                    (history.Committed, history.UnderWay) = (history.UnderWay, null);
                }
            }

            history.UnderWay = new(history.Current, StringComparer.Ordinal);
            writer.Compact(null, Stop);
            (history.Committed, history.UnderWay) = (history.UnderWay, null);
            history.IsComplete = true;
        }
        catch (IOException)
        {
            // The crash.
        }

        return history;
    }

    /// <summary>A few documents, replacements and deletions, with refreshes between them, so that there are several segments and deletes files.</summary>
    private static List<Action<IndexWriter, Dictionary<string, Document>>> Script()
    {
        var random = new Random(Seed);
        var steps = new List<Action<IndexWriter, Dictionary<string, Document>>>();
        for (var i = 0; i < 14; i++)
        {
            var document = RandomDocuments.Make(random, $"key {random.Next(9)}");
            var victim = random.Next(3) == 0 ? $"key {random.Next(9)}" : null;
            steps.Add((writer, model) =>
            {
                writer.Put(document);
                model[document.Key] = document;
                if (victim is not null)
                {
                    writer.Delete(victim);
                    model.Remove(victim);
                }

                writer.Refresh().Dispose();
            });
        }

        return steps;
    }

    private static T Persist<T>(Func<T> attempt)
    {
        for (var left = 3; ; left--)
        {
            try
            {
                return attempt();
            }
            catch (IOException) when (left > 0)
            {
                // It failed once; the caller tries again, as it may.
            }
        }
    }

    private static void Persist(Action attempt) => Persist(() =>
    {
        attempt();
        return true;
    });

    private sealed class History
    {
        public Dictionary<string, Document> Current { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Document>? Committed { get; set; }

        public Dictionary<string, Document>? UnderWay { get; set; }

        public bool IsComplete { get; set; }
    }
}
