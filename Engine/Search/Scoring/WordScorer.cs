using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>One word over several terms and fields: weighted frequencies are summed in the order of the postings, then scored as one.</summary>
internal sealed class WordScorer(WeightedPostings[] postings, Bm25F similarity, SegmentReader reader) : Scorer
{
    private readonly ScoreBuffer _frequencies = new();

    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        _frequencies.Clear(to - from);
        var bits = _frequencies.Matched(to - from);
        var frequencies = _frequencies.Scores(to - from);
        foreach (var (cursor, weight) in postings)
        {
            var visitor = new Visitor { Weight = weight, Matched = bits, Frequencies = frequencies };
            PostingWindow.Visit(cursor, from, to, wanted, ref visitor);
        }

        Bits.Or(matched, bits);
        similarity.AddScores(reader, from, to, bits, frequencies, scores);
    }

    private ref struct Visitor : IPostingVisitor
    {
        public float Weight;
        public Span<ulong> Matched;
        public Span<float> Frequencies;

        public readonly void Visit(int index, int frequency)
        {
            Bits.Set(Matched, index);
            Frequencies[index] += Weight * frequency;
        }
    }
}

/// <summary>Postings of one term in one field.</summary>
/// <param name="Cursor">The postings.</param>
/// <param name="Weight">What one occurrence counts.</param>
internal readonly record struct WeightedPostings(PostingsCursor Cursor, float Weight);
