namespace NewsSearch.Engine.Storage;

/// <summary>An index in a folder of a local file system. Files are read by mapping them into memory.</summary>
/// <remarks>Not for network file systems that lack locks: two writers would not see each other there.</remarks>
public sealed class FileSystemDirectory : IndexDirectory
{
    private const int SharingViolationOnLinux = 11;
    private const int SharingViolationOnMac = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly string _path;

    /// <summary>Folders that the index's own, or one above it, may be a new entry of; and whether this has made one.</summary>
    private readonly Stack<string> _parents = new();
    private bool _created;

    /// <summary>The folder at <paramref name="path"/>; it is created when something is written to it.</summary>
    public FileSystemDirectory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(_path) is { } parent)
        {
            // Whoever created the folder may have ended before it was durable.
            _parents.Push(parent);
        }
    }

    /// <inheritdoc/>
    public override string Location => _path;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> List() =>
        Directory.Exists(_path) ? [.. Directory.EnumerateFiles(_path).Select(path => Path.GetFileName(path))] : [];

    /// <inheritdoc/>
    internal override IndexOutput Create(string name, FileKind kind)
    {
        CreateFolder();
        var stream = new FileStream(PathOf(name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, bufferSize: 0);
        try
        {
            return new FramedOutput(name, kind, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    internal override IndexInput Open(string name, FileKind kind)
    {
        MappedFile? file;
        try
        {
            file = MappedFile.TryOpen(PathOf(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CorruptIndexException(name, -1, "the file is missing");
        }

        return file is null ? throw new CorruptIndexException(name, 0, "the file is empty") : FramedInput.Open(name, kind, file);
    }

    /// <inheritdoc/>
    internal override void Delete(string name)
    {
        if (Directory.Exists(_path))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <inheritdoc/>
    internal override void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    /// <inheritdoc/>
    internal override void Sync(IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            NativeSync.File(PathOf(name));
        }
    }

    /// <inheritdoc/>
    internal override void SyncDirectory()
    {
        NativeSync.Folder(_path);
        for (; _parents.TryPeek(out var parent); _parents.Pop())
        {
            try
            {
                NativeSync.Folder(parent);
            }
            catch (UnauthorizedAccessException) when (!_created)
            {
                // The folder was given to us by someone who owns what is above it.
            }
        }
    }

    /// <inheritdoc/>
    internal override IDisposable? TryLock(string name, bool exclusive)
    {
        // On Unix the file's sharing mode is a lock on the open file (flock): None is an exclusive one, reading with Read a shared one. It goes with the last handle.
        var path = PathOf(name);
        try
        {
            if (exclusive)
            {
                CreateFolder();
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }

            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (File.Exists(path))
            {
                return stream;
            }

            // Deleted between opening and locking: a lock on a file without a name would hold nobody off.
            stream.Dispose();
            return null;
        }
        catch (Exception exception) when (!exclusive && exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException exception) when (exception.HResult is SharingViolationOnLinux or SharingViolationOnMac or SharingViolationOnWindows)
        {
            return null;
        }
    }

    private void CreateFolder()
    {
        if (!Directory.Exists(_path))
        {
            for (var missing = Path.GetDirectoryName(_path); !Directory.Exists(missing) && Path.GetDirectoryName(missing) is { } parent; missing = parent)
            {
                _parents.Push(parent);
            }

            Directory.CreateDirectory(_path);
            _created = true;
        }
    }

    /// <summary>The path of a file; a name never leads out of the folder, whatever a damaged commit says.</summary>
    private string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAny('/', '\\') || name is "." or "..")
        {
            throw new ArgumentException($"'{name}' is not the name of a file.", nameof(name));
        }

        return Path.Combine(_path, name);
    }
}
