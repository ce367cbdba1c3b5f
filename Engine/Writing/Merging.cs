using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Merges segments in the background, on one thread of low priority, one merge at a time. A merge that fails leaves its inputs as they were.</summary>
internal sealed class Merging(IndexDirectory directory, IndexSchema schema, IndexContents contents, SegmentNames names, IndexCleaner cleaner, StoredModels models) : IDisposable
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _stop = new();
    private Thread? _thread;
    private bool _isDue;
    private bool _isBusy;
    private Exception? _failure;

    /// <summary>Contents have changed: looks in the background whether a merge is due.</summary>
    public void Notify()
    {
        lock (_gate)
        {
            _isDue = true;
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = "index merging", Priority = ThreadPriority.BelowNormal };
                _thread.Start();
            }

            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits until no merge is due, then tells of a failure.</summary>
    /// <exception cref="IOException">A merge has failed since the last time that was asked. Nothing is lost.</exception>
    public void Wait(CancellationToken cancellation)
    {
        using var wake = cancellation.Register(() =>
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        });
        lock (_gate)
        {
            while ((_isDue || _isBusy) && !_stop.IsCancellationRequested)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_gate);
            }
        }

        ThrowIfFailed();
    }

    /// <summary>Tells of a failure once.</summary>
    /// <exception cref="IOException">A merge has failed since the last time that was asked. Nothing is lost.</exception>
    public void ThrowIfFailed()
    {
        if (Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            throw new IOException($"Merging segments failed; nothing is lost: {failure.Message}", failure);
        }
    }

    /// <summary>Merges all segments into one, on this thread, after the merge that may be running.</summary>
    public void MergeAll(IProgress<double>? progress, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        TryMerge(MergePolicy.ChooseAll, progress, linked.Token);
    }

    /// <summary>Gives up the merge that may be running, and waits until it has.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }

        _thread?.Join();
        _one.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            lock (_gate)
            {
                _isBusy = false;
                Monitor.PulseAll(_gate);
                while (!_isDue && !_stop.IsCancellationRequested)
                {
                    Monitor.Wait(_gate);
                }

                if (_stop.IsCancellationRequested)
                {
                    return;
                }

                (_isDue, _isBusy) = (false, true);
            }

            MergeWhatIsDue();
        }
    }

    private void MergeWhatIsDue()
    {
        try
        {
            while (TryMerge(MergePolicy.Choose, progress: null, _stop.Token))
            {
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The writer is being disposed.
        }
        catch (Exception failure)
        {
            // Whatever it is, it must reach whoever commits next, not end the process.
            Volatile.Write(ref _failure, failure);
        }
    }

    /// <summary>One merge of what <paramref name="choose"/> picks; false if it picks nothing.</summary>
    private bool TryMerge(Func<IReadOnlyList<SegmentSlot>, IReadOnlyList<SegmentSlot>> choose, IProgress<double>? progress, CancellationToken cancellation)
    {
        _one.Wait(cancellation);
        try
        {
            var inputs = contents.BeginMerge(choose);
            if (inputs.Count == 0)
            {
                return false;
            }

            Merge(inputs, progress, cancellation);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    private void Merge(IReadOnlyList<MergeInput> inputs, IProgress<double>? progress, CancellationToken cancellation)
    {
        var name = names.Reserve();
        try
        {
            var source = new MergeSource(schema, [.. inputs.Select(input => new SegmentView(input.Slot.Reader, input.Live))], progress, cancellation);
            var reader = source.DocCount == 0
                ? null
                : SegmentReader.Open(directory, schema, SegmentWriter.Write(directory, name, source, models, cancellation));
            cleaner.Watch(inputs.Select(input => input.Slot.Reader));
            contents.CompleteMerge([.. inputs.Select((input, i) => input with { Numbers = source.Numbers(i) })], reader);
        }
        catch
        {
            contents.AbandonMerge(inputs);
            IndexCleaner.DeleteSegment(directory, name);
            throw;
        }
        finally
        {
            names.Release(name);
        }

        foreach (var input in inputs)
        {
            input.Slot.Reader.Release();
        }
    }
}
