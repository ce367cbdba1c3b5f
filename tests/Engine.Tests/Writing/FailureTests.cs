using NewsSearch.Engine.Search;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>One operation of storage fails, each in turn, and the process lives on: it is told, readers see nothing of it, and what it tries again succeeds.</summary>
public sealed class FailureTests
{
    /// <summary>Changes from one failure on that are crashed at: more than closing, opening and committing again make.</summary>
    private const int AttemptLength = 60;

    [Theory]
    [InlineData(FailureMode.Refused)]
    [InlineData(FailureMode.Done)]
    public void After_an_operation_failed_once_everything_goes_on_and_nothing_is_lost(FailureMode mode)
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory { FailAt = failAt, Mode = mode };
            Run(directory, $"failing at {failAt}");
            if (!directory.HasFailed)
            {
                Assert.True(failAt > 400, "the script does too little");
                return;
            }
        }
    }

    /// <summary>
    /// The corner where a commit has its name and is not acknowledged, because the sync of the folder failed after the rename: the next attempt, or the next writer, must neither write
    /// that commit's files again nor delete those of the one before while either may be what a loss of power leaves.
    /// </summary>
    [Theory]
    [InlineData(FailureMode.Refused, true)]
    [InlineData(FailureMode.Refused, false)]
    [InlineData(FailureMode.Done, true)]
    [InlineData(FailureMode.Done, false)]
    public void After_a_commit_failed_half_way_a_crash_at_any_change_leaves_a_whole_commit(FailureMode mode, bool triesAgain)
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory
            {
                FailAt = failAt,
                Mode = mode,
                Counts = change => change.Operation is StorageOperation.Rename or StorageOperation.SyncDirectory,
            };
            var acknowledgements = new List<(int Change, int Attempt)>();
            using var life = new IndexLife(directory, waitsForMerges: true)
            {
                OnCommit = (attempt, isDone) => acknowledgements.AddRange(isDone ? [(directory.Count, attempt)] : []),
            };
            var failedAt = 0;
            foreach (var step in IndexLife.LeastScript)
            {
                Persist(() => step(life), () =>
                {
                    failedAt = directory.Count;
                    if (!triesAgain)
                    {
                        life.Open();
                    }
                });
            }

            if (!directory.HasFailed)
            {
                Assert.True(failAt > 10, "the script does too little");
                return;
            }

            CrashTests.CrashEverywhere(directory.Changes, failedAt..(failedAt + AttemptLength), acknowledgements, life.Attempts, $"failing at {failAt}");
        }
    }

    [Fact]
    public void A_disk_that_is_full_from_any_operation_on_is_told_to_the_writer_and_nothing_to_readers()
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory { FailAt = failAt, BecomesFull = true, Mode = (FailureMode)(failAt % 2) };
            try
            {
                LiveOnAFullDisk(directory);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new InvalidOperationException($"full at {failAt}", e);
            }

            if (!directory.HasFailed)
            {
                Assert.True(failAt > 400, "the script does too little");
                return;
            }
        }
    }

    private static void LiveOnAFullDisk(FailingDirectory directory)
    {
        Snapshot? open = null;
        using var life = new IndexLife(directory, waitsForMerges: true);
        foreach (var step in IndexLife.ShortScript)
        {
            try
            {
                step(life);
                if (open is null && life.Acknowledged >= 0)
                {
                    open = Snapshot.Open(directory);
                }
            }
            catch (IOException)
            {
                if (life.IsOpen)
                {
                    life.Put(RandomDocuments.Make(new Random(1), "while the disk was full"));
                    Assert.ThrowsAny<IOException>(life.Commit);
                    life.Delete("key 1");
                    Assert.ThrowsAny<IOException>(life.Commit);
                    VerifyReader(directory, life);
                }

                directory.Free();
                if (life.IsOpen)
                {
                    // The first time it may tell of a merge that failed before.
                    Persist(life.Commit, () => { });
                    using var freed = Snapshot.Open(directory);
                    SnapshotOracle.Verify(life.Model, freed);
                }
                else
                {
                    step(life);
                }
            }
        }

        if (open is not null)
        {
            SnapshotOracle.Verify(life.Attempts[IndexLife.AttemptOf(open)], open);
            open.Dispose();
        }

        directory.Free();
        VerifyReader(directory, life);
        life.Open();
        life.Close();
        IndexLeaks.Verify(directory);
    }

    /// <summary>Lives the short life; after a failure a reader finds whole what was acknowledged, or what was attempted since.</summary>
    private static void Run(FailingDirectory directory, string when)
    {
        using var life = new IndexLife(directory, waitsForMerges: true);
        try
        {
            foreach (var step in IndexLife.ShortScript)
            {
                Persist(() => step(life), () => VerifyReader(directory, life));
            }

            directory.Free();
            VerifyReader(directory, life);

            // What could not be deleted at the time is deleted by the next writer.
            life.Open();
            using (var snapshot = life.Writer.Refresh())
            {
                SnapshotOracle.Verify(life.Attempts[life.Acknowledged], snapshot);
            }

            life.Close();
            IndexLeaks.Verify(directory);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new InvalidOperationException(when, e);
        }
    }

    private static void VerifyReader(FailingDirectory directory, IndexLife life)
    {
        if (life.Acknowledged < 0 && IndexFiles.NewestGeneration(directory) < 0)
        {
            return;
        }

        using var snapshot = Snapshot.Open(directory);
        var found = IndexLife.AttemptOf(snapshot);
        Assert.True(found >= life.Acknowledged, $"commit {life.Acknowledged} was acknowledged, {found} was found");
        SnapshotOracle.Verify(life.Attempts[found], snapshot);
    }

    /// <summary>Tries again after a failure, as a caller may.</summary>
    private static void Persist(Action attempt, Action afterFailure)
    {
        for (var left = 3; ; left--)
        {
            try
            {
                attempt();
                return;
            }
            catch (IOException) when (left > 0)
            {
                afterFailure();
            }
        }
    }
}
