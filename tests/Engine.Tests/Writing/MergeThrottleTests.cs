using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class MergeThrottleTests
{
    [Fact]
    public async Task It_lets_pass_so_many_bytes_a_second_and_all_at_once_while_someone_hurries()
    {
        var stop = TestContext.Current.CancellationToken;
        var time = new ManualTime();
        var begin = time.GetTimestamp();
        var throttle = new MergeThrottle(time, 1_000_000);
        var passing = Task.Run(
            () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    throttle.Pass(10_000, stop);
                }
            },
            stop);
        while (!passing.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        await passing;
        Assert.True(time.GetElapsedTime(begin) > TimeSpan.FromSeconds(1.9), $"2 MB passed in {time.GetElapsedTime(begin)}");
        throttle.Hurry();
        throttle.Pass(1 << 30, stop);
        throttle.Relax();
    }

    [Fact]
    public void A_wait_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new MergeThrottle(new ManualTime(), 1000).Pass(1_000_000, cancelled.Token));
    }
}
