using System.Numerics;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Writes the terms file of a segment, and the postings and positions that it points at.</summary>
/// <remarks>
/// <code>
/// Terms     = Dictionary*                                        see TermDictionaryWriter; the one of keys is last
/// Directory = Documents PostingsLength PositionsLength Field* KeysPlace     all varint
///   Documents       : of the segment
///   PostingsLength  : payload bytes of the postings file, so that files of two segments are not mixed up
///   PositionsLength : the same of the positions file
///   Field           : one for each field of the schema, by its kind
///     of a text field    = TotalLength DocsWithField Place*      exact sum of lengths; documents that have any; a place for each of its spaces: surface, lemma, derived
///     of a keyword field = Place
///     of a number field  = nothing
///   KeysPlace       : of the dictionary of keys
/// Postings  = List*                                              see PostingsListWriter
/// Positions = Positions*                                         see PositionsWriter; those of long lists
/// </code>
/// The dictionary of lemmas is written first of a text field's, so that the others can share its lists, and surface forms can select from their positions.
/// </remarks>
internal sealed class TermsWriter(IndexOutput terms, IndexOutput postings, IndexOutput positions, SegmentSource source, CancellationToken cancellation)
{
    private static readonly TermSpace[] WritingOrder = [TermSpace.Lemma, TermSpace.Surface, TermSpace.Derived];

    private readonly TermDictionaryWriter _dictionary = new(terms, postings, positions);
    private readonly SharedLists _shared = new(postings, positions);
    private readonly LemmaLists _lemmas = new();
    private readonly SelectionWriter _selection = new(postings, positions);
    private readonly PostingsListWriter _list = new();
    private readonly ByteWriter _fields = new();

    /// <summary>Writes the dictionaries and postings of a text field.</summary>
    public void WriteText(int field, ReadOnlySpan<byte> norms, int docsWithField)
    {
        _fields.WriteVarint(source.TotalLength(field));
        _fields.WriteVarint(docsWithField);
        _shared.Clear();
        _lemmas.Clear();
        var spaces = source.Schema.Fields[field].Spaces;
        var places = new Dictionary<TermSpace, TermDictionaryPlace>();
        var isOnly = BitOperations.IsPow2((int)spaces);
        foreach (var space in WritingOrder)
        {
            if (spaces.HasFlag(space))
            {
                var isFirst = places.Count == 0;
                places.Add(space, WriteSpace(field, space, norms, share: !isFirst, remember: isFirst && !isOnly));
            }
        }

        foreach (var space in SegmentFiles.Spaces)
        {
            if (places.TryGetValue(space, out var place))
            {
                place.Write(_fields);
            }
        }
    }

    /// <summary>Writes the dictionary and postings of a keyword field and adds its values to <paramref name="column"/>; returns how many different ones there are.</summary>
    public int WriteKeywords(int field, KeywordColumnWriter column)
    {
        _dictionary.Start(TermDictionaryKind.Keyword);
        var cursor = source.Terms(field, TermSpace.Surface);
        var ordinal = 0;
        for (; cursor.NextTerm(); ordinal++)
        {
            _list.Start(text: false);
            while (cursor.NextDoc())
            {
                _list.Add(cursor.Doc, cursor.Positions, 0);
                column.Add(cursor.Doc, ordinal);
            }

            WriteTerm(cursor.Term, ordinal, share: false, lemma: -1);
        }

        _dictionary.Finish().Write(_fields);
        return ordinal;
    }

    /// <summary>Writes the dictionary of keys.</summary>
    public void WriteKeys(KeyList keys)
    {
        _dictionary.Start(TermDictionaryKind.Keys);
        foreach (var doc in keys.InOrder())
        {
            _dictionary.AddKey(keys[doc], doc);
        }

        _dictionary.Finish().Write(_fields);
    }

    /// <summary>Completes the three files.</summary>
    public void Finish()
    {
        var directory = new ByteWriter();
        directory.WriteVarint(source.DocCount);
        directory.WriteVarint(postings.Position);
        directory.WriteVarint(positions.Position);
        directory.Write(_fields.Written);
        FileDirectory.Finish(terms, directory);
        postings.Finish();
        positions.Finish();
    }

    private TermDictionaryPlace WriteSpace(int field, TermSpace space, ReadOnlySpan<byte> norms, bool share, bool remember)
    {
        var namesLemmas = SegmentFiles.NamesLemmas(source.Schema.Fields[field].Spaces, space);
        _dictionary.Start(TermDictionaryKind.Text, namesLemmas);
        var cursor = source.Terms(field, space);
        var hasDistances = cursor.HasDistances;
        for (var ordinal = 0; cursor.NextTerm(); ordinal++)
        {
            _list.Start(text: true);
            var lemma = namesLemmas ? cursor.Lemma : -1;
            _selection.Start(_lemmas.Find(lemma));
            while (cursor.NextDoc())
            {
                var doc = cursor.Doc;
                if (hasDistances && !_selection.IsComplete)
                {
                    _list.AddDistances(doc, cursor.Distances, norms[doc]);
                    continue;
                }

                var found = cursor.Positions;
                _list.Add(doc, found, norms[doc]);
                _selection.Add(doc, found);
            }

            var entry = WriteTerm(cursor.Term, ordinal, share, lemma);
            if (remember)
            {
                _lemmas.Add(entry);
                _shared.Add(_list, entry);
            }
        }

        return _dictionary.Finish();
    }

    /// <summary>Writes a term and its list, or where another term's is that it shares; returns what the dictionary says of it.</summary>
    private TermEntry WriteTerm(ReadOnlySpan<byte> term, int ordinal, bool share, int lemma)
    {
        if (ordinal % 1024 == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        _list.Finish();
        if (_list.DocFreq == 1)
        {
            var place = _list.TotalFrequency == 1 ? _list.FirstPosition : postings.Position;
            var single = new TermEntry(1, _list.TotalFrequency, _list.FirstDoc, place) { PostingsLength = _list.Postings.Length };
            _dictionary.Add(term, single, shared: false, lemma);
            postings.Write(_list.Postings);
            return single;
        }

        if (share && _shared.TryFind(_list, out var entry))
        {
            _dictionary.Add(term, entry, shared: true, lemma);
            return entry;
        }

        var isSelection = _list.TrySelect(_selection);
        entry = new TermEntry(_list.DocFreq, _list.TotalFrequency, postings.Position, positions.Position)
        {
            PostingsLength = _list.Postings.Length,
            PositionsLength = _list.Positions.Length,
            IsSelection = isSelection,
            Lemma = isSelection ? lemma : 0,
        };
        _dictionary.Add(term, entry, shared: false, lemma);
        postings.Write(_list.Postings);
        positions.Write(_list.Positions);
        return entry;
    }
}
