namespace NewsSearch.Archive.Writing;

/// <summary>Settings of a writer.</summary>
public sealed record ArchiveWriterOptions
{
    /// <summary>Memory for articles not in a segment yet, in bytes.</summary>
    public long MemoryBudget { get; init; } = 256L << 20;

    /// <summary>Who writes, for others that find the archive held: <c>Indexer, process 123 on machine</c>.</summary>
    public required string Holder { get; init; }
}
