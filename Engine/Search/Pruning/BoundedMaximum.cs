using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The greatest score of several clauses, plus a share of the others'.</summary>
/// <remarks>Where that share is 0, a clause is not asked for what cannot be the greatest score, or is too low to be of interest: a phrase beside a word is mostly left alone.</remarks>
internal sealed class BoundedMaximum : BoundedScorer
{
    private readonly BoundedScorer[] _clauses;
    private readonly float _tieBreaker;
    private readonly ScoredDocs[] _matches;
    private readonly int[] _places;
    private readonly ScoredDocs _lower;
    private float[] _found = [];
    private int[] _placesOfLower = [];

    /// <summary>Combines at least one clause.</summary>
    public BoundedMaximum(BoundedScorer[] clauses, float tieBreaker, Scratch scratch)
    {
        _clauses = clauses;
        _tieBreaker = tieBreaker;
        _matches = [.. clauses.Select(_ => scratch.RentDocs())];
        _places = new int[clauses.Length];
        _lower = scratch.RentDocs();
        Cost = clauses.Sum(clause => clause.Cost);
        MaxScore = Combine(clauses.Max(clause => clause.MaxScore), clauses.Sum(clause => clause.MaxScore));
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    private bool GreatestOnly => _tieBreaker == 0;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = int.MaxValue;
        foreach (var clause in _clauses)
        {
            to = Math.Min(to, clause.Propose(from, GreatestOnly ? least : 0, out _));
        }

        bound = Bound(from, to);
        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to)
    {
        var (greatest, sum) = (0f, 0f);
        foreach (var clause in _clauses)
        {
            var bound = clause.Bound(from, to);
            greatest = Math.Max(greatest, bound);
            sum += bound;
        }

        return Combine(greatest, sum);
    }

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        for (var i = 0; i < _clauses.Length; i++)
        {
            _matches[i].Clear();
            _places[i] = 0;
            if (!GreatestOnly)
            {
                _clauses[i].Collect(from, to, float.NegativeInfinity, _matches[i]);
            }
            else if (!(_clauses[i].Bound(from, to) < least))
            {
                _clauses[i].Collect(from, to, least, _matches[i]);
                _matches[i].KeepAtLeast(least);
            }
        }

        for (var doc = NextDoc(); doc < int.MaxValue; doc = NextDoc())
        {
            var (greatest, sum) = (0f, 0f);
            for (var i = 0; i < _clauses.Length; i++)
            {
                if (_places[i] < _matches[i].Count && _matches[i].Docs[_places[i]] == doc)
                {
                    var score = _matches[i].Scores[_places[i]++];
                    sum += score;
                    greatest = Math.Max(greatest, score);
                }
            }

            var combined = DisjunctionMaxScorer.Combine(greatest, sum, _tieBreaker);
            if (combined >= least)
            {
                output.Add(doc, combined);
            }
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        if (_found.Length < 3 * docs.Length)
        {
            _found = new float[Math.Max(3 * docs.Length, 2 * _found.Length)];
        }

        var found = _found.AsSpan(0, docs.Length);
        var greatest = _found.AsSpan(docs.Length, docs.Length);
        var sums = _found.AsSpan(2 * docs.Length, docs.Length);
        greatest.Fill(NoMatch);
        sums.Clear();
        for (var i = 0; i < _clauses.Length; i++)
        {
            if (i > 0 && GreatestOnly)
            {
                LookForGreater(_clauses[i], docs, places, found, greatest);
                continue;
            }

            var matched = _clauses[i].Look(docs, places, found);
            for (var j = 0; j < matched; j++)
            {
                sums[places[j]] += found[j];
                greatest[places[j]] = Math.Max(greatest[places[j]], found[j]);
            }
        }

        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (greatest[i] >= 0)
            {
                places[count] = i;
                scores[count++] = GreatestOnly ? greatest[i] : DisjunctionMaxScorer.Combine(greatest[i], sums[i], _tieBreaker);
            }
        }

        return count;
    }

    /// <summary>Asks a clause for those documents only in which it can have the greatest score.</summary>
    private void LookForGreater(BoundedScorer clause, ReadOnlySpan<int> docs, Span<int> places, Span<float> found, Span<float> greatest)
    {
        if (_placesOfLower.Length < docs.Length)
        {
            _placesOfLower = new int[_found.Length];
        }

        _lower.Clear();
        var max = clause.MaxScore;
        for (var i = 0; i < docs.Length; i++)
        {
            if (greatest[i] < max)
            {
                _placesOfLower[_lower.Count] = i;
                _lower.Add(docs[i], greatest[i]);
            }
        }

        if (_lower.Count == 0)
        {
            return;
        }

        var matched = clause.Look(_lower.Docs, places[.._lower.Count], found[.._lower.Count]);
        for (var i = 0; i < matched; i++)
        {
            ref var score = ref greatest[_placesOfLower[places[i]]];
            score = Math.Max(score, found[i]);
        }
    }

    /// <summary>The first document of any list that has not been taken.</summary>
    private int NextDoc()
    {
        var first = int.MaxValue;
        for (var i = 0; i < _clauses.Length; i++)
        {
            if (_places[i] < _matches[i].Count)
            {
                first = Math.Min(first, _matches[i].Docs[_places[i]]);
            }
        }

        return first;
    }

    private float Combine(float greatest, float sum) => BoundSum.OfGreatest(greatest, sum, _tieBreaker, _clauses.Length);
}
