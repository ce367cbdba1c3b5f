namespace NewsSearch.Testing.Storage;

/// <summary>
/// Plays recorded changes one by one, and tells after each what a crash would leave: everything, if the process was killed; what was synced and by luck some of the rest, if the machine
/// lost power. Names and contents are lost or kept each by itself, in whatever order they were written.
/// </summary>
public sealed class CrashingDisk
{
    private readonly Dictionary<string, Body> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Body> _durableNames;

    /// <summary>Names that the next sync of the directory makes durable, or their absence.</summary>
    private readonly HashSet<string> _changedNames = new(StringComparer.Ordinal);

    /// <summary>An empty disk, or one that holds <paramref name="image"/> durably.</summary>
    public CrashingDisk(DiskImage? image = null)
    {
        foreach (var (name, bytes) in image?.Files ?? new Dictionary<string, byte[]>())
        {
            _names[name] = new Body();
            _names[name].Bytes.Write(bytes);
            _names[name].Sync();
        }

        _durableNames = new(_names, StringComparer.Ordinal);
    }

    /// <summary>Does a change.</summary>
    public void Apply(StorageChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        switch (change.Operation)
        {
            case StorageOperation.Create:
                _names.Add(change.Name, new Body());
                _changedNames.Add(change.Name);
                break;
            case StorageOperation.Write:
                _names[change.Name].Bytes.Write(change.Bytes.Span);
                break;
            case StorageOperation.Sync:
                _names[change.Name].Sync();
                break;
            case StorageOperation.ForgetContents:
                _names[change.Name].Forget();
                break;
            case StorageOperation.Rename:
                _names.Remove(change.Name, out var body);
                _names[change.To] = body!;
                _changedNames.UnionWith([change.Name, change.To]);
                break;
            case StorageOperation.Delete:
                _names.Remove(change.Name);
                _changedNames.Add(change.Name);
                break;
            case StorageOperation.SyncDirectory:
                SyncNames();
                break;
            case StorageOperation.ForgetNames:
                _changedNames.Clear();
                break;
            default:
                break;
        }
    }

    /// <summary>What a new process finds after the one before is gone and the machine lives on.</summary>
    /// <param name="torn">A change that was under way: of a write, half has arrived.</param>
    public DiskImage AfterKill(StorageChange? torn = null)
    {
        var files = _names.ToDictionary(name => name.Key, name => name.Value.Bytes.ToArray(), StringComparer.Ordinal);
        if (torn is { Operation: StorageOperation.Write })
        {
            files[torn.Name] = [.. files[torn.Name], .. torn.Bytes.Span[..(torn.Bytes.Length / 2)]];
        }

        return new DiskImage(files);
    }

    /// <summary>What is left after the machine lost power: of what was not synced nothing, or with <paramref name="luck"/> any part of it.</summary>
    public DiskImage AfterPowerLoss(Random? luck = null)
    {
        var names = new Dictionary<string, Body>(_durableNames, StringComparer.Ordinal);
        if (luck is not null)
        {
            foreach (var name in _names.Keys.Union(_durableNames.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(_ => luck.Next(2) == 0))
            {
                if (_names.TryGetValue(name, out var body))
                {
                    names[name] = body;
                }
                else
                {
                    names.Remove(name);
                }
            }
        }

        return new DiskImage(names.OrderBy(name => name.Key, StringComparer.Ordinal).ToDictionary(name => name.Key, name => name.Value.Survive(luck), StringComparer.Ordinal));
    }

    private void SyncNames()
    {
        foreach (var name in _changedNames)
        {
            if (_names.TryGetValue(name, out var body))
            {
                _durableNames[name] = body;
            }
            else
            {
                _durableNames.Remove(name);
            }
        }

        _changedNames.Clear();
    }

    /// <summary>The contents of a file, whatever it is called.</summary>
    private sealed class Body
    {
        private int _synced;
        private int _forgottenFrom;
        private int _forgottenTo;

        public MemoryStream Bytes { get; } = new();

        public void Sync() => _synced = (int)Bytes.Length;

        /// <summary>The system holds for written what it could not write: no sync from here on writes it.</summary>
        public void Forget()
        {
            (_forgottenFrom, _forgottenTo) = (_forgottenFrom == _forgottenTo ? _synced : _forgottenFrom, (int)Bytes.Length);
            Sync();
        }

        /// <summary>What is durable; by luck also a part of the rest, or its length with a hole in it, or all.</summary>
        public byte[] Survive(Random? luck)
        {
            var bytes = Bytes.ToArray();
            bytes.AsSpan(_forgottenFrom, _forgottenTo - _forgottenFrom).Clear();
            var unsynced = bytes.Length - _synced;
            if (luck is null || unsynced == 0)
            {
                return bytes[.._synced];
            }

            switch (luck.Next(5))
            {
                case 0:
                    return bytes[.._synced];
                case 1:
                    return bytes[..(_synced + luck.Next(unsynced))];
                case 2:
                    var start = _synced + luck.Next(unsynced);
                    bytes.AsSpan(start, luck.Next(bytes.Length - start + 1)).Clear();
                    return bytes;
                default:
                    return bytes;
            }
        }
    }
}
