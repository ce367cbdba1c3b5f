using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>One score for every match.</summary>
internal sealed class ConstantScorer(DocIterator matches, float score) : Scorer
{
    private readonly ulong[] _bits = new ulong[DocIterator.WindowWords];

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        if (Bits.NextSet(wanted, 0) < 0)
        {
            return;
        }

        var bits = _bits.AsSpan(0, Bits.Words(to - from));
        bits.Clear();
        matches.FillBits(from, to, bits);
        Bits.And(bits, wanted);
        Bits.Or(matched, bits);
        for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
        {
            scores[i] += score;
        }
    }
}
