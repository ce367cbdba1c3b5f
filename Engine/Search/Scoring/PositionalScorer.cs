using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>Scores phrases and their kin as one word whose frequency is that of the match: the sum over fields, each weighted.</summary>
/// <param name="fields">The matcher of each field.</param>
/// <param name="weights">What a match in each field counts.</param>
/// <param name="similarity">Scores the frequencies.</param>
/// <param name="reader">The segment.</param>
internal sealed class PositionalScorer(PositionMatcher[] fields, float[] weights, Bm25F similarity, SegmentReader reader) : Scorer
{
    private readonly int[] _docs = new int[DocIterator.BatchSize];
    private readonly float[] _frequencies = new float[DocIterator.BatchSize];
    private readonly ScoreBuffer? _sums = fields.Length > 1 ? new ScoreBuffer() : null;

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        if (_sums is null)
        {
            ScoreField(from, to, wanted, matched, scores);
            return;
        }

        _sums.Clear(to - from);
        var bits = _sums.Matched(to - from);
        var sums = _sums.Scores(to - from);
        for (var field = 0; field < fields.Length; field++)
        {
            AddFrequencies(field, from, to, wanted, bits, sums);
        }

        Bits.Or(matched, bits);
        similarity.AddScores(reader, from, to, bits, sums, scores);
    }

    /// <summary>Where there is one field, each match is scored as it is found.</summary>
    private void ScoreField(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        var next = from;
        for (var count = NextMatches(0, next, to, from, wanted); count > 0; count = NextMatches(0, next, to, from, wanted))
        {
            for (var i = 0; i < count; i++)
            {
                var index = _docs[i] - from;
                Bits.Set(matched, index);
                scores[index] += Bm25F.Score(similarity.Idf, weights[0] * _frequencies[i], similarity.K(reader, _docs[i]));
            }

            next = _docs[count - 1] + 1;
        }
    }

    private void AddFrequencies(int field, int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> sums)
    {
        var next = from;
        for (var count = NextMatches(field, next, to, from, wanted); count > 0; count = NextMatches(field, next, to, from, wanted))
        {
            for (var i = 0; i < count; i++)
            {
                var index = _docs[i] - from;
                Bits.Set(matched, index);
                sums[index] += weights[field] * _frequencies[i];
            }

            next = _docs[count - 1] + 1;
        }
    }

    private int NextMatches(int field, int next, int to, int from, ReadOnlySpan<ulong> wanted) =>
        fields[field].NextMatches(next, to, new WantedDocs(from, wanted), _docs, _frequencies);
}
