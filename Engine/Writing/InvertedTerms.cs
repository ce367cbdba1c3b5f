using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// One space of a field of a <see cref="MemorySegment"/>, inverted by counting: a first pass over all runs counts each term's occurrences, which gives each term its stretch of one
/// array; a second pass, in the order of the new numbers, fills the stretches with the places of tokens, counted over all runs, so that they are sorted. A place tells document and position.
/// </summary>
internal sealed class InvertedTerms : TermSource
{
    private static readonly int[] ZeroPosition = [0];

    private readonly MemorySegment _buffer;
    private readonly SortedTerms _sorted;
    private readonly int _field;
    private readonly RelatedTerms? _related;
    private readonly LemmaPlaces? _lemmas;
    private readonly bool _isKeyword;
    private readonly int[] _ends;
    private readonly RunPlaces _runs;

    /// <summary>Places of tokens, of term after term; of the current document, and those before, positions.</summary>
    private readonly int[] _places;

    private int _rank = -1;
    private int _doc;
    private int _docStart;
    private int _docEnd;
    private int _termEnd;

    /// <summary>Inverts.</summary>
    /// <param name="buffer">The documents.</param>
    /// <param name="order">Their old numbers in the new order.</param>
    /// <param name="sorted">The order of the buffer's terms.</param>
    /// <param name="field">A text or keyword field.</param>
    /// <param name="related">What surface forms stand for in the space wanted; null for the surface space itself.</param>
    /// <param name="lemmas">The lemmas of surface forms; null for other spaces, or if the field has none.</param>
    public InvertedTerms(MemorySegment buffer, int[] order, SortedTerms sorted, int field, RelatedTerms? related, LemmaPlaces? lemmas = null)
    {
        _buffer = buffer;
        _sorted = sorted;
        _field = field;
        _related = related;
        _lemmas = lemmas;
        _isKeyword = buffer.Schema.Fields[field].Kind == FieldKind.Keyword;
        _ends = new int[buffer.Terms.Count];
        foreach (var doc in order)
        {
            CountRun(doc);
        }

        _places = GC.AllocateUninitializedArray<int>(CountsToStarts());
        _runs = new RunPlaces(buffer, field, order);
        var place = 0;
        foreach (var doc in order)
        {
            place = FillRun(doc, place);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => _sorted.Utf8(_sorted.Order[_rank]);

    /// <inheritdoc/>
    public override int Lemma => _lemmas?.Of(_sorted.Order[_rank]) ?? -1;

    /// <summary>The place of each term among those that have occurrences here, in order; of others, that of the next.</summary>
    public int[] Places()
    {
        var places = new int[_ends.Length];
        var (place, start) = (0, 0);
        foreach (var term in _sorted.Order)
        {
            places[term] = place;
            place += _ends[term] > start ? 1 : 0;
            start = _ends[term];
        }

        return places;
    }

    /// <inheritdoc/>
    public override int Doc => _doc;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Positions => _isKeyword ? ZeroPosition : _places.AsSpan(_docStart, _docEnd - _docStart);

    /// <inheritdoc/>
    public override bool NextTerm()
    {
        // Stretches lie in the order of terms, so one begins where the one before ends; a term without occurrences here has an empty one.
        var start = _termEnd;
        do
        {
            _rank++;
            if (_rank == _sorted.Order.Length)
            {
                return false;
            }

            _termEnd = _ends[_sorted.Order[_rank]];
        }
        while (_termEnd == start);
        _docStart = _docEnd = start;
        return true;
    }

    /// <inheritdoc/>
    public override bool NextDoc()
    {
        _docStart = _docEnd;
        if (_docStart == _termEnd)
        {
            return false;
        }

        var places = _places.AsSpan(_docStart, _termEnd - _docStart);
        _doc = _runs.DocAt(places[0], out var start, out var end);
        var count = 0;
        do
        {
            places[count++] -= start;
        }
        while (count < places.Length && places[count] < end);
        _docEnd = _docStart + count;
        return true;
    }

    private void CountRun(int oldDoc)
    {
        var start = _buffer.RunStart(_field, oldDoc);
        for (var left = _buffer.RunLength(_field, oldDoc); left > 0;)
        {
            var run = _buffer.Read(start, left);
            if (_related is null)
            {
                CountThemselves(run);
            }
            else
            {
                CountRelated(run, _related);
            }

            start += run.Length;
            left -= run.Length;
        }
    }

    private void CountThemselves(ReadOnlySpan<int> run)
    {
        var ends = _ends;
        foreach (var term in run)
        {
            ends[term]++;
        }
    }

    private void CountRelated(ReadOnlySpan<int> run, RelatedTerms related)
    {
        var ends = _ends;
        var only = related.Only;
        foreach (var surface in run)
        {
            var term = only[surface];
            if (term >= 0)
            {
                ends[term]++;
            }
            else if (term == RelatedTerms.Several)
            {
                foreach (var one in related.All(surface))
                {
                    ends[one]++;
                }
            }
        }
    }

    /// <summary>Turns the counts into the beginnings of the stretches; filling moves each on to its end. Returns the sum.</summary>
    private int CountsToStarts()
    {
        var total = 0;
        foreach (var term in _sorted.Order)
        {
            var count = _ends[term];
            _ends[term] = total;
            total = checked(total + count);
        }

        return total;
    }

    /// <summary>Fills in the run of a document, whose first token has this place; returns the place after its last.</summary>
    private int FillRun(int oldDoc, int place)
    {
        var start = _buffer.RunStart(_field, oldDoc);
        for (var left = _buffer.RunLength(_field, oldDoc); left > 0;)
        {
            var run = _buffer.Read(start, left);
            if (_related is null)
            {
                FillThemselves(run, place);
            }
            else
            {
                FillRelated(run, _related, place);
            }

            place += run.Length;
            start += run.Length;
            left -= run.Length;
        }

        return place;
    }

    private void FillThemselves(ReadOnlySpan<int> run, int place)
    {
        var (ends, places) = (_ends, _places);
        foreach (var term in run)
        {
            places[ends[term]++] = place++;
        }
    }

    private void FillRelated(ReadOnlySpan<int> run, RelatedTerms related, int place)
    {
        var (ends, places) = (_ends, _places);
        var only = related.Only;
        foreach (var surface in run)
        {
            var term = only[surface];
            if (term >= 0)
            {
                places[ends[term]++] = place;
            }
            else if (term == RelatedTerms.Several)
            {
                foreach (var one in related.All(surface))
                {
                    places[ends[one]++] = place;
                }
            }

            place++;
        }
    }
}
