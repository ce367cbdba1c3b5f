namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// The sum of the scores of clauses that must match and of others of which so many must match. The rarest leads; the others are asked for what it has. Where several of the rarest are terms, the
/// documents that these have in common are found before any is scored.
/// </summary>
internal sealed class BoundedConjunction : BoundedScorer
{
    /// <summary>A word is frequent from one in so many documents on.</summary>
    private const int DenseShare = 8;

    private readonly BoundedScorer[] _clauses;
    private readonly int _docCount;
    private readonly int _required;
    private readonly int _minimum;
    private readonly Candidates _candidates;
    private readonly int[] _order;
    private readonly float[] _sumsOfBounds;
    private readonly BoundedTerm[] _terms;
    private readonly TermIntersection? _intersection;
    private readonly float[] _scores;
    private readonly float[] _sums;
    private (int From, int To) _bounded = (-1, -1);

    /// <summary>Sums clauses, of which at least one must match.</summary>
    /// <param name="required">Those that must match, in the order of summing.</param>
    /// <param name="optional">The others, summed after them.</param>
    /// <param name="minimum">How many of the others must match.</param>
    /// <param name="docCount">Documents of the segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedConjunction(BoundedScorer[] required, BoundedScorer[] optional, int minimum, int docCount, Scratch scratch)
    {
        _docCount = docCount;
        _clauses = [.. required, .. optional];
        _required = required.Length;
        _minimum = minimum;
        _order = new int[_clauses.Length];
        for (var i = 0; i < _clauses.Length; i++)
        {
            MaxScore += _clauses[i].MaxScore;
            _order[i] = i;
        }

        // What must match comes first, the rarest before the others.
        Array.Sort(_order, (left, right) => (left >= _required, _clauses[left].Cost, left).CompareTo((right >= _required, _clauses[right].Cost, right)));
        Cost = Lead.Cost;
        _candidates = new Candidates(_clauses, scratch);
        _sumsOfBounds = new float[_clauses.Length + 1];
        _terms = RarestTerms();
        _scores = _terms.Length > 0 ? scratch.RentFractions() : [];
        _sums = _terms.Length == _clauses.Length ? scratch.RentFractions() : [];
        _intersection = _terms.Length > 0 ? new TermIntersection(Array.ConvertAll(_terms, term => term.Postings), scratch) : null;
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    /// <remarks>Frequent words have too many documents in common: counting bits and passing over most of these costs less.</remarks>
    public override bool CountsOnTheWay =>
        _required == _clauses.Length && Cost < _docCount / DenseShare && Array.TrueForAll(_clauses, clause => clause is BoundedTerm || clause.CountsOnTheWay);

    /// <inheritdoc/>
    /// <remarks>Where one clause decides what matches, all that it reaches is reached.</remarks>
    public override float Reached(int top) => _required == 1 && _minimum == 0 ? _clauses[0].Reached(top) : 0;

    private BoundedScorer Lead => _clauses[_order[0]];

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = Lead.Propose(from, BoundSum.Floor(least, _clauses.Length) - (MaxScore - Lead.MaxScore), out bound);
        if (bound >= 0)
        {
            bound = Bound(from, to);
        }

        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to)
    {
        if (_bounded == (from, to))
        {
            return _sumsOfBounds[0];
        }

        var sum = 0f;
        for (var i = _clauses.Length - 1; i >= 0; i--)
        {
            var bound = _clauses[_order[i]].Bound(from, to);
            sum += bound;
            _sumsOfBounds[i] = sum;
        }

        _bounded = (from, to);
        return sum;
    }

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        Bound(from, to);
        var floor = BoundSum.Floor(least, _clauses.Length);
        if (_intersection is null)
        {
            _candidates.Clear();
            var lead = _candidates.Collect(_order[0], from, to, floor - _sumsOfBounds[1]);
            _candidates.Docs.Add(lead.Docs, lead.Scores);
            LookUp(first: 1, floor, least, output);
            return;
        }

        while (from < to)
        {
            from = _intersection.Next(from, to);
            if (_intersection.Count > 0 && _terms.Length == _clauses.Length)
            {
                SumIntersection(least, output);
            }
            else if (_intersection.Count > 0)
            {
                _candidates.Clear();
                TakeIntersection();
                LookUp(_terms.Length, floor, least, output);
            }
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores) =>
        _candidates.LookUpAll(_order, _required, _required + _minimum, docs, places, scores);

    /// <summary>The rarest of the required clauses as far as they are terms, if they are two or more.</summary>
    private BoundedTerm[] RarestTerms()
    {
        var terms = _order.Take(_required).Select(clause => _clauses[clause]).TakeWhile(clause => clause is BoundedTerm).Cast<BoundedTerm>().ToArray();
        return terms.Length > 1 ? terms : [];
    }

    /// <summary>Gives what the terms have in common, where they are all there is.</summary>
    private void SumIntersection(float least, ScoredDocs output)
    {
        var docs = _intersection!.Docs;
        var scores = _scores.AsSpan(0, docs.Length);
        var sums = _sums.AsSpan(0, docs.Length);
        sums.Clear();
        for (var clause = 0; clause < _clauses.Length; clause++)
        {
            var term = Array.IndexOf(_order, clause);
            _terms[term].Score(docs, _intersection.Frequencies(term), scores);
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] += scores[i];
            }
        }

        for (var i = 0; i < docs.Length; i++)
        {
            if (sums[i] >= least)
            {
                output.Add(docs[i], sums[i]);
            }
        }
    }

    /// <summary>Makes candidates of what the terms have in common.</summary>
    private void TakeIntersection()
    {
        var docs = _intersection!.Docs;
        var scores = _scores.AsSpan(0, docs.Length);
        for (var term = 0; term < _terms.Length; term++)
        {
            _terms[term].Score(docs, _intersection.Frequencies(term), scores);
            _candidates.Add(_order[term], docs, scores);
        }
    }

    /// <summary>Asks the clauses from the one that is <paramref name="first"/> in order on for what they have for the candidates, and gives those that reach <paramref name="least"/>.</summary>
    private void LookUp(int first, float floor, float least, ScoredDocs output)
    {
        var docs = _candidates.Docs;
        for (var i = first; i < _order.Length && docs.Count > 0; i++)
        {
            docs.KeepAtLeast(floor - _sumsOfBounds[i]);
            _candidates.Look(_order[i], required: _order[i] < _required);
        }

        docs.KeepAtLeast(floor);
        _candidates.SumInOrder(_required + _minimum, least, output);
    }
}
