using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// Documents of a window that may still become hits: what is known of their scores, and what each clause gave. Shared by the sums, which narrow them down clause by clause and sum
/// what is left in the order of the clauses.
/// </summary>
internal sealed class Candidates
{
    private readonly BoundedScorer[] _clauses;
    private readonly ScoredDocs[] _matches;
    private readonly int[] _nextPlaces;
    private readonly ScoredDocs _docs;
    private readonly ScoredDocs _found;
    private int[] _places;
    private float[] _scores;
    private float[] _sums = [];
    private int[] _matched = [];

    /// <summary>For the clauses of a sum, in the order of summing.</summary>
    public Candidates(BoundedScorer[] clauses, Scratch scratch)
    {
        _clauses = clauses;
        _matches = new ScoredDocs[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            _matches[i] = scratch.RentDocs();
        }

        _nextPlaces = new int[clauses.Length];
        _docs = scratch.RentDocs();
        _found = scratch.RentDocs();
        _places = scratch.RentNumbers();
        _scores = scratch.RentFractions();
    }

    /// <summary>The candidates, each with the sum of the scores that are known, in any order.</summary>
    public ScoredDocs Docs => _docs;

    /// <summary>What each clause gave.</summary>
    public ReadOnlySpan<ScoredDocs> Matches => _matches;

    /// <summary>Empties all.</summary>
    public void Clear()
    {
        _docs.Clear();
        foreach (var matches in _matches)
        {
            matches.Clear();
        }
    }

    /// <summary>Lets one clause collect its matches, as <see cref="BoundedScorer.Collect"/>.</summary>
    public ScoredDocs Collect(int clause, int from, int to, float least)
    {
        _clauses[clause].Collect(from, to, least, _matches[clause]);
        return _matches[clause];
    }

    /// <summary>Takes what a clause has for all candidates; those of the first clause that is taken are the candidates.</summary>
    public void Add(int clause, ReadOnlySpan<int> docs, ReadOnlySpan<float> scores)
    {
        _matches[clause].Add(docs, scores);
        if (_docs.Count == 0)
        {
            _docs.Add(docs, scores);
            return;
        }

        var sums = _docs.Scores;
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += scores[i];
        }
    }

    /// <summary>Notes what a clause has for the candidates, whose scores it is part of already.</summary>
    public void Note(int clause) => Ask(clause);

    /// <summary>Adds what a clause has for the candidates; if it is <paramref name="required"/>, only those with a match remain.</summary>
    public void Look(int clause, bool required)
    {
        var matched = Ask(clause);
        var places = _places.AsSpan(0, matched);
        _docs.AddScores(places, _scores.AsSpan(0, matched));
        if (required)
        {
            _docs.KeepPlaces(places);
        }
    }

    /// <summary>Appends the candidates that at least <paramref name="minimum"/> clauses match and that score <paramref name="least"/> or more, summed in the order of the clauses.</summary>
    public void SumInOrder(int minimum, float least, ScoredDocs output)
    {
        _nextPlaces.AsSpan().Clear();
        foreach (var doc in _docs.Docs)
        {
            var sum = 0f;
            var matched = 0;
            for (var i = 0; i < _matches.Length; i++)
            {
                var place = _matches[i].Find(doc, ref _nextPlaces[i]);
                if (place >= 0)
                {
                    sum += _matches[i].Scores[place];
                    matched++;
                }
            }

            if (matched >= minimum && sum >= least)
            {
                output.Add(doc, sum);
            }
        }
    }

    /// <summary>Does what <see cref="BoundedScorer.Look"/> does, for the sum of all clauses, of which <paramref name="minimum"/> must match.</summary>
    public int LookUpSum(int minimum, ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        if (_sums.Length < docs.Length)
        {
            _sums = new float[Math.Max(docs.Length, 2 * _sums.Length)];
            _matched = new int[_sums.Length];
        }

        var sums = _sums.AsSpan(0, docs.Length);
        var matched = _matched.AsSpan(0, docs.Length);
        sums.Clear();
        matched.Clear();
        foreach (var clause in _clauses)
        {
            var found = clause.Look(docs, places, scores);
            for (var i = 0; i < found; i++)
            {
                sums[places[i]] += scores[i];
                matched[places[i]]++;
            }
        }

        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            places[count] = i;
            scores[count] = sums[i];
            count += matched[i] >= minimum ? 1 : 0;
        }

        return count;
    }

    /// <summary>Does what <see cref="BoundedScorer.Look"/> does, with all clauses; the first <paramref name="required"/> must match, and <paramref name="minimum"/> altogether.</summary>
    public int LookUpAll(ReadOnlySpan<int> order, int required, int minimum, ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        Clear();
        scores.Clear();
        _docs.Add(docs, scores);
        foreach (var clause in order)
        {
            Look(clause, clause < required);
        }

        _found.Clear();
        SumInOrder(minimum, float.NegativeInfinity, _found);
        _found.Scores.CopyTo(scores);
        var at = 0;
        for (var i = 0; i < _found.Count; i++)
        {
            at += PostingBlock.LowerBound(docs[at..], _found.Docs[i]);
            places[i] = at;
        }

        return _found.Count;
    }

    /// <summary>Looks up the candidates in a clause, and adds those that match to its list; returns how many they are.</summary>
    private int Ask(int clause)
    {
        var count = _docs.Count;
        if (_places.Length < count)
        {
            _places = new int[Math.Max(count, 2 * _places.Length)];
            _scores = new float[_places.Length];
        }

        var matched = _clauses[clause].Look(_docs.Docs, _places.AsSpan(0, count), _scores.AsSpan(0, count));
        for (var i = 0; i < matched; i++)
        {
            _matches[clause].Add(_docs.Docs[_places[i]], _scores[i]);
        }

        return matched;
    }
}
