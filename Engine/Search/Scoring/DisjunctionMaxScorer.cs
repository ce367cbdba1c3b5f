using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The greatest score of several clauses, plus a share of the others'.</summary>
internal sealed class DisjunctionMaxScorer(Scorer[] clauses, float tieBreaker) : Scorer
{
    private readonly ScoreBuffer _clause = new();
    private readonly ScoreBuffer _sum = new();
    private readonly float[] _greatest = new float[DocIterator.Window];

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        var length = to - from;
        _sum.Clear(length);
        var any = _sum.Matched(length);
        var sums = _sum.Scores(length);
        var greatest = _greatest.AsSpan(0, length);
        greatest.Clear();
        foreach (var clause in clauses)
        {
            _clause.Clear(length);
            var bits = _clause.Matched(length);
            var clauseScores = _clause.Scores(length);
            clause.ScoreWindow(from, to, wanted, bits, clauseScores);
            Bits.Or(any, bits);
            for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
            {
                sums[i] += clauseScores[i];
                greatest[i] = Math.Max(greatest[i], clauseScores[i]);
            }
        }

        Bits.Or(matched, any);
        for (var i = Bits.NextSet(any, 0); i >= 0; i = Bits.NextSet(any, i + 1))
        {
            scores[i] += Combine(greatest[i], sums[i], tieBreaker);
        }
    }

    /// <summary>The score from the clauses' greatest score and the sum of all.</summary>
    public static float Combine(float greatest, float sum, float tieBreaker) => greatest + (tieBreaker * (sum - greatest));
}
