using NewsSearch.Engine.Storage;

namespace NewsSearch.Testing.Storage;

/// <summary>A directory in memory that hands every single change to a derived class before it happens, and knows what is open.</summary>
public abstract class WatchedDirectory : IndexDirectory
{
    private readonly Lock _gate = new();
    private readonly MemoryDirectory _inner;
    private readonly List<string> _open = [];

    /// <summary>An empty directory, or one with the files of <paramref name="image"/>.</summary>
    protected WatchedDirectory(DiskImage? image = null)
    {
        _inner = new MemoryDirectory { Around = (name, stream) => new WatchedStream(this, name, stream) };
        if (image is not null)
        {
            foreach (var (name, bytes) in image.Files)
            {
                _inner.Replace(name, bytes);
            }
        }
    }

    /// <inheritdoc/>
    public override string Location => "watched";

    /// <summary>Names of the files that are open and locks that are held, once for each handle.</summary>
    public IReadOnlyList<string> OpenHandles
    {
        get
        {
            lock (_gate)
            {
                return [.. _open];
            }
        }
    }

    /// <summary>What the files are now.</summary>
    public DiskImage Image()
    {
        lock (_gate)
        {
            return new DiskImage(_inner.List().ToDictionary(name => name, _inner.Read, StringComparer.Ordinal));
        }
    }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> List() => _inner.List();

    /// <inheritdoc/>
    internal override IndexOutput Create(string name, FileKind kind)
    {
        IndexOutput? output = null;
        try
        {
            Change(new StorageChange(StorageOperation.Create, name), _ => output = _inner.Create(name, kind));
            return new WatchedOutput(this, output!);
        }
        catch
        {
            output?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override IndexInput Open(string name, FileKind kind)
    {
        IndexInput? input = null;
        try
        {
            Change(new StorageChange(StorageOperation.Open, name), _ => input = _inner.Open(name, kind));
            return new WatchedInput(this, input!);
        }
        catch
        {
            input?.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override void Delete(string name) => Change(new StorageChange(StorageOperation.Delete, name), _ => _inner.Delete(name));

    /// <inheritdoc/>
    internal override void Rename(string from, string to) => Change(new StorageChange(StorageOperation.Rename, from, To: to), _ => _inner.Rename(from, to));

    /// <inheritdoc/>
    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            Change(new StorageChange(StorageOperation.Sync, name), _ => _inner.Sync([name]));
        }
    }

    /// <inheritdoc/>
    internal override void SyncDirectory() => Change(new StorageChange(StorageOperation.SyncDirectory, ""), _ => _inner.SyncDirectory());

    /// <inheritdoc/>
    internal override IDisposable? TryLock(string name, bool exclusive)
    {
        IDisposable? held = null;
        void Take() => held = _inner.TryLock(name, exclusive);
        if (exclusive && !_inner.List().Contains(name, StringComparer.Ordinal))
        {
            try
            {
                Change(new StorageChange(StorageOperation.Create, name), _ => Take());
            }
            catch
            {
                held?.Dispose();
                throw;
            }
        }
        else
        {
            Take();
        }

        return held is null ? null : new Handle(this, name, held);
    }

    /// <summary>Told of each change, one at a time: does it by calling <paramref name="perform"/> with the bytes to be written, or does not, or fails.</summary>
    protected abstract void OnChange(StorageChange change, Action<ReadOnlyMemory<byte>> perform);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Change(StorageChange change, Action<ReadOnlyMemory<byte>> perform)
    {
        lock (_gate)
        {
            OnChange(change, perform);
        }
    }

    private void Opened(string name)
    {
        lock (_gate)
        {
            _open.Add(name);
        }
    }

    private void Closed(string name)
    {
        lock (_gate)
        {
            _open.Remove(name);
        }
    }

    /// <summary>Something open until it is disposed.</summary>
    private sealed class Handle : IDisposable
    {
        private readonly WatchedDirectory _directory;
        private readonly string _name;
        private readonly IDisposable _inner;
        private int _disposed;

        public Handle(WatchedDirectory directory, string name, IDisposable inner)
        {
            (_directory, _name, _inner) = (directory, name, inner);
            directory.Opened(name);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                _inner.Dispose();
                _directory.Closed(_name);
            }
        }
    }

    private sealed class WatchedInput(WatchedDirectory directory, IndexInput inner) : IndexInput
    {
        private readonly Handle _handle = new(directory, inner.Name, inner);

        public override string Name => inner.Name;

        public override long Length => inner.Length;

        public override ReadOnlySpan<byte> Slice(long offset, int length) => inner.Slice(offset, length);

        public override PinnedBytes Pin(long offset, long length) => inner.Pin(offset, length);

        public override CorruptIndexException Corrupt(long offset, string problem) => inner.Corrupt(offset, problem);

        public override void VerifyAll(CancellationToken cancellation) => inner.VerifyAll(cancellation);

        protected override void Dispose(bool disposing)
        {
            _handle.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class WatchedOutput(WatchedDirectory directory, IndexOutput inner) : IndexOutput
    {
        private readonly Handle _handle = new(directory, inner.Name, inner);

        public override string Name => inner.Name;

        public override long Position => inner.Position;

        public override void Write(ReadOnlySpan<byte> bytes) => inner.Write(bytes);

        public override bool TryRead(long offset, Span<byte> bytes) => inner.TryRead(offset, bytes);

        public override void Finish() => inner.Finish();

        protected override void Dispose(bool disposing)
        {
            _handle.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Where the bytes of a file arrive, whoever buffered them before.</summary>
    private sealed class WatchedStream(WatchedDirectory directory, string name, Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (buffer.Length > 0)
            {
                directory.Change(new StorageChange(StorageOperation.Write, name, buffer.ToArray()), bytes => inner.Write(bytes.Span));
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException("An index never cuts a file.");
    }
}
