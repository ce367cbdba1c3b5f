namespace NewsSearch.Testing.Storage;

/// <summary>A directory whose operations fail with <see cref="IOException"/> as it is told; what they did all the same is recorded.</summary>
public sealed class FailingDirectory : RecordingDirectory
{
    private int _operations;
    private volatile bool _isFull;

    /// <summary>An empty directory.</summary>
    public FailingDirectory()
    {
    }

    /// <summary>A directory with these files.</summary>
    public FailingDirectory(DiskImage image)
        : base(image)
    {
    }

    /// <summary>The operation that fails, counted from 1; 0 for none. Opening a file counts.</summary>
    public int FailAt { get; set; }

    /// <summary>Which operations are counted; all, unless it says otherwise.</summary>
    public Func<StorageChange, bool> Counts { get; init; } = _ => true;

    /// <summary>How it fails.</summary>
    public FailureMode Mode { get; set; }

    /// <summary>Whether instead all operations that need space fail from there on, until <see cref="Free"/>.</summary>
    public bool BecomesFull { get; set; }

    /// <summary>Operations so far.</summary>
    public int Operations => Volatile.Read(ref _operations);

    /// <summary>Whether anything has failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Space is freed: nothing fails any more.</summary>
    public void Free() => (_isFull, FailAt) = (false, 0);

    /// <inheritdoc/>
    protected override void OnChange(StorageChange change, Action<ReadOnlyMemory<byte>> perform)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(perform);
        var counts = Counts(change);
        _operations += counts ? 1 : 0;
        var takesSpace = change.Operation is StorageOperation.Create or StorageOperation.Write or StorageOperation.Sync;
        _isFull |= BecomesFull && FailAt > 0 && _operations >= FailAt;
        var fails = BecomesFull ? _isFull && takesSpace : counts && _operations == FailAt;
        if (!fails)
        {
            base.OnChange(change, perform);
            return;
        }

        HasFailed = true;
        if (Mode == FailureMode.Done)
        {
            base.OnChange(change.Operation == StorageOperation.Write ? change with { Bytes = change.Bytes[..(change.Bytes.Length / 2)] } : change, perform);
        }
        else if (Mode == FailureMode.Forgotten && Forgetting(change.Operation) is { } forgetting)
        {
            base.OnChange(change with { Operation = forgetting }, _ => { });
        }

        throw new IOException($"Operation {_operations} ({change.Operation} {change.Name}) was told to fail.");
    }

    private static StorageOperation? Forgetting(StorageOperation sync) => sync switch
    {
        StorageOperation.Sync => StorageOperation.ForgetContents,
        StorageOperation.SyncDirectory => StorageOperation.ForgetNames,
        _ => null,
    };
}
