using System.Numerics;
using System.Runtime.Intrinsics;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Documents and their scores, ascending by document: what scorers hand on. Grows as needed and is used again.</summary>
internal sealed class ScoredDocs
{
    private int[] _docs = new int[256];
    private float[] _scores = new float[256];
    private int[] _matched = [];

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
        var docs = _docs.AsSpan(0, Count);
        var scores = _scores.AsSpan(0, docs.Length);
        var kept = 0;
        var done = 0;
        for (; done <= scores.Length - Vector512<float>.Count; done += Vector512<float>.Count)
        {
            // Most often few are kept.
            var reach = Vector512.GreaterThanOrEqual(Vector512.Create<float>(scores[done..]), Vector512.Create(least)).ExtractMostSignificantBits();
            for (; reach != 0; reach &= reach - 1)
            {
                var at = done + BitOperations.TrailingZeroCount(reach);
                docs[kept] = docs[at];
                scores[kept++] = scores[at];
            }
        }

        for (; done < scores.Length; done++)
        {
            docs[kept] = docs[done];
            scores[kept] = scores[done];
            kept += scores[kept] >= least ? 1 : 0;
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

    /// <summary>Keeps those that are not deleted.</summary>
    public void Keep(LiveDocs live)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (live.Contains(_docs[i]))
            {
                _docs[kept] = _docs[i];
                _scores[kept++] = _scores[i];
            }
        }

        Count = kept;
    }

    /// <summary>Keeps those that <paramref name="matches"/> has, or those that it does not have.</summary>
    public void Keep(DocIterator matches, bool having)
    {
        if (Count == 0)
        {
            return;
        }

        if (_matched.Length < Count)
        {
            _matched = new int[_docs.Length];
        }

        var matched = _matched.AsSpan(0, Count);
        Docs.CopyTo(matched);
        matched = matched[..matches.Retain(matched)];
        var kept = 0;
        var next = 0;
        for (var i = 0; i < Count; i++)
        {
            var isMatched = next < matched.Length && matched[next] == _docs[i];
            next += isMatched ? 1 : 0;
            if (isMatched == having)
            {
                _docs[kept] = _docs[i];
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
