namespace NewsSearch.Engine.Writing;

/// <summary>
/// A thread that merges some of the segments, one merge at a time: small ones have a lane of their own, so that they never wait for a large merge. The thread begins with the first thing that is due.
/// </summary>
/// <param name="name">Of the thread.</param>
/// <param name="gate">The lock of <see cref="Merging"/>, pulsed whenever a lane has come to rest.</param>
/// <param name="merge">Merges whatever is due; does not throw, but returns when it is cancelled.</param>
internal sealed class MergeLane(string name, object gate, Action<CancellationToken> merge)
{
    private Thread? _thread;
    private CancellationTokenSource? _running;
    private int _holds;
    private bool _isDue;
    private bool _isStopped;

    /// <summary>Whether nothing is due or running. Under the gate.</summary>
    public bool IsIdle => _isStopped || (!_isDue && _running is null);

    /// <summary>Segments have changed: looks whether a merge is due. Under the gate.</summary>
    public void Notify()
    {
        _isDue = true;
        if (_thread is null && !_isStopped)
        {
            _thread = new Thread(Run) { IsBackground = true, Name = name };
            _thread.Start();
        }

        Monitor.PulseAll(gate);
    }

    /// <summary>Gives up what is running, waits until it has, and begins nothing more until the matching <see cref="Resume"/>. Under the gate, which is left meanwhile.</summary>
    public void Hold()
    {
        _holds++;
        _running?.Cancel();
        while (_running is not null)
        {
            Monitor.Wait(gate);
        }
    }

    /// <summary>See <see cref="Hold"/>; what was given up is due again. Under the gate.</summary>
    public void Resume()
    {
        _holds--;
        _isDue |= _thread is not null;
        Monitor.PulseAll(gate);
    }

    /// <summary>Gives up what is running for good, and waits until it has. Not under the gate.</summary>
    public void Stop()
    {
        lock (gate)
        {
            _isStopped = true;
            _running?.Cancel();
            Monitor.PulseAll(gate);
        }

        _thread?.Join();
    }

    private void Run()
    {
        while (true)
        {
            CancellationTokenSource running;
            lock (gate)
            {
                while ((!_isDue || _holds > 0) && !_isStopped)
                {
                    Monitor.Wait(gate);
                }

                if (_isStopped)
                {
                    return;
                }

                _isDue = false;
                _running = running = new CancellationTokenSource();
            }

            merge(running.Token);
            lock (gate)
            {
                _running = null;
                running.Dispose();
                Monitor.PulseAll(gate);
            }
        }
    }
}
