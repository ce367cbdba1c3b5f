using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// One space of a field over several segments: dictionaries merged by term, postings by new document number. Terms that only deleted documents had vanish. Few segments are merged at once, so the
/// least head is found by looking at all.
/// </summary>
internal sealed class MergedTerms : TermSource
{
    private readonly MergeSource _source;
    private readonly int _field;
    private readonly Head[] _heads;

    // The heads that have the current term and a document left, and that document of each, beside each other.
    private readonly Head[] _ofTerm;
    private readonly int[] _docs;
    private int _left;

    private readonly bool _isKeyword;
    private readonly int[][]? _lemmas;
    private readonly bool _areLemmas;
    private byte[] _term = new byte[256];
    private int _termLength;
    private Head? _current;
    private int _currentPlace;
    private int _otherDoc;
    private bool _hasFirst;
    private int _count;
    private int _lemma = -1;

    /// <summary>Begins before the first term.</summary>
    /// <param name="source">The segments as one.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="field">A text or keyword field.</param>
    /// <param name="space">The space.</param>
    /// <param name="lemmas">
    /// For each segment, the place in the merged order of each lemma of the field: filled while lemmas are merged, read while surface forms are; null if the field has not both.
    /// </param>
    public MergedTerms(MergeSource source, IReadOnlyList<SegmentReader> segments, int field, TermSpace space, int[][]? lemmas)
    {
        _source = source;
        _areLemmas = space == TermSpace.Lemma;
        _lemmas = lemmas;
        _field = field;
        _isKeyword = source.Schema.Fields[field].Kind == FieldKind.Keyword;
        _heads = [.. segments.Select((reader, segment) => new Head(reader, reader.Terms(field, space).Seek([]), source.Numbers(segment), lemmas?[segment] ?? []))];
        _ofTerm = new Head[_heads.Length];
        _docs = new int[_heads.Length];
        foreach (var head in _heads)
        {
            head.MoveTerm();
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _termLength);

    /// <inheritdoc/>
    public override int Lemma => _lemma;

    /// <inheritdoc/>
    public override int Doc => _current!.Doc;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Positions => _isKeyword ? Head.ZeroPosition : _current!.Positions;

    /// <inheritdoc/>
    public override bool HasDistances => !_isKeyword;

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Distances => _current!.Distances;

    /// <inheritdoc/>
    public override bool NextTerm()
    {
        while (TakeLeastTerm())
        {
            if (MoveDoc())
            {
                _count++;
                _hasFirst = true;
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool NextDoc()
    {
        if (_hasFirst)
        {
            _hasFirst = false;
            return true;
        }

        return MoveDoc();
    }

    /// <summary>Copies the least term of all heads, opens its postings in each segment that has it, and moves these heads on. False at the end.</summary>
    private bool TakeLeastTerm()
    {
        _left = 0;
        _current = null;
        foreach (var head in _heads)
        {
            if (head.IsAtEnd)
            {
                continue;
            }

            var order = _left == 0 ? -1 : head.Term.SequenceCompareTo(_ofTerm[0].Term);
            if (order < 0)
            {
                _left = 0;
            }

            if (order <= 0)
            {
                _ofTerm[_left++] = head;
            }
        }

        if (_left == 0)
        {
            return false;
        }

        var term = _ofTerm[0].Term;
        if (_term.Length < term.Length)
        {
            _term = new byte[term.Length * 2];
        }

        term.CopyTo(_term);
        _termLength = term.Length;
        _lemma = -1;
        foreach (var head in _ofTerm.AsSpan(0, _left))
        {
            if (_lemmas is not null && _areLemmas)
            {
                head.NumberLemma(_count);
            }
            else if (_lemmas is not null && _lemma < 0)
            {
                _lemma = head.Lemma;
            }

            head.OpenPostings(_field);
            head.MoveTerm();
        }

        _source.Work(_left);
        return true;
    }

    /// <summary>Moves to the least document that any head of the term has next.</summary>
    private bool MoveDoc()
    {
        if (_current is null)
        {
            OpenHeads();
        }
        else if (_current.MoveDoc())
        {
            _docs[_currentPlace] = _current.Doc;
            if (_current.Doc < _otherDoc)
            {
                return true;
            }
        }
        else
        {
            Drop(_currentPlace);
        }

        return TakeLeastDoc();
    }

    /// <summary>Moves all heads of the term to their first live document, and leaves out those that have none.</summary>
    private void OpenHeads()
    {
        for (var place = _left - 1; place >= 0; place--)
        {
            if (_ofTerm[place].MoveDoc())
            {
                _docs[place] = _ofTerm[place].Doc;
            }
            else
            {
                Drop(place);
            }
        }
    }

    private void Drop(int place)
    {
        _left--;
        (_ofTerm[place], _docs[place]) = (_ofTerm[_left], _docs[_left]);
    }

    /// <summary>Finds the head of the least document, and up to where it stays that: each number is of one segment.</summary>
    private bool TakeLeastDoc()
    {
        var (least, other, at) = (int.MaxValue, int.MaxValue, 0);
        for (var place = 0; place < _left; place++)
        {
            var doc = _docs[place];
            if (doc < least)
            {
                (other, least, at) = (least, doc, place);
            }
            else
            {
                other = Math.Min(other, doc);
            }
        }

        (_currentPlace, _otherDoc, _current) = (at, other, _left == 0 ? null : _ofTerm[at]);
        return _left > 0;
    }

    /// <summary>One segment's place in its dictionary, and in the postings of the term taken last.</summary>
    private sealed class Head(SegmentReader reader, TermCursor terms, int[] numbers, int[] lemmas)
    {
        public static readonly int[] ZeroPosition = [0];

        private PostingsCursor? _postings;
        private int _inBlock;

        public bool IsAtEnd { get; private set; }

        public ReadOnlySpan<byte> Term => terms.Term;

        public int Doc { get; private set; }

        public ReadOnlySpan<int> Positions => _postings!.Positions(_inBlock);

        public ReadOnlySpan<int> Distances => _postings!.DistancesOf(_inBlock);

        /// <summary>The merged place of the lemma that the term, a surface form, belongs to; -1 if it has none.</summary>
        public int Lemma => terms.Lemma is var lemma && (uint)lemma < (uint)lemmas.Length ? lemmas[lemma] : -1;

        /// <summary>Notes the merged place of the term, a lemma.</summary>
        public void NumberLemma(int place) => lemmas[terms.Ordinal] = place;

        public void MoveTerm() => IsAtEnd = !terms.Next();

        public void OpenPostings(int field)
        {
            _postings?.Release();
            _postings = reader.OpenPostings(field, terms.Entry);
            _inBlock = -1;
        }

        /// <summary>Moves to the next live document; false at the end.</summary>
        public bool MoveDoc()
        {
            while (true)
            {
                _inBlock++;
                if (_inBlock >= _postings!.Docs.Length)
                {
                    if (!_postings.NextBlock())
                    {
                        return false;
                    }

                    _inBlock = 0;
                }

                Doc = numbers[_postings.Docs[_inBlock]];
                if (Doc >= 0)
                {
                    return true;
                }
            }
        }
    }
}
