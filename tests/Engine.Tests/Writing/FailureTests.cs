using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
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
    /// The corner where a commit has its name and is not acknowledged, because the rename said that it failed or the sync of the folder did: the next attempt, or the next writer, must neither
    /// write that commit's files again nor delete those of the one before while either may be what a loss of power leaves.
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
            if (!CrashAfterFailure(directory, triesAgain ? null : Reopen, AttemptLength, $"failing at {failAt}"))
            {
                Assert.True(failAt > 10, "the script does too little");
                return;
            }
        }
    }

    /// <summary>
    /// On Linux a sync that failed may have dropped what it could not write, and the next one succeeds: who only tried again would acknowledge a commit that is not on the disk, or delete the
    /// last one that is.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_sync_failed_for_good_nothing_that_was_acknowledged_before_or_after_is_lost_by_a_crash_at_any_change(bool commitsWhatItFinds)
    {
        for (var failAt = 1; ; failAt++)
        {
            using var directory = new FailingDirectory
            {
                FailAt = failAt,
                Mode = FailureMode.Forgotten,
                Counts = change => change.Operation is StorageOperation.Sync or StorageOperation.SyncDirectory,
            };
            if (!CrashAfterFailure(directory, commitsWhatItFinds ? CommitWhatIsFound : null, int.MaxValue, $"failing at {failAt}"))
            {
                Assert.True(failAt > 20, "the script does too little");
                return;
            }
        }
    }

    [Fact]
    public void After_a_sync_failed_the_writer_refuses_everything_and_the_next_one_starts_from_the_last_commit()
    {
        using var directory = new FailingDirectory { Mode = FailureMode.Forgotten, Counts = change => change.Operation == StorageOperation.Sync };
        using var life = new IndexLife(directory, waitsForMerges: true);
        life.Open();
        life.Put(RandomDocuments.Make(new Random(1), "kept"));
        life.Commit();
        life.Put(RandomDocuments.Make(new Random(2), "not committed"));
        directory.FailAt = directory.Operations + 1;
        var (writer, stop) = (life.Writer, TestContext.Current.CancellationToken);
        var failure = Assert.Throws<SyncFailedException>(life.Commit);
        Assert.Contains("was told to fail", failure.Message, StringComparison.Ordinal);
        Action[] refused =
        [
            () => writer.Commit(stop),
            () => writer.Compact(null, stop),
            () => writer.Refresh().Dispose(),
            () => writer.Put(RandomDocuments.Make(new Random(3), "later")),
            () => writer.Delete("kept"),
            () => writer.Delete(new MatchAllQuery(), stop),
        ];
        Assert.All(refused, call => Assert.Throws<SyncFailedException>(call));
        life.Open();
        using (var snapshot = life.Writer.Refresh())
        {
            SnapshotOracle.Verify(life.Attempts[0], snapshot);
        }

        life.Commit();
        life.Close();
        IndexLeaks.Verify(directory);
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

    /// <summary>Lives the least life, and plays a crash at each change from the failure on, or at the first so many; false if nothing failed.</summary>
    private static bool CrashAfterFailure(FailingDirectory directory, Action<IndexLife>? afterFailure, int length, string when)
    {
        var acknowledgements = new List<(int Change, int Attempt)>();
        using var life = new IndexLife(directory, waitsForMerges: true)
        {
            OnCommit = (attempt, isDone) => acknowledgements.AddRange(isDone ? [(directory.Count, attempt)] : []),
        };
        var failedAt = 0;
        foreach (var step in IndexLife.LeastScript)
        {
            Persist(life, step, () =>
            {
                failedAt = directory.Count;
                afterFailure?.Invoke(life);
            });
        }

        if (directory.HasFailed)
        {
            var last = Math.Min(directory.Count, (long)failedAt + length);
            CrashTests.CrashEverywhere(directory.Changes, failedAt..(int)last, acknowledgements, life.Attempts, when);
        }

        return directory.HasFailed;
    }

    private static void Reopen(IndexLife life) => life.Open();

    private static void CommitWhatIsFound(IndexLife life)
    {
        life.Open();
        life.CommitUnchanged();
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
                    Assert.ThrowsAny<IOException>(() => PutAndCommit(life));
                    Assert.ThrowsAny<IOException>(() => DeleteAndCommit(life));
                    VerifyReader(directory, life);
                }

                directory.Free();
                if (life.IsOpen)
                {
                    // The first time it may tell of a merge that failed before, or that nothing can be committed since a sync failed.
                    Persist(life, PutAndCommit, () => { });
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
        life.Commit();
        life.Close();
        IndexLeaks.Verify(directory);
    }

    private static void PutAndCommit(IndexLife life)
    {
        life.Put(RandomDocuments.Make(new Random(1), "while the disk was full"));
        life.Commit();
    }

    private static void DeleteAndCommit(IndexLife life)
    {
        life.Delete("key 1");
        life.Commit();
    }

    /// <summary>Lives the short life; after a failure a reader finds whole what was acknowledged, or what was attempted since.</summary>
    private static void Run(FailingDirectory directory, string when)
    {
        using var life = new IndexLife(directory, waitsForMerges: true);
        try
        {
            foreach (var step in IndexLife.ShortScript)
            {
                Persist(life, step, () => VerifyReader(directory, life));
            }

            directory.Free();
            VerifyReader(directory, life);

            // What could not be deleted at the time is deleted by the next writer that commits.
            life.Open();
            using (var snapshot = life.Writer.Refresh())
            {
                SnapshotOracle.Verify(life.Attempts[life.Acknowledged], snapshot);
            }

            life.Commit();
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

    /// <summary>Tries again after a failure, as a caller may, by another writer if this one takes no more.</summary>
    private static void Persist(IndexLife life, Action<IndexLife> attempt, Action afterFailure)
    {
        for (var left = 3; ; left--)
        {
            try
            {
                attempt(life);
                return;
            }
            catch (IOException failure) when (left > 0)
            {
                afterFailure();
                if (failure is SyncFailedException)
                {
                    life.Open();
                }
            }
        }
    }
}
