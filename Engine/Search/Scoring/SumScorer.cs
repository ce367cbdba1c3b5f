using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The sum of the scores of several clauses, in their order.</summary>
/// <param name="required">What must match besides, or null for nothing.</param>
/// <param name="clauses">What scores.</param>
/// <param name="anyClause">Whether a document must match a clause; otherwise <paramref name="required"/> alone decides.</param>
internal sealed class SumScorer(DocIterator? required, Scorer[] clauses, bool anyClause) : Scorer
{
    private readonly ScoreBuffer _sum = new();
    private readonly ulong[] _required = new ulong[DocIterator.WindowWords];

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        var candidates = Required(from, to, wanted);
        if (Bits.NextSet(candidates, 0) < 0)
        {
            return;
        }

        _sum.Clear(to - from);
        var bits = _sum.Matched(to - from);
        var sums = _sum.Scores(to - from);
        foreach (var clause in clauses)
        {
            clause.ScoreWindow(from, to, candidates, bits, sums);
        }

        Bits.Or(matched, anyClause ? bits : candidates);
        for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
        {
            scores[i] += sums[i];
        }
    }

    private ReadOnlySpan<ulong> Required(int from, int to, ReadOnlySpan<ulong> wanted)
    {
        if (required is null || Bits.NextSet(wanted, 0) < 0)
        {
            return wanted;
        }

        var bits = _required.AsSpan(0, Bits.Words(to - from));
        bits.Clear();
        required.FillBits(from, to, bits);
        Bits.And(bits, wanted);
        return bits;
    }
}
