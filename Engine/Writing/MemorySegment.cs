using System.Runtime.InteropServices;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Documents on their way into a segment: what one thread puts, until memory is full or someone wants to see it. Nothing is inverted here. A document's fields are
/// kept as runs of term numbers in reading order, one integer a token, which is all that the hot loop writes; <see cref="MemorySegmentSource"/> inverts them in the order of the
/// finished segment, which is not known before. Each distinct surface form is analysed once.
/// </summary>
/// <remarks><see cref="Add"/> is for one thread at a time; <see cref="Delete"/> and <see cref="Freeze"/> are called under the lock of <see cref="IndexContents"/>.</remarks>
internal sealed class MemorySegment
{
    /// <summary>Objects and array slots that a document costs beside its bytes: key string, registry entry, places in lists.</summary>
    private const int BytesPerDoc = 200;

    /// <summary>What inverting takes for each token of the largest field while a flush runs: its place, with room for second lemmas.</summary>
    private const int InvertingBytesPerToken = 6;

    private readonly IAnalyzer _analyzer;
    private readonly ITokenizer _tokenizer;
    private readonly DocumentFields _fields;
    private readonly WordTerms _words = new();
    private readonly TokenBatch _batch = new();
    private readonly IntPool _tokens = new();
    private readonly StoredPayloads _payloads;
    private readonly List<int> _relations = [0];
    private readonly List<Entry> _docs = [];
    private readonly List<int> _runLengths = [];
    private readonly List<long?>[] _numbers;
    private readonly List<int> _values = [];
    private readonly List<int> _deleted = [];
    private readonly long[] _fieldTokens;
    private long _largestField;
    private long _keyBytes;
    private int _frozenDeletes;

    /// <summary>An empty buffer.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="analyzer">The analysis.</param>
    /// <param name="models">The models that payloads are coded with as soon as it is worth it; null to keep them as they are.</param>
    public MemorySegment(IndexSchema schema, IAnalyzer analyzer, StoredModels? models = null)
    {
        _payloads = new StoredPayloads(models);
        Schema = schema;
        _analyzer = analyzer;
        _tokenizer = analyzer.CreateTokenizer();
        _fields = new DocumentFields(schema);
        _fieldTokens = new long[schema.Fields.Count];
        _numbers = [.. schema.Fields.Select(_ => new List<long?>())];
    }

    /// <summary>The schema.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The thread that took it last; of use to <see cref="BufferPool"/>.</summary>
    public int LastThread { get; set; }

    /// <summary>Documents added, deleted ones included.</summary>
    public int DocCount => _docs.Count;

    /// <summary>All texts that stand for terms or values.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>Memory that this takes now and will take while it is flushed.</summary>
    public long Bytes { get; private set; }

    /// <summary>Tokens, of which one buffer cannot hold more than an array.</summary>
    public long TokenCount => _tokens.Length;

    /// <summary>Adds a document; the result is its number here.</summary>
    /// <exception cref="ArgumentException">It does not fit the schema; nothing changed.</exception>
    public int Add(Document document)
    {
        _fields.Read(document);
        var start = _tokens.Length;
        var runs = _runLengths.Count;
        try
        {
            for (var field = 0; field < Schema.Fields.Count; field++)
            {
                _runLengths.Add(Append(field));
            }
        }
        catch
        {
            // The analyzer threw: what remains of the document are terms that no document has.
            _tokens.Truncate(start);
            CollectionsMarshal.SetCount(_runLengths, runs);
            throw;
        }

        for (var field = 0; field < Schema.Fields.Count; field++)
        {
            _fieldTokens[field] += _runLengths[runs + field];
            _largestField = Math.Max(_largestField, _fieldTokens[field]);
            if (Schema.Fields[field].Kind == FieldKind.Number)
            {
                _numbers[field].Add(_fields.Number(field));
            }
        }

        _payloads.Add(document.Stored.Span);
        _docs.Add(new Entry(document.Key, document.SortKey ?? long.MaxValue, start));
        _keyBytes += document.Key.Length * sizeof(char);
        _fields.Clear();
        Bytes = MeasureBytes();
        return _docs.Count - 1;
    }

    /// <summary>Deletes a document, once.</summary>
    public void Delete(int doc) => _deleted.Add(doc);

    /// <summary>No document is added from here on; deletions from here on are late ones, which come after the flush.</summary>
    public void Freeze() => _frozenDeletes = _deleted.Count;

    /// <summary>Documents deleted before <see cref="Freeze"/>.</summary>
    public ReadOnlySpan<int> Deleted => CollectionsMarshal.AsSpan(_deleted)[.._frozenDeletes];

    /// <summary>Documents deleted after <see cref="Freeze"/>.</summary>
    public ReadOnlySpan<int> LateDeleted => CollectionsMarshal.AsSpan(_deleted)[_frozenDeletes..];

    /// <summary>Key of a document.</summary>
    public string Key(int doc) => _docs[doc].Key;

    /// <summary>Sort key of a document, or <see cref="long.MaxValue"/>.</summary>
    public long SortKey(int doc) => _docs[doc].SortKey;

    /// <summary>Stored payloads, by document.</summary>
    public StoredPayloads Payloads => _payloads;

    /// <summary>A number of a document, or null.</summary>
    public long? Number(int field, int doc) => _numbers[field][doc];

    /// <summary>Tokens of a text field, or values of a keyword field, in a document.</summary>
    public int RunLength(int field, int doc) => _runLengths[(doc * Schema.Fields.Count) + field];

    /// <summary>Where the run of a field of a document begins; see <see cref="Read"/>.</summary>
    public long RunStart(int field, int doc)
    {
        var start = _docs[doc].Tokens;
        foreach (var length in CollectionsMarshal.AsSpan(_runLengths).Slice(doc * Schema.Fields.Count, field))
        {
            start += length;
        }

        return start;
    }

    /// <summary>Numbers of <see cref="Terms"/> from a run: up to <paramref name="count"/>, fewer where the memory behind them ends.</summary>
    public ReadOnlySpan<int> Read(long start, int count) => _tokens.Read(start, count);

    /// <summary>The terms that a surface form stands for in one space, by number.</summary>
    public ReadOnlySpan<int> Related(int surface, TermSpace space)
    {
        var relations = CollectionsMarshal.AsSpan(_relations);
        var at = Terms.Attached(surface);
        var lemmas = relations[at];
        return space == TermSpace.Lemma ? relations.Slice(at + 2, lemmas) : relations.Slice(at + 2 + lemmas, relations[at + 1]);
    }

    /// <summary>Appends the run of one field and returns its length.</summary>
    private int Append(int field) => Schema.Fields[field].Kind switch
    {
        FieldKind.Text when _fields.Text(field) is { } text => AppendText(text),
        FieldKind.Keyword => AppendKeywords(_fields.Keywords(field)),
        _ => 0,
    };

    private int AppendText(string text)
    {
        var start = _tokens.Length;
        _batch.Clear();
        _tokenizer.Reset(text.AsMemory());
        while (_tokenizer.Next())
        {
            if (!_batch.TryAdd(_tokenizer.Surface))
            {
                AppendBatch();
                if (!_batch.TryAdd(_tokenizer.Surface))
                {
                    AppendToken(Terms.FindOrAdd(_tokenizer.Surface));
                }
            }
        }

        AppendBatch();
        _tokenizer.Reset(default);
        return (int)(_tokens.Length - start);
    }

    private void AppendBatch()
    {
        Terms.FindOrAdd(_batch);
        foreach (var surface in _batch.Numbers)
        {
            if (Terms.Attached(surface) == 0)
            {
                Analyse(surface);
            }
        }

        _tokens.Add(_batch.Numbers);
        _batch.Clear();
    }

    private void AppendToken(int surface)
    {
        if (Terms.Attached(surface) == 0)
        {
            Analyse(surface);
        }

        _tokens.Add(surface);
    }

    /// <summary>Appends each value once, in order of number: a set.</summary>
    private int AppendKeywords(List<string> values)
    {
        if (values.Count == 0)
        {
            return 0;
        }

        _values.Clear();
        foreach (var value in values)
        {
            _values.Add(Terms.FindOrAdd(value));
        }

        _values.Sort();
        var different = 0;
        for (var i = 0; i < _values.Count; i++)
        {
            if (i == 0 || _values[i] != _values[i - 1])
            {
                _tokens.Add(_values[i]);
                different++;
            }
        }

        return different;
    }

    /// <summary>Records what a surface form stands for: number of lemmas, number of derived terms, then these terms.</summary>
    private void Analyse(int surface)
    {
        _words.Clear();
        _analyzer.Analyze(Terms.Text(surface), _words);
        var at = _relations.Count;
        _relations.Add(0);
        _relations.Add(0);
        for (var i = 0; i < _words.Terms.Count; i++)
        {
            Relate(at, _words.Indexed(i));
        }

        _relations[at] = _relations.Count - at - 2;
        foreach (var term in _words.Derived)
        {
            Relate(at, term);
        }

        _relations[at + 1] = _relations.Count - at - 2 - _relations[at];
        Terms.Attach(surface, at);
    }

    /// <summary>Adds a term to the relations that begin at <paramref name="at"/>; once, since texts that differ in broken surrogate pairs only have one number.</summary>
    private void Relate(int at, string term)
    {
        var number = Terms.FindOrAdd(term);
        if (term.Length > 0 && !CollectionsMarshal.AsSpan(_relations)[(at + 2)..].Contains(number))
        {
            _relations.Add(number);
        }
    }

    private long MeasureBytes() => (_tokens.Length * sizeof(int)) + (_largestField * InvertingBytesPerToken) + _payloads.Bytes + Terms.Bytes
        + (_relations.Count * sizeof(int)) + _keyBytes + ((long)_docs.Count * (BytesPerDoc + (Schema.Fields.Count * 16)));

    private readonly record struct Entry(string Key, long SortKey, long Tokens);
}
