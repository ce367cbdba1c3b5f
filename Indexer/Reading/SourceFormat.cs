namespace NewsSearch.Indexer.Reading;

/// <summary>How the articles of a file are written.</summary>
internal enum SourceFormat
{
    /// <summary>The name does not say; the content does.</summary>
    Unknown = 0,

    /// <summary>One article as plain text, see <see cref="PlainTextReader"/>.</summary>
    PlainText = 1,

    /// <summary>One article a line, see <see cref="JsonLinesReader"/>.</summary>
    JsonLines = 2,
}
