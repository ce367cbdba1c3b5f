namespace NewsSearch.Engine.Storage;

/// <summary>What a file of an index holds; stands in its header, so that a file is never read as another kind.</summary>
internal enum FileKind
{
    /// <summary>A generation: schema and list of segments. <c>generation-N.commit</c></summary>
    Commit = 1,

    /// <summary>A segment's term dictionaries. <c>*.terms</c></summary>
    Terms = 2,

    /// <summary>A segment's postings: documents, frequencies, impacts. <c>*.postings</c></summary>
    Postings = 3,

    /// <summary>A segment's positions. <c>*.positions</c></summary>
    Positions = 4,

    /// <summary>A segment's norms, sort keys and doc values. <c>*.columns</c></summary>
    Columns = 5,

    /// <summary>A segment's stored payloads and keys. <c>*.stored</c></summary>
    Stored = 6,

    /// <summary>Which documents of a segment are deleted, as of one generation. <c>*.deletes</c></summary>
    Deletes = 7,

    /// <summary>What the writer that holds the index says of itself, for others who want to write. <c>writer.holder</c></summary>
    Holder = 8,
}
