namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// The sum of the scores of several clauses, of which a document must match at least so many: block-max MAXSCORE (Chakrabarti, Chaudhuri and Ganti 2011; Mallia and others 2019)
/// in windows of documents.
/// </summary>
/// <remarks>
/// In each window the clauses are ordered by their bounds there. Those whose bounds together do not reach what is wanted are not essential: no document matters that matches only them. The
/// essential clauses are scored a block at a time into an array of sums; the others are only asked for the documents that they could still lift far enough, those with
/// high bounds first, unless these are so many that adding all their scores costs less. The few that are left are summed anew in the order of the clauses.
/// </remarks>
internal sealed class BoundedSum : BoundedScorer
{
    /// <summary>With fewer postings than one in so many documents, only the places of the postings are looked at: sums of a whole window cost more than lists.</summary>
    private const int SparseShare = 64;

    /// <summary>The first windows, while nothing has to be reached: all of them is collected.</summary>
    private const int FirstWindow = 2048;

    /// <summary>Looking up a document costs about as much as adding the scores of so many postings.</summary>
    private const int LookCost = 6;

    /// <summary>Windows until a clause that had to be added, though it was not essential, is left out again.</summary>
    private const int Patience = 4;

    private readonly BoundedScorer[] _clauses;
    private readonly int _minimum;
    private readonly int _docCount;
    private readonly bool _byLists;
    private readonly bool _positive = true;
    private readonly Candidates _candidates;
    private readonly float[] _sums;
    private readonly float[] _bounds;
    private readonly float[] _sumsOfBounds;
    private readonly int[] _order;
    private readonly int[] _ranks;
    private (int From, int To) _bounded = (-1, -1);
    private int _mostOthers;
    private int _untilMore;

    /// <summary>Sums at least one clause.</summary>
    /// <param name="clauses">The clauses in the order of summing.</param>
    /// <param name="minimum">How many must match, from 1.</param>
    /// <param name="docCount">Documents of the segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedSum(BoundedScorer[] clauses, int minimum, int docCount, Scratch scratch)
    {
        _clauses = clauses;
        _minimum = minimum;
        _docCount = docCount;
        _mostOthers = clauses.Length - 1;
        foreach (var clause in clauses)
        {
            Cost += clause.Cost;
            MaxScore += clause.MaxScore;
            _positive &= clause.MinScore > 0;
        }

        _byLists = minimum > 1 || Cost < docCount / SparseShare;
        _candidates = new Candidates(clauses, scratch);
        _sums = scratch.RentSums();
        _bounds = new float[clauses.Length];
        _sumsOfBounds = new float[clauses.Length + 1];
        _order = new int[clauses.Length];
        _ranks = new int[clauses.Length];
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    /// <remarks>What one clause's best documents reach by it alone: that of the rarest word of which there are enough.</remarks>
    public override float Reached(int top)
    {
        BoundedScorer? best = null;
        foreach (var clause in _clauses)
        {
            if (clause.Cost >= top && (best is null || clause.MaxScore > best.MaxScore))
            {
                best = clause;
            }
        }

        return _minimum == 1 && best is not null ? best.Reached(top) : 0;
    }

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = (int)Math.Min((long)from + (least > 0 ? Scratch.Window : FirstWindow), int.MaxValue);
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
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores) => _candidates.LookUpSum(_minimum, docs, places, scores);

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
            _ranks[_order[i]] = i;
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

        // Where sums may be 0, only lists tell what matches.
        _candidates.Clear();
        var byLists = _byLists || (!_positive && floor <= _sumsOfBounds[others]);
        others = byLists ? others : Math.Min(others, MostOthers());
        var isInOrder = others == 0 && _minimum == 1;
        if (byLists || others == _clauses.Length - 1)
        {
            byLists = true;
            CollectLists(from, to, others, floor);
            Learn(others, to - from);
        }
        else
        {
            others = SumEssential(from, to, others, floor);
        }

        var docs = _candidates.Docs;
        if (isInOrder)
        {
            docs.KeepAtLeast(least);
            output.Add(docs.Docs, docs.Scores);
            return;
        }

        LookUp(others, floor);
        for (var i = others; i < _order.Length && !byLists && docs.Count > 0; i++)
        {
            if (_clauses[_order[i]].AddsScores)
            {
                _candidates.Note(_order[i]);
            }
        }

        _candidates.SumInOrder(_minimum, least, output);
    }

    /// <summary>Collects the matches of all clauses but the first <paramref name="others"/> in order as lists, and from these the candidates.</summary>
    private void CollectLists(int from, int to, int others, float floor)
    {
        var needed = floor - _sumsOfBounds[others];
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

    /// <summary>Adds up the scores of all clauses but the first <paramref name="others"/>, and of more where that leaves so many candidates that looking them up would cost more.</summary>
    /// <returns>How many clauses are left to be looked up.</returns>
    private int SumEssential(int from, int to, int others, float floor)
    {
        var sums = _sums.AsSpan(0, to - from);
        for (var clause = 0; clause < _clauses.Length; clause++)
        {
            if (_ranks[clause] >= others)
            {
                AddScores(clause, from, to, sums);
            }
        }

        // Where anything will do, that is any sum above 0: every match has one.
        for (; others > 0 && IsTooMany(WindowSums.CountAtLeast(sums, Math.Max(floor - _sumsOfBounds[others], float.Epsilon)), others, to - from); others--)
        {
            AddScores(_order[others - 1], from, to, sums);
            _mostOthers = others - 1;
            _untilMore = Patience;
        }

        WindowSums.Take(from, sums, Math.Max(floor - _sumsOfBounds[others], float.Epsilon), _candidates.Docs);
        return others;
    }

    private void AddScores(int clause, int from, int to, Span<float> sums)
    {
        if (_clauses[clause].AddsScores)
        {
            _clauses[clause].AddScores(from, to, sums);
        }
        else
        {
            WindowSums.Add(_candidates.Collect(clause, from, to, float.NegativeInfinity), from, sums);
        }
    }

    /// <summary>Asks the first <paramref name="others"/> clauses for what they have for the candidates, and keeps those that still reach <paramref name="floor"/>.</summary>
    private void LookUp(int others, float floor)
    {
        var docs = _candidates.Docs;
        for (var i = others - 1; i >= 0 && docs.Count > 0; i--)
        {
            docs.KeepAtLeast(floor - _sumsOfBounds[i + 1]);
            _candidates.Look(_order[i], required: false);
        }

        docs.KeepAtLeast(floor);
    }

    /// <summary>How many clauses to leave out of the sums at most.</summary>
    private int MostOthers()
    {
        if (_mostOthers < _clauses.Length - 1 && --_untilMore < 0)
        {
            _mostOthers++;
        }

        return _mostOthers;
    }

    /// <summary>If looking up the candidates costs more than adding the last of the <paramref name="others"/>, that is added in the next windows.</summary>
    private void Learn(int others, int window)
    {
        if (others > 0 && IsTooMany(_candidates.Docs.Count, others, window))
        {
            _mostOthers = others - 1;
            _untilMore = Patience;
        }
    }

    private bool IsTooMany(int candidates, int others, int window) =>
        (double)candidates * LookCost * _docCount > (double)_clauses[_order[others - 1]].Cost * window;
}
