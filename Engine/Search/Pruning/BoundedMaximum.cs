using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The greatest score of several clauses, plus a share of the others'.</summary>
internal sealed class BoundedMaximum : BoundedScorer
{
    private readonly BoundedScorer[] _clauses;
    private readonly float _tieBreaker;
    private readonly ScoredDocs[] _matches;
    private readonly int[] _places;

    /// <summary>Combines at least one clause.</summary>
    public BoundedMaximum(BoundedScorer[] clauses, float tieBreaker, Scratch scratch)
    {
        _clauses = clauses;
        _tieBreaker = tieBreaker;
        _matches = [.. clauses.Select(_ => scratch.RentDocs())];
        _places = new int[clauses.Length];
        Cost = clauses.Sum(clause => clause.Cost);
        MaxScore = Combine(clauses.Max(clause => clause.MaxScore), clauses.Sum(clause => clause.MaxScore));
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore { get; }

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = int.MaxValue;
        foreach (var clause in _clauses)
        {
            to = Math.Min(to, clause.Propose(from, least: 0, out _));
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
            _clauses[i].Collect(from, to, float.NegativeInfinity, _matches[i]);
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
        var buffer = new float[3 * docs.Length];
        var found = buffer.AsSpan(0, docs.Length);
        var greatest = buffer.AsSpan(docs.Length, docs.Length);
        var sums = buffer.AsSpan(2 * docs.Length);
        greatest.Fill(NoMatch);
        foreach (var clause in _clauses)
        {
            var matched = clause.Look(docs, places, found);
            for (var i = 0; i < matched; i++)
            {
                sums[places[i]] += found[i];
                greatest[places[i]] = Math.Max(greatest[places[i]], found[i]);
            }
        }

        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (greatest[i] >= 0)
            {
                places[count] = i;
                scores[count++] = DisjunctionMaxScorer.Combine(greatest[i], sums[i], _tieBreaker);
            }
        }

        return count;
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
