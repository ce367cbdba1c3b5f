using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>Another's scores, multiplied.</summary>
internal sealed class BoostScorer(Scorer inner, float boost) : Scorer
{
    private readonly ScoreBuffer _inner = new();

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        _inner.Clear(to - from);
        var bits = _inner.Matched(to - from);
        var innerScores = _inner.Scores(to - from);
        inner.ScoreWindow(from, to, wanted, bits, innerScores);
        Bits.Or(matched, bits);
        for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
        {
            scores[i] += boost * innerScores[i];
        }
    }
}
