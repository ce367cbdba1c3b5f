using NewsSearch.Engine.Search;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>One operation of storage fails, each in turn, and the process lives on: it is told, readers see nothing of it, and what it tries again succeeds.</summary>
public sealed class FailureTests
{
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
