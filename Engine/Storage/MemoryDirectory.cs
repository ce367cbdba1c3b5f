namespace NewsSearch.Engine.Storage;

/// <summary>An index in memory: for tests, and for small ones that need not last. The same checks and locks as on disk.</summary>
public sealed class MemoryDirectory : IndexDirectory
{
    private readonly Lock _guard = new();
    private readonly Dictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _locks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Location => "memory";

    /// <summary>Given a file's name and contents, what its writer writes to in their place: for tests that watch or fail single writes.</summary>
    internal Func<string, Stream, Stream>? Around { get; init; }

    /// <inheritdoc/>
    internal override IReadOnlyList<string> List()
    {
        lock (_guard)
        {
            return [.. _files.Keys];
        }
    }

    /// <inheritdoc/>
    internal override IndexOutput Create(string name, FileKind kind)
    {
        var stream = new MemoryStream();
        lock (_guard)
        {
            if (!_files.TryAdd(name, stream))
            {
                throw new IOException($"{name} exists already.");
            }
        }

        return new FramedOutput(name, kind, Around?.Invoke(name, stream) ?? stream);
    }

    /// <inheritdoc/>
    internal override IndexInput Open(string name, FileKind kind) => FramedInput.Open(name, kind, new MemoryFile(Read(name)));

    /// <inheritdoc/>
    internal override void Delete(string name)
    {
        lock (_guard)
        {
            _files.Remove(name);
        }
    }

    /// <inheritdoc/>
    internal override void Rename(string from, string to)
    {
        lock (_guard)
        {
            if (!_files.Remove(from, out var file))
            {
                throw new FileNotFoundException($"{from} does not exist.", from);
            }

            _files[to] = file;
        }
    }

    /// <inheritdoc/>
    internal override void Sync(IReadOnlyCollection<string> names)
    {
        lock (_guard)
        {
            foreach (var name in names)
            {
                if (!_files.ContainsKey(name))
                {
                    throw new FileNotFoundException($"{name} does not exist.", name);
                }
            }
        }
    }

    /// <inheritdoc/>
    internal override void SyncDirectory()
    {
    }

    /// <inheritdoc/>
    internal override IDisposable? TryLock(string name, bool exclusive)
    {
        lock (_guard)
        {
            if (!_files.ContainsKey(name))
            {
                if (!exclusive)
                {
                    return null;
                }

                _files.Add(name, new MemoryStream());
            }

            var held = _locks.GetValueOrDefault(name);
            if (held < 0 || (exclusive && held > 0))
            {
                return null;
            }

            _locks[name] = exclusive ? -1 : held + 1;
            return new HeldLock(this, name, exclusive);
        }
    }

    /// <summary>A copy of all bytes of a file, header and footer included: for tests that damage them.</summary>
    internal byte[] Read(string name)
    {
        lock (_guard)
        {
            return _files.TryGetValue(name, out var file) ? file.ToArray() : throw new CorruptIndexException(name, -1, "the file is missing");
        }
    }

    /// <summary>Puts a file in place of another: for tests that damage them.</summary>
    internal void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        var file = new MemoryStream();
        file.Write(bytes);
        lock (_guard)
        {
            _files[name] = file;
        }
    }

    private void Unlock(string name, bool exclusive)
    {
        lock (_guard)
        {
            _locks[name] = exclusive ? 0 : _locks[name] - 1;
        }
    }

    /// <summary>A lock until it is disposed; the number of holders is counted by name, -1 for an exclusive one.</summary>
    private sealed class HeldLock(MemoryDirectory directory, string name, bool exclusive) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                directory.Unlock(name, exclusive);
            }
        }
    }
}
