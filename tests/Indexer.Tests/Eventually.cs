using System.Diagnostics;

namespace NewsSearch.Indexer.Tests;

/// <summary>Waits for what another thread or process will bring about; fails after a time that no machine needs.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public static async Task BecomesTrueAsync(Func<bool> condition, Func<string> state)
    {
        for (var clock = Stopwatch.StartNew(); !condition(); await Task.Delay(TimeSpan.FromMilliseconds(20)))
        {
            Assert.True(clock.Elapsed < Deadline, $"not within {Deadline}: {state()}");
        }
    }
}
