namespace NewsSearch.Indexer.Reading;

/// <summary>A file that articles are read from.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Place">Its path relative to its <c>--from</c> root, with <c>/</c> and in NFC: the same on every machine. Ids of articles that have none are made from it.</param>
/// <param name="Origin">
/// The name under which the index remembers it: its path relative to the index folder, with <c>/</c>. Two files never share one, whatever roots they were found
/// under, and a checkout that is moved with its index keeps its names.
/// </param>
/// <param name="Length">Its size in bytes when it was listed.</param>
/// <param name="ModifiedTicks">When it was last written, in ticks of UTC.</param>
internal sealed record SourceFile(string FullPath, string Place, string Origin, long Length, long ModifiedTicks)
{
    private const string GzipExtension = ".gz";

    /// <summary>Whether the name says that it is compressed.</summary>
    public bool NamedGzip => FullPath.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the name says about its format.</summary>
    public SourceFormat Format => FormatOf(FullPath);

    /// <summary>What a file's name says about its format: <c>.txt</c>, <c>.jsonl</c> or <c>.ndjson</c>, each also with <c>.gz</c>.</summary>
    public static SourceFormat FormatOf(string path)
    {
        var name = path.EndsWith(GzipExtension, StringComparison.OrdinalIgnoreCase) ? path[..^GzipExtension.Length] : path;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".TXT" => SourceFormat.PlainText,
            ".JSONL" or ".NDJSON" => SourceFormat.JsonLines,
            _ => SourceFormat.Unknown,
        };
    }
}
