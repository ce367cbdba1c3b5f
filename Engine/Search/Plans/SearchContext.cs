using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>What the plans of one search share: the segments, statistics over all of them, and when to stop. For one thread.</summary>
internal sealed class SearchContext
{
    private readonly RememberedTerms _terms;
    private readonly Func<DocIterator, DocIterator>? _wrap;
    private readonly List<PostingsCursor> _opened = [];

    /// <summary>What lengths make of scores: by the words' constants and fields, of which a search has few.</summary>
    private readonly List<LengthTable> _lengths = [];

    private Scratch? _scratch;

    /// <summary>A search of a snapshot.</summary>
    /// <param name="snapshot">The snapshot, kept open by the caller.</param>
    /// <param name="bm25">Constants of the ranking.</param>
    /// <param name="stop">When to stop.</param>
    /// <param name="wrap">Puts something around every iterator, for tests that check what it promises.</param>
    public SearchContext(
        Snapshot snapshot, Bm25Parameters bm25, StopSignal stop, Func<DocIterator, DocIterator>? wrap)
    {
        Schema = snapshot.Schema;
        Segments = snapshot.Segments;
        _terms = snapshot.RememberedTerms;
        Bm25 = bm25;
        Stop = stop;
        _wrap = wrap;
        for (var segment = 0; segment < Segments.Count; segment++)
        {
            DocCount += Reader(segment).DocCount;
        }
    }

    /// <summary>Fields of the index.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The segments.</summary>
    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>Constants of the ranking.</summary>
    public Bm25Parameters Bm25 { get; }

    /// <summary>Whether every match is scored, also those that cannot be among the hits: for tests and measurements, which compare.</summary>
    public bool ScoresAll { get; init; }

    /// <summary>Memory for the scorers.</summary>
    public Scratch Scratch => _scratch ??= new Scratch();

    /// <summary>When to stop.</summary>
    public StopSignal Stop { get; }

    /// <summary>Documents of all segments, deleted ones included.</summary>
    public long DocCount { get; }

    /// <summary>The files of a segment.</summary>
    public SegmentReader Reader(int segment) => Segments[segment].Reader;

    /// <summary>Opens the postings of a term of a field in a segment, for this search only.</summary>
    public PostingsCursor OpenPostings(int segment, int field, in TermEntry entry)
    {
        var cursor = Reader(segment).OpenPostings(field, entry);
        _opened.Add(cursor);
        return cursor;
    }

    /// <summary>Gives all memory back to the next search on this thread; for the end of a search that went well. After an exception nothing is used again.</summary>
    public void Release()
    {
        _scratch?.Return();
        foreach (var cursor in _opened)
        {
            cursor.Release();
        }

        _opened.Clear();
    }

    /// <summary>The iterator, inside what tests put around it.</summary>
    public DocIterator Wrap(DocIterator iterator) => _wrap is null ? iterator : _wrap(iterator);

    /// <summary>A term of one field in every segment; it may be in none.</summary>
    public PlannedTerm Term(WeightedField field, WeightedTerm term) => new(this, field, term, _terms.Find(term.Space, term.Text)[field.Number]);

    /// <summary>A term in every segment.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="term">The term.</param>
    /// <param name="planned">Receives the term of each field; null where no segment has it there.</param>
    public void Find(ReadOnlySpan<WeightedField> fields, in WeightedTerm term, Span<PlannedTerm?> planned)
    {
        var byField = _terms.Find(term.Space, term.Text);
        for (var field = 0; field < fields.Length; field++)
        {
            planned[field] = byField[fields[field].Number] is { } found ? new PlannedTerm(this, fields[field], term, found) : null;
        }
    }

    /// <summary>BM25F of a word with this inverse document frequency in these fields, with these constants.</summary>
    public Bm25F Similarity(double idf, IReadOnlyList<WeightedField> fields, Bm25Parameters bm25)
    {
        foreach (var known in _lengths)
        {
            if (known.IsOf(bm25, fields))
            {
                return new Bm25F(idf, known);
            }
        }

        var averageLength = 0d;
        for (var field = 0; field < fields.Count; field++)
        {
            averageLength += fields[field].Weight * AverageLength(fields[field].Number);
        }

        var lengths = LengthTable.Of(bm25, fields, averageLength);
        _lengths.Add(lengths);
        return new Bm25F(idf, lengths);
    }

    /// <summary>Average length of a field over the documents that have it; 0 if none has.</summary>
    private double AverageLength(int field)
    {
        var (length, docs) = (0L, 0L);
        for (var segment = 0; segment < Segments.Count; segment++)
        {
            length += Reader(segment).TotalLength(field);
            docs += Reader(segment).DocsWithField(field);
        }

        return docs == 0 ? 0 : (double)length / docs;
    }
}
