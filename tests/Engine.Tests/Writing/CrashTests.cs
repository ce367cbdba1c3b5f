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
        var survivors = new Survivors(life.Attempts);
        var disk = new CrashingDisk();
        var changes = directory.Changes;
        for (var change = 0; change <= changes.Count; change++)
        {
            var acknowledged = acknowledgements.Where(known => known.Change <= change).Select(known => known.Attempt).DefaultIfEmpty(-1).Max();
            var luck = new Random(Seed + change);
            survivors.Verify(disk.AfterKill(), acknowledged, $"killed after change {change}");
            survivors.Verify(disk.AfterPowerLoss(), acknowledged, $"power lost after change {change}");
            survivors.Verify(disk.AfterPowerLoss(luck), acknowledged, $"power lost after change {change}, by luck {Seed + change}");
            if (change < changes.Count)
            {
                if (changes[change].Bytes.Length > 1)
                {
                    survivors.Verify(disk.AfterKill(torn: changes[change]), acknowledged, $"killed in change {change}");
                }

                disk.Apply(changes[change]);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{changes.Count} changes, {survivors.Count} different survivors, {life.Attempts.Count} commits");
        Assert.True(changes.Count > 700, "the script does too little");
    }
}
