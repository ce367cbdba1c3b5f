namespace NewsSearch.Engine.Documents;

/// <summary>One document on its way into an index. For one thread at a time; the writer takes what it needs before <c>Put</c> returns.</summary>
/// <example><code>
/// var document = new Document("article-7", DateKey.Of(new DateOnly(2025, 8, 13)), JsonSerializer.SerializeToUtf8Bytes(article))
/// {
///     Texts = { ("title", article.Title), ("body", article.Body) },
///     Keywords = { ("source", article.Source) },
///     Numbers = { ("words", article.WordCount) },
/// };
/// </code></example>
public sealed class Document
{
    /// <summary>A new document.</summary>
    /// <param name="key">Its unique key, 1 to 512 UTF-8 bytes: adding another document with this key replaces this one.</param>
    /// <param name="sortKey">What documents are numbered by (for dates see <see cref="DateKey"/>); null for those that stand last.
    /// <see cref="long.MaxValue"/> is reserved.</param>
    /// <param name="stored">Payload that <c>Snapshot.Stored</c> gives back as it is; the engine does not look into it.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public Document(string key, long? sortKey = null, ReadOnlyMemory<byte> stored = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        Key = key;
        SortKey = sortKey;
        Stored = stored;
    }

    /// <summary>The unique key.</summary>
    public string Key { get; }

    /// <summary>What documents are numbered by, or null for 'last'.</summary>
    public long? SortKey { get; }

    /// <summary>The stored payload.</summary>
    public ReadOnlyMemory<byte> Stored { get; }

    /// <summary>The text fields: name and text, each field once at most.</summary>
    public IList<(string Field, string Text)> Texts { get; } = [];

    /// <summary>The keyword values: name and value; repeats are ignored. A value has 1 to 1,024 UTF-8 bytes.</summary>
    public IList<(string Field, string Value)> Keywords { get; } = [];

    /// <summary>The numbers: name and value, each field once at most.</summary>
    public IList<(string Field, long Value)> Numbers { get; } = [];
}
