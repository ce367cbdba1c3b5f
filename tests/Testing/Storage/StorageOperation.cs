namespace NewsSearch.Testing.Storage;

/// <summary>What a directory was asked to change.</summary>
public enum StorageOperation
{
    /// <summary>A new file, empty.</summary>
    Create,

    /// <summary>Bytes at the end of a file.</summary>
    Write,

    /// <summary>A file's contents made durable.</summary>
    Sync,

    /// <summary>Another name for a file, in place of what had it.</summary>
    Rename,

    /// <summary>A file gone.</summary>
    Delete,

    /// <summary>All names made durable.</summary>
    SyncDirectory,

    /// <summary>A file's contents so far never to be made durable, whatever is synced: a sync that failed.</summary>
    ForgetContents,

    /// <summary>The names that changed since they were last made durable never to be, whatever is synced, unless they change again.</summary>
    ForgetNames,

    /// <summary>No change: a file opened to be read.</summary>
    Open,
}
