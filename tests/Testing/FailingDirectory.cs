using NewsSearch.Engine.Storage;

namespace NewsSearch.Testing;

/// <summary>
/// A directory in memory that fails at one operation: from there on for ever, like a process that is gone, or just once, like a disk that was full for a moment. It remembers what a
/// crash of the machine would leave: contents that were synced, under names whose creation, renaming or deletion was synced.
/// </summary>
public sealed class FailingDirectory : IndexDirectory
{
    private readonly Lock _gate = new();
    private readonly MemoryDirectory _inner = new();
    private readonly Dictionary<string, Body> _names = new(StringComparer.Ordinal);
    private Dictionary<string, Body> _durableNames = new(StringComparer.Ordinal);
    private int _operations;

    /// <summary>The operation that fails, counted from 1; 0 for none.</summary>
    public int FailAt { get; set; }

    /// <summary>Whether only <see cref="FailAt"/> itself fails, not what follows.</summary>
    public bool FailsOnce { get; set; }

    /// <summary>Operations that changed something, or tried to.</summary>
    public int Operations => Volatile.Read(ref _operations);

    /// <inheritdoc/>
    public override string Location => "failing";

    /// <summary>What a new process finds after this one is gone and the machine lives on.</summary>
    public MemoryDirectory AfterKill()
    {
        lock (_gate)
        {
            return Copy(_names, _ => true);
        }
    }

    /// <summary>What is left after the machine lost power: of what was not synced nothing, or with <paramref name="luck"/> some of it, names and contents each by themselves.</summary>
    public MemoryDirectory AfterPowerLoss(Random? luck = null)
    {
        lock (_gate)
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

            return Copy(names, body => body.IsSynced || (luck is not null && luck.Next(2) == 0));
        }
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> List() => _inner.List();

    /// <inheritdoc/>
    internal override IndexOutput Create(string name, FileKind kind)
    {
        lock (_gate)
        {
            Count();
            var output = _inner.Create(name, kind);
            var body = new Body(kind);
            _names.Add(name, body);
            return new FailingOutput(this, output, body);
        }
    }

    /// <inheritdoc/>
    internal override IndexInput Open(string name, FileKind kind) => _inner.Open(name, kind);

    /// <inheritdoc/>
    internal override void Delete(string name)
    {
        lock (_gate)
        {
            Count();
            _inner.Delete(name);
            _names.Remove(name);
        }
    }

    /// <inheritdoc/>
    internal override void Rename(string from, string to)
    {
        lock (_gate)
        {
            Count();
            _inner.Rename(from, to);
            _names.Remove(from, out var body);
            _names[to] = body!;
        }
    }

    /// <inheritdoc/>
    internal override void Sync(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            lock (_gate)
            {
                Count();
                _inner.Sync([name]);
                _names[name].IsSynced = true;
            }
        }
    }

    /// <inheritdoc/>
    internal override void SyncDirectory()
    {
        lock (_gate)
        {
            Count();
            _durableNames = new Dictionary<string, Body>(_names, StringComparer.Ordinal);
        }
    }

    /// <inheritdoc/>
    internal override IDisposable? TryLock(string name, bool exclusive) => _inner.TryLock(name, exclusive);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static MemoryDirectory Copy(Dictionary<string, Body> names, Func<Body, bool> isWhole)
    {
        var copy = new MemoryDirectory();
        foreach (var (name, body) in names)
        {
            using var output = copy.Create(name, body.Kind);
            var bytes = body.Bytes.ToArray();
            if (isWhole(body))
            {
                output.Write(bytes);
                if (body.IsFinished)
                {
                    output.Finish();
                }
            }
            else
            {
                output.Write(bytes.AsSpan(0, bytes.Length / 2));
            }
        }

        return copy;
    }

    private void Count()
    {
        _operations++;
        if (FailAt > 0 && (FailsOnce ? _operations == FailAt : _operations >= FailAt))
        {
            throw new IOException($"Operation {_operations} was told to fail.");
        }
    }

    /// <summary>The contents of a file, whatever it is called.</summary>
    private sealed class Body(FileKind kind)
    {
        public FileKind Kind { get; } = kind;

        public MemoryStream Bytes { get; } = new();

        public bool IsFinished { get; set; }

        public bool IsSynced { get; set; }
    }

    private sealed class FailingOutput(FailingDirectory directory, IndexOutput inner, Body body) : IndexOutput
    {
        public override string Name => inner.Name;

        public override long Position => inner.Position;

        public override void Write(ReadOnlySpan<byte> bytes)
        {
            inner.Write(bytes);
            body.Bytes.Write(bytes);
        }

        public override bool TryRead(long offset, Span<byte> bytes) => inner.TryRead(offset, bytes);

        public override void Finish()
        {
            lock (directory._gate)
            {
                directory.Count();
                inner.Finish();
                body.IsFinished = true;
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
