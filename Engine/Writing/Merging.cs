using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Merges segments in the background, on one thread, one merge at a time, throttled unless somebody waits. A merge that fails leaves its inputs as they were. A merge of everything does not wait for
/// one in the background, whose work it would do again: that one is given up.
/// </summary>
internal sealed class Merging(IndexDirectory directory, IndexSchema schema, IndexContents contents, SegmentNames names, IndexCleaner cleaner, StoredModels models, MergeThrottle throttle) : IDisposable
{
    private readonly object _gate = new();
    private readonly SemaphoreSlim _one = new(1);
    private readonly CancellationTokenSource _stop = new();
    private CancellationTokenSource? _background;
    private Thread? _thread;
    private int _mergingAll;
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
                _thread = new Thread(Run) { IsBackground = true, Name = "index merging" };
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
        throttle.Hurry();
        try
        {
            lock (_gate)
            {
                while ((_isDue || _isBusy) && !_stop.IsCancellationRequested)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate);
                }
            }
        }
        finally
        {
            throttle.Relax();
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

    /// <summary>Merges all segments into one, on this thread, in place of the merge that may be running.</summary>
    public void MergeAll(IProgress<double>? progress, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        lock (_gate)
        {
            _mergingAll++;
            _background?.Cancel();
        }

        try
        {
            TryMerge(MergePolicy.ChooseAll, progress, throttled: false, linked.Token);
        }
        finally
        {
            lock (_gate)
            {
                _mergingAll--;
                _isDue = _thread is not null;
                Monitor.PulseAll(_gate);
            }
        }
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
                while ((!_isDue || _mergingAll > 0) && !_stop.IsCancellationRequested)
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
        using var background = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        lock (_gate)
        {
            _background = background;
        }

        try
        {
            AddFilters(background.Token);
            while (TryMerge(MergePolicy.Choose, progress: null, throttled: true, background.Token))
            {
            }
        }
        catch (OperationCanceledException) when (background.IsCancellationRequested)
        {
            // The writer is being disposed, or merges everything.
        }
        catch (Exception failure)
        {
            // Whatever it is, it must reach whoever commits next, not end the process.
            Volatile.Write(ref _failure, failure);
        }
        finally
        {
            lock (_gate)
            {
                _background = null;
            }
        }
    }

    /// <summary>For segments that were there when the writer opened.</summary>
    private void AddFilters(CancellationToken cancellation)
    {
        var readers = contents.Segments.WithoutFilter();
        try
        {
            foreach (var reader in readers)
            {
                contents.Segments.AddFilter(reader, KeyFilter.Of(reader, cancellation));
            }
        }
        catch (CorruptIndexException)
        {
            // Whoever needs a key of it will be told.
        }
        finally
        {
            foreach (var reader in readers)
            {
                reader.Release();
            }
        }
    }

    /// <summary>One merge of what <paramref name="choose"/> picks; false if it picks nothing.</summary>
    private bool TryMerge(Func<IReadOnlyList<SegmentSlot>, IReadOnlyList<SegmentSlot>> choose, IProgress<double>? progress, bool throttled, CancellationToken cancellation)
    {
        _one.Wait(cancellation);
        try
        {
            var inputs = contents.Segments.BeginMerge(choose);
            if (inputs.Count == 0)
            {
                return false;
            }

            Merge(inputs, progress, throttled, cancellation);
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    private void Merge(IReadOnlyList<MergeInput> inputs, IProgress<double>? progress, bool throttled, CancellationToken cancellation)
    {
        var name = names.Reserve();
        SegmentReader? reader = null;
        try
        {
            var source = new MergeSource(schema, [.. inputs.Select(input => new SegmentView(input.Slot.Reader, input.Live))], progress, cancellation);
            KeyFilter? keys = null;
            if (source.DocCount > 0)
            {
                reader = SegmentReader.Open(directory, schema, SegmentWriter.Write(directory, name, source, models, cancellation, throttled ? Throttled : null));
                keys = KeyFilter.Of(reader, cancellation);
            }

            cleaner.Watch(inputs.Select(input => input.Slot.Reader));
            contents.Segments.CompleteMerge([.. inputs.Select((input, i) => input with { Numbers = source.Numbers(i) })], reader, keys);
        }
        catch
        {
            contents.Segments.AbandonMerge(inputs);
            reader?.Release();
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

        IndexOutput Throttled(IndexOutput output) => new ThrottledOutput(output, throttle, cancellation);
    }
}
