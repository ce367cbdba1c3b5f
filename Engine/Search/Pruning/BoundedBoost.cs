namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Another's scores, multiplied by a number from 0.</summary>
internal sealed class BoundedBoost(BoundedScorer inner, float boost, Scratch scratch) : BoundedScorer
{
    private readonly ScoredDocs _matches = scratch.RentDocs();

    /// <inheritdoc/>
    public override long Cost => inner.Cost;

    /// <inheritdoc/>
    public override float MaxScore => boost * inner.MaxScore;

    /// <inheritdoc/>
    public override bool CountsOnTheWay => inner.CountsOnTheWay;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = inner.Propose(from, Least(least), out bound);
        bound *= boost;
        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to) => boost * inner.Bound(from, to);

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        _matches.Clear();
        inner.Collect(from, to, Least(least), _matches);
        for (var i = 0; i < _matches.Count; i++)
        {
            output.Add(_matches.Docs[i], boost * _matches.Scores[i]);
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var count = inner.Look(docs, places, scores);
        foreach (ref var score in scores[..count])
        {
            score *= boost;
        }

        return count;
    }

    /// <summary>What the inner score has to reach, less what rounding may take.</summary>
    private float Least(float least) => least > 0 && boost > 0 ? BoundSum.Floor(least / boost, 2) : float.NegativeInfinity;
}
