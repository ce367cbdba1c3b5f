namespace NewsSearch.Engine.Writing;

/// <summary>Settings of a writer.</summary>
public sealed record IndexWriterOptions
{
    /// <summary>Memory for documents that are not in a segment yet, in bytes; from 1 MiB.</summary>
    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>
    /// What a merge in the background may write in a second, in bytes; from 64 KiB. There may be two: one of segments up to 4 MiB, and one of larger segments. It leaves storage and processors to those
    /// who write and search; too little lets segments pile up, which makes searches slower. <see cref="IndexWriter.Compact"/> and <see cref="IndexWriter.WaitForMerges"/> do not hold themselves to it, nor
    /// does <see cref="IndexWriter.Refresh"/> where it merges 64 tiny segments because nobody else has.
    /// </summary>
    public long MergeBytesPerSecond { get; init; } = 64L << 20;

    /// <summary>The clock, by which merging is held back.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What the lock file says of the holder, for others who want to write: program, process, machine.</summary>
    public string Holder { get; init; } = $"process {Environment.ProcessId} on {Environment.MachineName}";

    /// <summary>
    /// Start without documents, whatever the index holds and whatever fields or analysis it was made with, to make it anew: readers keep the last generation until the
    /// first commit, which replaces all of it; until then a crash or <see cref="IndexWriter.Dispose"/> leaves it as it was.
    /// </summary>
    public bool StartEmpty { get; init; }
}
