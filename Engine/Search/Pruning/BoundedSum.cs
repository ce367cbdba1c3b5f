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
    private readonly Candidates _candidates;
    private readonly float[] _sums;
    private readonly float[] _bounds;
    private readonly float[] _sumsOfBounds;
    private readonly int[] _order;
    private (int From, int To) _bounded = (-1, -1);

    /// <summary>Sums at least one clause.</summary>
    /// <param name="clauses">The clauses in the order of summing.</param>
    /// <param name="minimum">How many must match, from 1.</param>
    /// <param name="docCount">Documents of the segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedSum(BoundedScorer[] clauses, int minimum, int docCount, Scratch scratch)
    {
        _clauses = clauses;
        _minimum = minimum;
        for (var i = 0; i < clauses.Length; i++)
        {
            Cost += clauses[i].Cost;
            MaxScore += clauses[i].MaxScore;
        }

        _candidates = new Candidates(clauses, scratch);
        _sums = scratch.RentSums();
        _bounds = new float[clauses.Length];
        _sumsOfBounds = new float[clauses.Length + 1];
        _order = new int[clauses.Length];
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
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores) =>
        _candidates.LookUpAll(_order, required: 0, _minimum, docs, places, scores);

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

        CollectEssential(from, to, others, floor);
        var docs = _candidates.Docs;
        if (others == 0 && _minimum == 1)
        {
            docs.KeepAtLeast(least);
            output.Add(docs.Docs, docs.Scores);
            return;
        }

        for (var i = others - 1; i >= 0 && docs.Count > 0; i--)
        {
            docs.KeepAtLeast(floor - _sumsOfBounds[i + 1]);
            _candidates.Look(_order[i], required: false);
        }

        docs.KeepAtLeast(floor);
        _candidates.SumInOrder(_minimum, least, output);
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
        _candidates.Clear();
        if (others == _clauses.Length - 1)
        {
            var only = _candidates.Collect(_order[others], from, to, needed);
            _candidates.Docs.Add(only.Docs, only.Scores);
            return;
        }

        for (var i = others; i < _order.Length; i++)
        {
            _candidates.Collect(_order[i], from, to, float.NegativeInfinity);
        }

        WindowSums.Sum(_candidates.Matches, from, to, needed, _sums, _candidates.Docs);
    }
}
