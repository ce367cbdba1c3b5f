namespace NewsSearch.Engine.Writing;

/// <summary>Settings of a writer.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory for documents that are not in a segment yet, in bytes; from 1 MiB.</summary>
    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>What the lock file says of the holder, for others who want to write: program, process, machine.</summary>
    public string Holder { get; init; } = $"process {Environment.ProcessId} on {Environment.MachineName}";
}
