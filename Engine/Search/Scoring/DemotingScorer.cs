using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>Another's scores, multiplied where something else matches, too.</summary>
internal sealed class DemotingScorer(Scorer positive, DocIterator negative, float factor) : Scorer
{
    private readonly ScoreBuffer _inner = new();
    private readonly ulong[] _negative = new ulong[DocIterator.WindowWords];

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        _inner.Clear(to - from);
        var bits = _inner.Matched(to - from);
        var innerScores = _inner.Scores(to - from);
        positive.ScoreWindow(from, to, wanted, bits, innerScores);
        if (Bits.NextSet(bits, 0) < 0)
        {
            return;
        }

        var demoted = _negative.AsSpan(0, Bits.Words(to - from));
        demoted.Clear();
        negative.FillBits(from, to, demoted);
        Bits.Or(matched, bits);
        for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
        {
            scores[i] += Bits.Contains(demoted, i) ? factor * innerScores[i] : innerScores[i];
        }
    }
}
