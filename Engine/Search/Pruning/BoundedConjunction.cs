namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The sum of the scores of clauses that must match and of others of which so many must match. The rarest leads; the others are asked for what it has.</summary>
internal sealed class BoundedConjunction : BoundedScorer
{
    private readonly BoundedScorer[] _clauses;
    private readonly int _required;
    private readonly int _minimum;
    private readonly Candidates _candidates;
    private readonly int[] _order;
    private readonly float[] _sumsOfBounds;
    private (int From, int To) _bounded = (-1, -1);

    /// <summary>Sums clauses, of which at least one must match.</summary>
    /// <param name="required">Those that must match, in the order of summing.</param>
    /// <param name="optional">The others, summed after them.</param>
    /// <param name="minimum">How many of the others must match.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedConjunction(BoundedScorer[] required, BoundedScorer[] optional, int minimum, Scratch scratch)
    {
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
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

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
        _candidates.Clear();
        var lead = _candidates.Collect(_order[0], from, to, floor - _sumsOfBounds[1]);
        var docs = _candidates.Docs;
        docs.Add(lead.Docs, lead.Scores);
        for (var i = 1; i < _order.Length && docs.Count > 0; i++)
        {
            docs.KeepAtLeast(floor - _sumsOfBounds[i]);
            _candidates.Look(_order[i], required: _order[i] < _required);
        }

        docs.KeepAtLeast(floor);
        _candidates.SumInOrder(_required + _minimum, least, output);
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores) =>
        _candidates.LookUpAll(_order, _required, _required + _minimum, docs, places, scores);
}
