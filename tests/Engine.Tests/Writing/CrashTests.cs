using NewsSearch.Engine.Documents;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>
/// The life of an index is recorded once, and a crash played at each of its changes to storage: by a killed process, torn writes included, and by loss of power, whatever part of the
/// unsynced changes survives it. What is left must be the last acknowledged commit or a later one, whole.
/// </summary>
public sealed class CrashTests
{
    private const int Seed = 20190801;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_crash_at_any_change_the_index_is_the_last_acknowledged_commit_or_a_later_one(bool waitsForMerges)
    {
        using var directory = new RecordingDirectory();
        var acknowledgements = new List<(int Change, int Attempt)>();
        using var life = new IndexLife(directory, waitsForMerges)
        {
            OnCommit = (attempt, isDone) =>
            {
                if (isDone)
                {
                    acknowledgements.Add((directory.Count, attempt));
                }
            },
        };
        foreach (var step in IndexLife.LongScript)
        {
            step(life);
        }

        Assert.Empty(directory.OpenHandles);
        var changes = directory.Changes;
        var survivors = CrashEverywhere(changes, .., acknowledgements, life.Attempts, "");
        TestContext.Current.TestOutputHelper?.WriteLine($"{changes.Count} changes, {survivors} different survivors, {life.Attempts.Count} commits");
        Assert.True(changes.Count > 700, "the script does too little");
    }

    /// <summary>Plays a crash at each of a range of changes, and verifies what is left; returns how many different states that were.</summary>
    /// <param name="changes">The changes, from an empty disk on.</param>
    /// <param name="where">Where crashes are played; it may end after the last change.</param>
    /// <param name="acknowledgements">After how many changes which attempt to commit was acknowledged.</param>
    /// <param name="attempts">What each attempt was to make durable.</param>
    /// <param name="history">What came before, for failures.</param>
    internal static int CrashEverywhere(
        IReadOnlyList<StorageChange> changes,
        Range where,
        IReadOnlyList<(int Change, int Attempt)> acknowledgements,
        IReadOnlyList<Dictionary<string, Document>> attempts,
        string history)
    {
        var survivors = new Survivors(attempts);
        var disk = new CrashingDisk();
        var (first, last) = (where.Start.Value, Math.Min(where.End.IsFromEnd ? changes.Count : where.End.Value, changes.Count));
        for (var change = 0; change <= last; change++)
        {
            if (change >= first)
            {
                var acknowledged = acknowledgements.Where(known => known.Change <= change).Select(known => known.Attempt).DefaultIfEmpty(-1).Max();
                survivors.Verify(disk.AfterKill(), acknowledged, $"{history}; killed after change {change}");
                survivors.Verify(disk.AfterPowerLoss(), acknowledged, $"{history}; power lost after change {change}");
                survivors.Verify(disk.AfterPowerLoss(new Random(Seed + change)), acknowledged, $"{history}; power lost after change {change}, by luck {Seed + change}");
                if (change < changes.Count && changes[change].Bytes.Length > 1)
                {
                    survivors.Verify(disk.AfterKill(torn: changes[change]), acknowledged, $"{history}; killed in change {change}");
                }
            }

            if (change < last)
            {
                disk.Apply(changes[change]);
            }
        }

        return survivors.Count;
    }
}
