namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The sum of the scores of clauses that must match and of others of which so many must match. The rarest leads; the others are asked for what it has.</summary>
internal sealed class BoundedConjunction : BoundedScorer
{
    private readonly BoundedScorer[] _clauses;
    private readonly int _required;
    private readonly int _minimum;
    private readonly ScoredDocs[] _matches;
    private readonly ScoredDocs _candidates;
    private readonly ScoredDocs _looked;
    private readonly int[] _order;
    private readonly float[] _sumsOfBounds;
    private readonly int[] _places;
    private (int From, int To) _bounded = (-1, -1);
    private float[] _found = [];

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
        _matches = new ScoredDocs[_clauses.Length];
        _order = new int[_clauses.Length];
        for (var i = 0; i < _clauses.Length; i++)
        {
            MaxScore += _clauses[i].MaxScore;
            _matches[i] = scratch.RentDocs();
            _order[i] = i;
        }

        // What must match comes first, the rarest before the others.
        Array.Sort(_order, (left, right) => (left >= _required, _clauses[left].Cost, left).CompareTo((right >= _required, _clauses[right].Cost, right)));
        Cost = Lead.Cost;
        _candidates = scratch.RentDocs();
        _looked = scratch.RentDocs();
        _sumsOfBounds = new float[_clauses.Length + 1];
        _places = new int[_clauses.Length];
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
        foreach (var matches in _matches)
        {
            matches.Clear();
        }

        var lead = _matches[_order[0]];
        Lead.Collect(from, to, floor - _sumsOfBounds[1], lead);
        _candidates.Clear();
        _candidates.Add(lead.Docs, lead.Scores);
        for (var i = 1; i < _order.Length && _candidates.Count > 0; i++)
        {
            _candidates.KeepAtLeast(floor - _sumsOfBounds[i]);
            LookUp(_order[i]);
        }

        _candidates.KeepAtLeast(floor);
        SumInOrder(least, output);
    }

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<int> docs, Span<float> scores)
    {
        foreach (var matches in _matches)
        {
            matches.Clear();
        }

        _candidates.Clear();
        scores.Clear();
        _candidates.Add(docs, scores);
        for (var i = 0; i < _order.Length && _candidates.Count > 0; i++)
        {
            LookUp(_order[i]);
        }

        _looked.Clear();
        SumInOrder(float.NegativeInfinity, _looked);
        var at = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            var place = _looked.Find(docs[i], ref at);
            scores[i] = place < 0 ? NoMatch : _looked.Scores[place];
        }
    }

    /// <summary>Adds what a clause has for the candidates, and drops those that it had to match.</summary>
    private void LookUp(int clause)
    {
        if (_found.Length < _candidates.Count)
        {
            _found = new float[Math.Max(_candidates.Count, 2 * _found.Length)];
        }

        var found = _found.AsSpan(0, _candidates.Count);
        _clauses[clause].Look(_candidates.Docs, found);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] >= 0)
            {
                _matches[clause].Add(_candidates.Docs[i], found[i]);
            }
        }

        _candidates.Add(found, required: clause < _required);
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

            if (matched >= _required + _minimum && sum >= least)
            {
                output.Add(doc, sum);
            }
        }
    }
}
