namespace NewsSearch.Engine.Writing;

/// <summary>Settings of a writer.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory for documents that are not in a segment yet, in bytes; from 1 MiB.</summary>
    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>What the lock file says of the holder, for others who want to write: program, process, machine.</summary>
    public string Holder { get; init; } = $"process {Environment.ProcessId} on {Environment.MachineName}";

    /// <summary>
    /// Start without documents, whatever the index holds and whatever fields or analysis it was made with, to make it anew: readers keep the last generation until the
    /// first commit, which replaces all of it; until then a crash or <see cref="IndexWriter.Dispose"/> leaves it as it was.
    /// </summary>
    public bool StartEmpty { get; init; }
}
