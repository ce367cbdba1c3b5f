using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// One space of a field of a <see cref="MemorySegment"/>, inverted by counting: a first pass over all runs counts each term's occurrences, which gives each term its stretch of one
/// array of documents and one of positions; a second pass, in the order of the new numbers, fills the stretches, which are sorted thereby.
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
    private readonly int[] _docs;
    private readonly int[] _positions;
    private int _rank = -1;
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

        var total = CountsToStarts();
        _docs = GC.AllocateUninitializedArray<int>(total);
        _positions = _isKeyword ? [] : GC.AllocateUninitializedArray<int>(total);
        for (var doc = 0; doc < order.Length; doc++)
        {
            FillRun(order[doc], doc);
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
    public override int Doc => _docs[_docStart];

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Positions => _isKeyword ? ZeroPosition : _positions.AsSpan(_docStart, _docEnd - _docStart);

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

        var doc = _docs[_docStart];
        do
        {
            _docEnd++;
        }
        while (_docEnd < _termEnd && _docs[_docEnd] == doc);
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

    private void FillRun(int oldDoc, int newDoc)
    {
        var start = _buffer.RunStart(_field, oldDoc);
        var position = 0;
        for (var left = _buffer.RunLength(_field, oldDoc); left > 0;)
        {
            var run = _buffer.Read(start, left);
            if (_isKeyword)
            {
                FillKeywords(run, newDoc);
            }
            else if (_related is null)
            {
                FillThemselves(run, newDoc, position);
            }
            else
            {
                FillRelated(run, _related, newDoc, position);
            }

            position += run.Length;
            start += run.Length;
            left -= run.Length;
        }
    }

    private void FillKeywords(ReadOnlySpan<int> run, int doc)
    {
        foreach (var value in run)
        {
            _docs[_ends[value]++] = doc;
        }
    }

    private void FillThemselves(ReadOnlySpan<int> run, int doc, int position)
    {
        var (ends, docs, positions) = (_ends, _docs, _positions);
        foreach (var term in run)
        {
            var place = ends[term]++;
            docs[place] = doc;
            positions[place] = position++;
        }
    }

    private void FillRelated(ReadOnlySpan<int> run, RelatedTerms related, int doc, int position)
    {
        var (ends, docs, positions) = (_ends, _docs, _positions);
        var only = related.Only;
        foreach (var surface in run)
        {
            var term = only[surface];
            if (term >= 0)
            {
                var place = ends[term]++;
                docs[place] = doc;
                positions[place] = position;
            }
            else if (term == RelatedTerms.Several)
            {
                foreach (var one in related.All(surface))
                {
                    var place = ends[one]++;
                    docs[place] = doc;
                    positions[place] = position;
                }
            }

            position++;
        }
    }
}
