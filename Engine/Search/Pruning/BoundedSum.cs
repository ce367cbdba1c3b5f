namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// The sum of the scores of several clauses, of which a document must match at least so many: block-max MAXSCORE (Chakrabarti, Chaudhuri and Ganti 2011; Mallia and others 2019)
/// in windows of documents.
/// </summary>
/// <remarks>
/// In each window the clauses are ordered by their bounds there. Those whose bounds together do not reach what is wanted are not essential: no document matters that matches only them. The
/// essential clauses are scored a block at a time and summed in an array; the others are only asked for the documents that they could still lift far enough, those with
/// high bounds first. The few that are left are summed anew in the order of the clauses.
/// </remarks>
internal sealed class BoundedSum : BoundedScorer
{
    /// <summary>Postings that a window should have: so many that what is done once a window does not matter.</summary>
    private const int PostingsOfWindow = 512;

    private const int LeastWindow = 4096;

    private readonly BoundedScorer[] _clauses;
    private readonly int _minimum;
    private readonly int _window;
    private readonly ScoredDocs[] _matches;
    private readonly ScoredDocs _candidates;
    private readonly float[] _sums;
    private readonly float[] _bounds;
    private readonly float[] _sumsOfBounds;
    private readonly int[] _order;
    private readonly int[] _places;
    private (int From, int To) _bounded = (-1, -1);
    private float[] _found = [];

    /// <summary>Sums at least one clause.</summary>
    /// <param name="clauses">The clauses in the order of summing.</param>
    /// <param name="minimum">How many must match, from 1.</param>
    /// <param name="docCount">Documents of the segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedSum(BoundedScorer[] clauses, int minimum, int docCount, Scratch scratch)
    {
        _clauses = clauses;
        _minimum = minimum;
        _matches = new ScoredDocs[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            Cost += clauses[i].Cost;
            MaxScore += clauses[i].MaxScore;
            _matches[i] = scratch.RentDocs();
        }

        _candidates = scratch.RentDocs();
        _sums = scratch.RentSums();
        _bounds = new float[clauses.Length];
        _sumsOfBounds = new float[clauses.Length + 1];
        _order = new int[clauses.Length];
        _places = new int[clauses.Length];
        _window = (int)Math.Clamp(PostingsOfWindow * (long)docCount / Math.Max(1, Cost), LeastWindow, Scratch.Window);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        // Bounds are those of whole blocks, so a window that ends with a block of some clause has tighter ones.
        var most = (int)Math.Min((long)from + _window, int.MaxValue);
        var to = 0;
        foreach (var clause in _clauses)
        {
            var end = clause.Propose(from, least: 0, out _);
            if (end <= most && end > to)
            {
                to = end;
            }
        }

        if (to < from + (_window / 2))
        {
            to = most;
        }

        bound = Bound(from, to);
        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to)
    {
        if (_bounded != (from, to))
        {
            for (var i = 0; i < _clauses.Length; i++)
            {
                _bounds[i] = _clauses[i].Bound(from, to);
            }

            _bounded = (from, to);
            Order();
        }

        return _sumsOfBounds[_clauses.Length];
    }

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        while (from < to)
        {
            var end = Math.Min(to, from + Scratch.Window);
            CollectWindow(from, end, least, output);
            from = end;
        }
    }

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<int> docs, Span<float> scores)
    {
        Span<int> matched = docs.Length <= 256 ? stackalloc int[docs.Length] : new int[docs.Length];
        matched.Clear();
        scores.Clear();
        var found = Found(docs.Length);
        foreach (var clause in _clauses)
        {
            clause.Look(docs, found);
            for (var i = 0; i < docs.Length; i++)
            {
                if (found[i] >= 0)
                {
                    scores[i] += found[i];
                    matched[i]++;
                }
            }
        }

        for (var i = 0; i < docs.Length; i++)
        {
            if (matched[i] < _minimum)
            {
                scores[i] = NoMatch;
            }
        }
    }

    private void CollectWindow(int from, int to, float least, ScoredDocs output)
    {
        Bound(from, to);
        var floor = BoundSum.Floor(least, _clauses.Length);
        var others = 0;
        while (others < _clauses.Length && _sumsOfBounds[others + 1] < floor)
        {
            others++;
        }

        if (others == _clauses.Length)
        {
            return;
        }

        _candidates.Clear();
        CollectEssential(from, to, others, floor);
        if (others == 0 && _minimum == 1)
        {
            _candidates.KeepAtLeast(least);
            output.Add(_candidates.Docs, _candidates.Scores);
            return;
        }

        for (var i = others - 1; i >= 0 && _candidates.Count > 0; i--)
        {
            _candidates.KeepAtLeast(floor - _sumsOfBounds[i + 1]);
            LookUp(_order[i]);
        }

        _candidates.KeepAtLeast(floor);
        SumInOrder(least, output);
    }

    /// <summary>Orders the clauses by their bounds, ascending, and sums these up.</summary>
    private void Order()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            var at = i;
            for (; at > 0 && _bounds[_order[at - 1]] > _bounds[i]; at--)
            {
                _order[at] = _order[at - 1];
            }

            _order[at] = i;
        }

        for (var i = 0; i < _order.Length; i++)
        {
            _sumsOfBounds[i + 1] = _sumsOfBounds[i] + _bounds[_order[i]];
        }
    }

    /// <summary>Collects the matches of all clauses but the first <paramref name="others"/> in order, and from these the candidates.</summary>
    private void CollectEssential(int from, int to, int others, float floor)
    {
        var needed = floor - _sumsOfBounds[others];
        foreach (var matches in _matches)
        {
            matches.Clear();
        }

        if (others == _clauses.Length - 1)
        {
            var only = _order[others];
            _clauses[only].Collect(from, to, needed, _matches[only]);
            _candidates.Add(_matches[only].Docs, _matches[only].Scores);
            return;
        }

        for (var i = others; i < _order.Length; i++)
        {
            _clauses[_order[i]].Collect(from, to, float.NegativeInfinity, _matches[_order[i]]);
        }

        WindowSums.Sum(_matches, from, to, needed, _sums, _candidates);
    }

    /// <summary>Adds what a clause has for the candidates.</summary>
    private void LookUp(int clause)
    {
        var found = Found(_candidates.Count);
        _clauses[clause].Look(_candidates.Docs, found);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
            {
                _matches[clause].Add(_candidates.Docs[i], found[i]);
            }
        }

        _candidates.Add(found, required: false);
    }

    /// <summary>Sums the scores of the candidates in the order of the clauses, whatever the order in which they were found.</summary>
    private void SumInOrder(float least, ScoredDocs output)
    {
        _places.AsSpan().Clear();
        foreach (var doc in _candidates.Docs)
        {
            var sum = 0f;
            var matched = 0;
            for (var i = 0; i < _matches.Length; i++)
            {
                var place = _matches[i].Find(doc, ref _places[i]);
                if (place >= 0)
                {
                    sum += _matches[i].Scores[place];
                    matched++;
                }
            }

            if (matched >= _minimum && sum >= least)
            {
                output.Add(doc, sum);
            }
        }
    }

    private Span<float> Found(int count)
    {
        if (_found.Length < count)
        {
            _found = new float[Math.Max(count, 2 * _found.Length)];
        }

        return _found.AsSpan(0, count);
    }
}
