using System.Text;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Writing;

/// <summary>One document at a time, checked against the schema and laid out by field number. Reused from document to document; for one thread at a time.</summary>
internal sealed class DocumentFields
{
    /// <summary>Longest key in UTF-8 bytes.</summary>
    public const int MaxKeyBytes = 512;

    /// <summary>Longest keyword value in UTF-8 bytes.</summary>
    public const int MaxKeywordBytes = 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IndexSchema _schema;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly string?[] _texts;
    private readonly List<string>[] _keywords;
    private readonly long?[] _values;

    /// <summary>For documents of <paramref name="schema"/>.</summary>
    public DocumentFields(IndexSchema schema)
    {
        _schema = schema;
        _texts = new string?[schema.Fields.Count];
        _keywords = new List<string>[schema.Fields.Count];
        _values = new long?[schema.Fields.Count];
        for (var field = 0; field < schema.Fields.Count; field++)
        {
            _numbers.Add(schema.Fields[field].Name, field);
            _keywords[field] = [];
        }
    }

    /// <summary>Takes a document in.</summary>
    /// <exception cref="ArgumentException">It does not fit the schema.</exception>
    public void Read(Document document)
    {
        Clear();
        CheckKey(document.Key);
        if (document.SortKey == long.MaxValue)
        {
            throw new ArgumentException($"Document '{document.Key}': the sort key {long.MaxValue} is reserved.", nameof(document));
        }

        foreach (var (name, text) in document.Texts)
        {
            var field = Field(document, name, FieldKind.Text);
            Check(text is not null, document, name, "has no text; leave it out instead");
            Check(_texts[field] is null, document, name, "is given twice");
            _texts[field] = text;
        }

        foreach (var (name, value) in document.Keywords)
        {
            var field = Field(document, name, FieldKind.Keyword);
            var bytes = value is null ? 0 : ByteCount(value);
            Check(bytes is >= 1 and <= MaxKeywordBytes, document, name, $"must have values of 1 to {MaxKeywordBytes} UTF-8 bytes without half surrogate pairs");
            _keywords[field].Add(value!);
        }

        foreach (var (name, value) in document.Numbers)
        {
            var field = Field(document, name, FieldKind.Number);
            Check(_values[field] is null, document, name, "is given twice");
            _values[field] = value;
        }
    }

    /// <summary>Forgets the document, so that it does not live on with a buffer.</summary>
    public void Clear()
    {
        Array.Clear(_texts);
        Array.Clear(_values);
        foreach (var values in _keywords)
        {
            values.Clear();
        }
    }

    /// <summary>The text of a text field, or null.</summary>
    public string? Text(int field) => _texts[field];

    /// <summary>The values of a keyword field, as given.</summary>
    public List<string> Keywords(int field) => _keywords[field];

    /// <summary>The value of a number field, or null.</summary>
    public long? Number(int field) => _values[field];

    /// <summary>Throws if <paramref name="key"/> cannot be a key.</summary>
    public static void CheckKey(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (ByteCount(key) is < 1 or > MaxKeyBytes)
        {
            throw new ArgumentException($"A key has 1 to {MaxKeyBytes} UTF-8 bytes and no half surrogate pairs.", nameof(key));
        }
    }

    /// <summary>Length in UTF-8, or -1 if the text has no UTF-8 form.</summary>
    private static int ByteCount(string text)
    {
        try
        {
            return StrictUtf8.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            return -1;
        }
    }

    private int Field(Document document, string name, FieldKind kind)
    {
        if (name is null || !_numbers.TryGetValue(name, out var field))
        {
            throw new ArgumentException($"Document '{document.Key}': the schema has no field '{name}'.", nameof(document));
        }

        var actual = _schema.Fields[field].Kind;
        Check(actual == kind, document, name, $"is of kind {actual}, not {kind}");
        return field;
    }

    private static void Check(bool holds, Document document, string field, string problem)
    {
        if (!holds)
        {
            throw new ArgumentException($"Document '{document.Key}': field '{field}' {problem}.", nameof(document));
        }
    }
}
