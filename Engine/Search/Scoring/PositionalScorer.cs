using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>Scores phrases and their kin as one word whose frequency is that of the match.</summary>
internal sealed class PositionalScorer(PositionalIterator matches, Bm25F similarity, SegmentReader reader) : Scorer
{
    private readonly ScoreBuffer _frequencies = new();

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        _frequencies.Clear(to - from);
        var bits = _frequencies.Matched(to - from);
        var frequencies = _frequencies.Scores(to - from);
        var next = Bits.NextSet(wanted, 0);
        while (next >= 0)
        {
            var doc = matches.Doc < from + next ? matches.SeekCandidate(from + next) : matches.Doc;
            if (doc >= to)
            {
                break;
            }

            if (Bits.Contains(wanted, doc - from) && matches.Confirm())
            {
                Bits.Set(bits, doc - from);
                frequencies[doc - from] = matches.Frequency();
            }

            next = Bits.NextSet(wanted, doc - from + 1);
        }

        Bits.Or(matched, bits);
        similarity.AddScores(reader, from, to, bits, frequencies, scores);
    }
}
