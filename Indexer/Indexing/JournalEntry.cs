using System.Text.Json.Serialization;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What the index holds of a file.</summary>
internal sealed record JournalEntry
{
    /// <summary>The file, as <see cref="Reading.SourceFile.Origin"/>.</summary>
    public required string Origin { get; init; }

    /// <summary>Its size when it was read.</summary>
    public long Length { get; init; }

    /// <summary>When it was last written, in ticks of UTC; 0 if that was so shortly before that a later change may show the same time: then the stamp decides.</summary>
    public long ModifiedTicks { get; init; }

    /// <summary>Identity of its bytes; empty if it was not read to its end.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>Size of its text, decompressed.</summary>
    public long TextBytes { get; init; }

    /// <summary>Articles in it.</summary>
    public long Articles { get; init; }

    /// <summary>Rejects in it.</summary>
    public long Rejects { get; init; }

    /// <summary>Whether it took an id over from another file, which may still hold the older version.</summary>
    public bool Shared { get; init; }

    /// <summary>The generation of the commit that made it durable.</summary>
    public long Generation { get; init; }

    /// <summary>Whether it is forgotten: it vanished and its articles were removed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Gone { get; init; }
}
