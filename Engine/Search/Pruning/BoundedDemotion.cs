using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>Another's scores, multiplied by a number from 0 to 1 where something else matches, too: its bounds hold here as well.</summary>
internal sealed class BoundedDemotion(BoundedScorer positive, DocIterator negative, float factor, Scratch scratch) : BoundedScorer
{
    private readonly ScoredDocs _matches = scratch.RentDocs();

    /// <inheritdoc/>
    public override long Cost => positive.Cost;

    /// <inheritdoc/>
    public override float MaxScore => positive.MaxScore;

    /// <inheritdoc/>
    public override bool CountsOnTheWay => positive.CountsOnTheWay;

    /// <inheritdoc/>
    /// <remarks>As many documents reach that, demoted, even if all are.</remarks>
    public override float Reached(int top) => factor * positive.Reached(top);

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound) => positive.Propose(from, least, out bound);

    /// <inheritdoc/>
    public override float Bound(int from, int to) => positive.Bound(from, to);

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        _matches.Clear();
        positive.Collect(from, to, least, _matches);
        _matches.KeepAtLeast(least);
        for (var i = 0; i < _matches.Count; i++)
        {
            output.Add(_matches.Docs[i], Demoted(_matches.Docs[i], _matches.Scores[i]));
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var count = positive.Look(docs, places, scores);
        for (var i = 0; i < count; i++)
        {
            scores[i] = Demoted(docs[places[i]], scores[i]);
        }

        return count;
    }

    private float Demoted(int doc, float score)
    {
        var at = negative.Doc < doc ? negative.SeekCandidate(doc) : negative.Doc;
        return at == doc && negative.Confirm() ? factor * score : score;
    }
}
