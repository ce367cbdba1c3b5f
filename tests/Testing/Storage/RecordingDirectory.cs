namespace NewsSearch.Testing.Storage;

/// <summary>A directory that writes down every change, so that a crash at each of them can be played afterwards (<see cref="CrashingDisk"/>).</summary>
public class RecordingDirectory : WatchedDirectory
{
    private readonly List<StorageChange> _changes = [];

    /// <summary>An empty directory.</summary>
    public RecordingDirectory()
    {
    }

    /// <summary>A directory with files that are durable already.</summary>
    public RecordingDirectory(DiskImage image)
        : base(image)
    {
    }

    /// <summary>The changes so far.</summary>
    public IReadOnlyList<StorageChange> Changes
    {
        get
        {
            lock (_changes)
            {
                return [.. _changes];
            }
        }
    }

    /// <summary>Number of changes so far.</summary>
    public int Count
    {
        get
        {
            lock (_changes)
            {
                return _changes.Count;
            }
        }
    }

    /// <inheritdoc/>
    protected override void OnChange(StorageChange change, Action<ReadOnlyMemory<byte>> perform)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(perform);

        // Written down first: a file is created in the same step in which its header is written.
        if (change.Operation != StorageOperation.Open)
        {
            lock (_changes)
            {
                _changes.Add(change);
            }
        }

        perform(change.Bytes);
    }
}
