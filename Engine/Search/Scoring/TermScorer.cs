using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>A word that is one term of one field: what <see cref="WordScorer"/> does for it, without the detour of summing frequencies.</summary>
/// <param name="cursor">Postings of the term.</param>
/// <param name="weight">What one occurrence counts.</param>
/// <param name="similarity">Scores the frequencies.</param>
/// <param name="reader">The segment.</param>
/// <param name="field">The field.</param>
internal sealed class TermScorer(PostingsCursor cursor, float weight, Bm25F similarity, SegmentReader reader, int field) : Scorer
{
    /// <inheritdoc/>
    public override void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores)
    {
        var visitor = new Visitor
        {
            Weight = weight,
            Idf = similarity.Idf,
            K = similarity.SingleFieldK,
            Norms = reader.Norms(field, from, to - from),
            Matched = matched,
            Scores = scores,
        };
        PostingWindow.Visit(cursor, from, to, wanted, ref visitor);
    }

    private ref struct Visitor : IPostingVisitor
    {
        public float Weight;
        public float Idf;
        public ReadOnlySpan<float> K;
        public ReadOnlySpan<byte> Norms;
        public Span<ulong> Matched;
        public Span<float> Scores;

        public readonly void Visit(int index, int frequency)
        {
            Bits.Set(Matched, index);
            Scores[index] += Bm25F.Score(Idf, Weight * frequency, K[Norms[index]]);
        }
    }
}
