using System.Text.Json.Serialization;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>What a pass over the sources did.</summary>
internal sealed record IndexingSummary
{
    /// <summary>Files that were read.</summary>
    public required int FilesRead { get; init; }

    /// <summary>Files that had not changed and were left alone.</summary>
    public required int FilesUnchanged { get; init; }

    /// <summary>Files of earlier runs that are gone.</summary>
    public required int FilesGone { get; init; }

    /// <summary>Whether the articles of gone files were removed.</summary>
    public required bool GoneRemoved { get; init; }

    /// <summary>Files left out for their extension, by extension.</summary>
    public required IReadOnlyDictionary<string, int> FilesSkipped { get; init; }

    /// <summary>Articles that were read.</summary>
    public required long Articles { get; init; }

    /// <summary>New ones.</summary>
    public required long Added { get; init; }

    /// <summary>Those that replaced an older version.</summary>
    public required long Replaced { get; init; }

    /// <summary>Those that the index had exactly so.</summary>
    public required long Unchanged { get; init; }

    /// <summary>Articles whose id another one read in this pass had before.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Articles removed, since their file no longer has them.</summary>
    public required long Deleted { get; init; }

    /// <summary>Rejects of all sources.</summary>
    public required long Rejects { get; init; }

    /// <summary>The first few rejects.</summary>
    public required IReadOnlyList<SourceProblem> RejectSamples { get; init; }

    /// <summary>Where they are listed; null if they are not.</summary>
    public required string? RejectsPath { get; init; }

    /// <summary>How many files were not UTF-8, by encoding.</summary>
    public required IReadOnlyDictionary<string, int> ForeignEncodings { get; init; }

    /// <summary>The first few files that were not UTF-8.</summary>
    public required IReadOnlyList<SourceProblem> ForeignSamples { get; init; }

    /// <summary>Text that was read, decompressed, in bytes.</summary>
    public required long TextBytes { get; init; }

    /// <summary>Text of all files that the index holds articles of, also of those not read in this run, in bytes.</summary>
    public required long SourceTextBytes { get; init; }

    /// <summary>How long it took.</summary>
    [JsonIgnore]
    public TimeSpan Elapsed { get; init; }

    /// <summary>Articles in the index afterwards; null for a dry run.</summary>
    public long? IndexArticles { get; init; }

    /// <summary>Its size; null for a dry run.</summary>
    public long? IndexBytes { get; init; }

    /// <summary>Its generation; null for a dry run.</summary>
    public long? Generation { get; init; }

    /// <summary>Why the names could not be written beside the index, which lacks nothing else; null if they were.</summary>
    [JsonIgnore]
    public string? NamesProblem { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double ElapsedMs => Math.Round(Elapsed.TotalMilliseconds);

    /// <summary>Text read in a second, in bytes.</summary>
    public double BytesPerSecond => Elapsed > TimeSpan.Zero ? Math.Round(TextBytes / Elapsed.TotalSeconds) : 0;

    /// <summary>Index size as a share of the sources' text; null if one of the two is not known.</summary>
    public double? IndexShare => IndexBytes is { } bytes && SourceTextBytes > 0 ? (double)bytes / SourceTextBytes : null;
}
