namespace NewsSearch.Engine.Storage;

/// <summary>
/// Where an index lies: <see cref="FileSystemDirectory"/> or <see cref="MemoryDirectory"/>. For any number of threads, writers and snapshots; dispose it after them.
/// </summary>
/// <remarks>
/// The one place where an index touches storage. Files are written once, in one go, and never changed; what is durable is what <see cref="Sync"/> and
/// <see cref="SyncDirectory"/> have returned for.
/// </remarks>
public abstract class IndexDirectory : IDisposable
{
    /// <summary>Only the engine's own kinds promise what its durability rests on, so others cannot be derived.</summary>
    private protected IndexDirectory()
    {
    }

    /// <summary>Where it is, for messages.</summary>
    public abstract string Location { get; }

    /// <summary>Names of all files, in no order.</summary>
    internal abstract IReadOnlyList<string> List();

    /// <summary>Creates a file that does not exist yet. Disposing it without <see cref="IndexOutput.Finish"/> leaves an unusable file behind, which the writer deletes later.</summary>
    /// <exception cref="IOException">It exists, or storage fails.</exception>
    internal abstract IndexOutput Create(string name, FileKind kind);

    /// <summary>Opens a finished file; its header, length and footer are verified here, its blocks when first read.</summary>
    /// <exception cref="CorruptIndexException">Missing, cut, of another kind or damaged in header or footer.</exception>
    internal abstract IndexInput Open(string name, FileKind kind);

    /// <summary>Deletes a file if it exists.</summary>
    internal abstract void Delete(string name);

    /// <summary>Gives a file another name, atomically replacing what has that name.</summary>
    internal abstract void Rename(string from, string to);

    /// <summary>Makes the contents of these finished files durable.</summary>
    internal abstract void Sync(IReadOnlyCollection<string> names);

    /// <summary>Makes creations, renames and deletions durable.</summary>
    internal abstract void SyncDirectory();

    /// <summary>
    /// Takes an operating-system lock on the (created if missing, for exclusive locks) file <paramref name="name"/>, which a crash of this process releases.
    /// Null if another holder, in this process or another one, has a lock that does not go with it, or (shared) the file is missing.
    /// </summary>
    internal abstract IDisposable? TryLock(string name, bool exclusive);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the directory holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
