namespace NewsSearch.Engine.Writing;

/// <summary>
/// Holds merging in the background to a number of bytes a second, so that storage and processors are left to those who write and search; not while someone waits for it. For one merging thread; anyone
/// may hurry it.
/// </summary>
internal sealed class MergeThrottle(TimeProvider time, long bytesPerSecond)
{
    /// <summary>A wait is cut into such pieces, between which it is seen whether someone hurries.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20);

    private long _start = time.GetTimestamp();
    private long _bytes;
    private int _hurrying;

    /// <summary>Until the matching <see cref="Relax"/> there are no waits.</summary>
    public void Hurry() => Interlocked.Increment(ref _hurrying);

    /// <summary>See <see cref="Hurry"/>.</summary>
    public void Relax() => Interlocked.Decrement(ref _hurrying);

    /// <summary>So many bytes were written: waits until that is due.</summary>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public void Pass(int bytes, CancellationToken cancellation)
    {
        _bytes += bytes;
        while (Volatile.Read(ref _hurrying) == 0)
        {
            // What was not used is not saved up: after a pause there is no burst.
            var early = TimeSpan.FromSeconds(_bytes / (double)bytesPerSecond) - time.GetElapsedTime(_start);
            if (early < Slice)
            {
                if (early > TimeSpan.Zero)
                {
                    return;
                }

                break;
            }

            Task.Delay(Slice, time, cancellation).GetAwaiter().GetResult();
        }

        (_start, _bytes) = (time.GetTimestamp(), 0);
    }
}
