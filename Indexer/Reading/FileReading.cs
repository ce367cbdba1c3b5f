namespace NewsSearch.Indexer.Reading;

/// <summary>What becomes known about a file while it is read.</summary>
internal sealed class FileReading
{
    /// <summary>Bytes of the file itself that were read.</summary>
    public long Bytes { get; set; }

    /// <summary>Bytes of its text, decompressed and as UTF-8.</summary>
    public long TextBytes { get; set; }

    /// <summary>Name of its encoding if it is not UTF-8, else null.</summary>
    public string? ForeignEncoding { get; set; }

    /// <summary>The line that is being read, 1-based.</summary>
    public long Line { get; set; }

    /// <summary>Whether reading ended before the end of the file: its further articles, if there are any, are not known.</summary>
    public bool CutShort { get; set; }

    /// <summary>Identity of the bytes that were read; null unless all were.</summary>
    public string? Stamp { get; set; }
}
