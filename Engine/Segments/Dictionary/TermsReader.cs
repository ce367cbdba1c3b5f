using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Reads the directory of a terms file (<see cref="TermsWriter"/>). For any number of threads.</summary>
internal sealed class TermsReader
{
    private readonly Field[] _fields;

    /// <summary>Opens the dictionaries of a segment.</summary>
    public TermsReader(IReadOnlyList<IndexInput> files, IndexSchema schema, int docCount)
    {
        var input = files[SegmentFiles.Terms];
        var directory = FileDirectory.Open(input);
        var found = (directory.ReadLong(), directory.ReadLong(), directory.ReadLong());
        var expected = ((long)docCount, files[SegmentFiles.Postings].Length, files[SegmentFiles.Positions].Length);
        if (found != expected)
        {
            throw directory.Corrupt($"expected (documents, bytes of postings, bytes of positions) {expected}, found {found}: files of different segments");
        }

        _fields = new Field[schema.Fields.Count];
        for (var number = 0; number < _fields.Length; number++)
        {
            _fields[number] = ReadField(input, ref directory, schema.Fields[number]);
        }

        Keys = new TermDictionary(input, TermDictionaryPlace.Read(ref directory, TermDictionaryKind.Keys));
        if (Keys.Count != docCount)
        {
            throw directory.Corrupt($"expected {docCount} keys, found {Keys.Count}");
        }
    }

    /// <summary>The dictionary of keys.</summary>
    public TermDictionary Keys { get; }

    /// <summary>The dictionary of a space of a field, or null if it has none.</summary>
    public TermDictionary? Dictionary(int field, TermSpace space) => _fields[field].Dictionaries.GetValueOrDefault(space);

    /// <summary>Sum of lengths of a text field.</summary>
    public long TotalLength(int field) => _fields[field].TotalLength;

    /// <summary>Documents that have a token in a text field.</summary>
    public int DocsWithField(int field) => _fields[field].DocsWithField;

    private static Field ReadField(IndexInput input, ref ByteReader directory, FieldDefinition definition)
    {
        var dictionaries = new Dictionary<TermSpace, TermDictionary>();
        if (definition.Kind == FieldKind.Keyword)
        {
            dictionaries.Add(TermSpace.Surface, new TermDictionary(input, TermDictionaryPlace.Read(ref directory, TermDictionaryKind.Keyword)));
        }

        if (definition.Kind != FieldKind.Text)
        {
            return new Field(0, 0, dictionaries);
        }

        var totalLength = directory.ReadLong();
        var docsWithField = directory.ReadInt(int.MaxValue);
        foreach (var space in SegmentFiles.Spaces)
        {
            if (definition.Spaces.HasFlag(space))
            {
                dictionaries.Add(space, new TermDictionary(input, TermDictionaryPlace.Read(ref directory, TermDictionaryKind.Text, SegmentFiles.NamesLemmas(definition.Spaces, space))));
            }
        }

        return new Field(totalLength, docsWithField, dictionaries);
    }

    private sealed record Field(long TotalLength, int DocsWithField, Dictionary<TermSpace, TermDictionary> Dictionaries);
}
