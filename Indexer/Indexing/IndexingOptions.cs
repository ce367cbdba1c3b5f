namespace NewsSearch.Indexer.Indexing;

/// <summary>What to read, into which index, and how.</summary>
public sealed record IndexingOptions
{
    /// <summary>Files and folders to read.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The folder of the index; the worker keeps its journal there.</summary>
    public required string IndexFolder { get; init; }

    /// <summary>Whether to go on after the first pass and follow what changes. Then articles of files that vanish are always removed.</summary>
    public bool Watch { get; init; }

    /// <summary>Whether to remove the articles of files that are gone.</summary>
    public bool RemoveMissing { get; init; }

    /// <summary>Where rejects are listed; null for <c>rejects.tsv</c> in the index folder.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>How long articles may wait for a commit in a long pass.</summary>
    public TimeSpan CommitInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long sources must be quiet before a change is read.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often sources are looked through when watching, whatever was notified: network drives notify nothing.</summary>
    public TimeSpan RescanInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where rejects are listed.</summary>
    internal string RejectsFile => RejectsPath ?? Path.Combine(IndexFolder, "rejects.tsv");
}
