using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Merges segments in the background, throttled unless somebody waits: small ones in a lane of their own, beside what else is due, since their number grows with every refresh while a large merge
/// takes minutes. Where tiny ones come faster still, whoever makes them merges them. A merge that fails leaves its inputs as they were. A merge of everything does not wait for those in the
/// background, whose work it would do again: they are given up.
/// </summary>
internal sealed class Merging : IDisposable
{
    private readonly IndexDirectory _directory;
    private readonly IndexSchema _schema;
    private readonly IndexContents _contents;
    private readonly SegmentNames _names;
    private readonly IndexCleaner _cleaner;
    private readonly StoredModels _models;
    private readonly MergeThrottle _throttleOfSmall;
    private readonly MergeThrottle _throttleOfLarge;
    private readonly object _gate = new();

    /// <summary>Held while tiny segments are merged outside of the lanes, and while everything is chosen: that must miss none.</summary>
    private readonly SemaphoreSlim _outside = new(1);
    private readonly SemaphoreSlim _all = new(1);
    private readonly CancellationTokenSource _stop = new();
    private readonly MergeLane _small;
    private readonly MergeLane _large;
    private Exception? _failure;

    /// <summary>Begins nothing before <see cref="Notify"/>.</summary>
    public Merging(IndexDirectory directory, IndexSchema schema, IndexContents contents, SegmentNames names, IndexCleaner cleaner, StoredModels models, TimeProvider time, long bytesPerSecond)
    {
        _directory = directory;
        _schema = schema;
        _contents = contents;
        _names = names;
        _cleaner = cleaner;
        _models = models;
        _throttleOfSmall = new MergeThrottle(time, bytesPerSecond);
        _throttleOfLarge = new MergeThrottle(time, bytesPerSecond);
        _small = new MergeLane("index merging, small", _gate, MergeSmall);
        _large = new MergeLane("index merging", _gate, MergeLarge);
    }

    /// <summary>Contents have changed: looks in the background whether a merge is due.</summary>
    public void Notify()
    {
        lock (_gate)
        {
            _small.Notify();
            _large.Notify();
        }
    }

    /// <summary>Merges tiny segments on this thread if there are more than the background keeps up with, which bounds what a search has to visit. A failure is told as one in the background is.</summary>
    public void Relieve(CancellationToken cancellation)
    {
        if (!_contents.Segments.Any(MergePolicy.ChooseOverflow))
        {
            return;
        }

        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        try
        {
            _outside.Wait(linked.Token);
            try
            {
                while (TryMerge(MergePolicy.ChooseOverflow, progress: null, throttle: null, linked.Token))
                {
                }
            }
            finally
            {
                _outside.Release();
            }
        }
        catch (OperationCanceledException) when (linked.IsCancellationRequested)
        {
            // The caller sees to that.
        }
        catch (Exception failure)
        {
            // What was to be shown can be: the segments are as they were.
            Volatile.Write(ref _failure, failure);
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
        _throttleOfSmall.Hurry();
        _throttleOfLarge.Hurry();
        try
        {
            lock (_gate)
            {
                while (!_small.IsIdle || !_large.IsIdle)
                {
                    cancellation.ThrowIfCancellationRequested();
                    Monitor.Wait(_gate);
                }
            }
        }
        finally
        {
            _throttleOfSmall.Relax();
            _throttleOfLarge.Relax();
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

    /// <summary>Merges all segments into one, on this thread, in place of the merges that may be running. Those that come meanwhile are merged in the background while they are small.</summary>
    public void MergeAll(IProgress<double>? progress, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stop.Token);
        _all.Wait(linked.Token);
        try
        {
            lock (_gate)
            {
                _large.Hold();
            }

            var inputs = BeginAll(linked.Token);
            if (inputs.Count > 0)
            {
                Merge(inputs, progress, throttle: null, linked.Token);
            }
        }
        finally
        {
            lock (_gate)
            {
                _large.Resume();
            }

            _all.Release();
        }
    }

    /// <summary>Gives up the merges that may be running, and waits until they have.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _small.Stop();
        _large.Stop();
        _outside.Dispose();
        _all.Dispose();
        _stop.Dispose();
    }

    /// <summary>Takes hold of all segments, while nobody else has any.</summary>
    private IReadOnlyList<MergeInput> BeginAll(CancellationToken cancellation)
    {
        _outside.Wait(cancellation);
        try
        {
            lock (_gate)
            {
                _small.Hold();
            }

            return _contents.Segments.BeginMerge(MergePolicy.ChooseAll);
        }
        finally
        {
            lock (_gate)
            {
                _small.Resume();
            }

            _outside.Release();
        }
    }

    private void MergeSmall(CancellationToken cancellation) => InBackground(() =>
    {
        var merged = false;
        while (TryMerge(MergePolicy.ChooseSmall, progress: null, _throttleOfSmall, cancellation))
        {
            merged = true;
        }

        if (merged)
        {
            // The result may be what a tier of large ones lacks.
            lock (_gate)
            {
                _large.Notify();
            }
        }
    }, cancellation);

    private void MergeLarge(CancellationToken cancellation) => InBackground(() =>
    {
        AddFilters(cancellation);
        while (TryMerge(MergePolicy.ChooseLarge, progress: null, _throttleOfLarge, cancellation))
        {
        }
    }, cancellation);

    private void InBackground(Action merge, CancellationToken cancellation)
    {
        try
        {
            merge();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The writer is being disposed, or merges everything.
        }
        catch (Exception failure)
        {
            // Whatever it is, it must reach whoever commits next, not end the process.
            Volatile.Write(ref _failure, failure);
        }
    }

    /// <summary>For segments that were there when the writer opened.</summary>
    private void AddFilters(CancellationToken cancellation)
    {
        var readers = _contents.Segments.WithoutFilter();
        try
        {
            foreach (var reader in readers)
            {
                _contents.Segments.AddFilter(reader, KeyFilter.Of(reader, cancellation));
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
    private bool TryMerge(Func<IReadOnlyList<SegmentSlot>, IReadOnlyList<SegmentSlot>> choose, IProgress<double>? progress, MergeThrottle? throttle, CancellationToken cancellation)
    {
        var inputs = _contents.Segments.BeginMerge(choose);
        if (inputs.Count == 0)
        {
            return false;
        }

        Merge(inputs, progress, throttle, cancellation);
        return true;
    }

    private void Merge(IReadOnlyList<MergeInput> inputs, IProgress<double>? progress, MergeThrottle? throttle, CancellationToken cancellation)
    {
        var name = _names.Reserve();
        SegmentReader? reader = null;
        try
        {
            var source = new MergeSource(_schema, [.. inputs.Select(input => new SegmentView(input.Slot.Reader, input.Live))], progress, cancellation);
            KeyFilter? keys = null;
            if (source.DocCount > 0)
            {
                reader = SegmentReader.Open(_directory, _schema, SegmentWriter.Write(_directory, name, source, _models, cancellation, throttle is null ? null : Throttled));
                keys = KeyFilter.Of(reader, cancellation);
            }

            _cleaner.Watch(inputs.Select(input => input.Slot.Reader));
            _contents.Segments.CompleteMerge([.. inputs.Select((input, i) => input with { Numbers = source.Numbers(i) })], reader, keys);
        }
        catch
        {
            _contents.Segments.AbandonMerge(inputs);
            reader?.Release();
            IndexCleaner.DeleteSegment(_directory, name);
            throw;
        }
        finally
        {
            _names.Release(name);
        }

        foreach (var input in inputs)
        {
            input.Slot.Reader.Release();
        }

        IndexOutput Throttled(IndexOutput output) => new ThrottledOutput(output, throttle!, cancellation);
    }
}
