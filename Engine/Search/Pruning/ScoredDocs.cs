using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Documents and their scores, ascending by document: what scorers hand on. Grows as needed and is used again.</summary>
internal sealed class ScoredDocs
{
    private int[] _docs = new int[256];
    private float[] _scores = new float[256];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many there is room for.</summary>
    public int Capacity => _docs.Length;

    /// <summary>The documents.</summary>
    public ReadOnlySpan<int> Docs => _docs.AsSpan(0, Count);

    /// <summary>The scores beside <see cref="Docs"/>.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends one.</summary>
    public void Add(int doc, float score)
    {
        if (Count == _docs.Length)
        {
            Grow(Count + 1);
        }

        _docs[Count] = doc;
        _scores[Count++] = score;
    }

    /// <summary>Appends some.</summary>
    public void Add(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        Grow(Count + docs.Length);
        docs.CopyTo(_docs.AsSpan(Count));
        scores.CopyTo(_scores.AsSpan(Count));
        Count += docs.Length;
    }

    /// <summary>Keeps those that score <paramref name="least"/> or more.</summary>
    public void KeepAtLeast(float least)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_scores[i] >= least)
            {
                _docs[kept] = _docs[i];
                _scores[kept++] = _scores[i];
            }
        }

        Count = kept;
    }

    /// <summary>Adds to the scores of some, given by their places.</summary>
    public void AddScores(ReadOnlySpan<int> places, ReadOnlySpan<float> scores)
    {
        for (var i = 0; i < places.Length; i++)
        {
            _scores[places[i]] += scores[i];
        }
    }

    /// <summary>Keeps those at some places, ascending.</summary>
    public void KeepPlaces(ReadOnlySpan<int> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            _docs[i] = _docs[places[i]];
            _scores[i] = _scores[places[i]];
        }

        Count = places.Length;
    }

    /// <summary>Keeps those that <paramref name="matches"/> has, or those that it does not have.</summary>
    public void Keep(DocIterator matches, bool having)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var doc = _docs[i];
            var at = matches.Doc < doc ? matches.SeekCandidate(doc) : matches.Doc;
            if ((at == doc && matches.Confirm()) == having)
            {
                _docs[kept] = doc;
                _scores[kept++] = _scores[i];
            }
        }

        Count = kept;
    }

    /// <summary>The place of <paramref name="doc"/>, or -1. The search begins at <paramref name="from"/>, which is moved to it or behind where it would be.</summary>
    public int Find(int doc, ref int from)
    {
        from += PostingBlock.LowerBound(_docs.AsSpan(from, Count - from), doc);
        return from < Count && _docs[from] == doc ? from : -1;
    }

    private void Grow(int needed)
    {
        if (needed > _docs.Length)
        {
            var length = Math.Max(needed, 2 * _docs.Length);
            Array.Resize(ref _docs, length);
            Array.Resize(ref _scores, length);
        }
    }
}
