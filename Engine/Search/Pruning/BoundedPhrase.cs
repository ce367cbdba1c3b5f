using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>A phrase or its like in one field: matches are found by blocks. Positions cost far more than scores, so that those of documents that cannot score enough are not read.</summary>
/// <param name="matcher">Finds the matches.</param>
/// <param name="weight">What a match counts.</param>
/// <param name="similarity">Scores the frequencies.</param>
/// <param name="reader">The segment.</param>
internal sealed class BoundedPhrase(PositionMatcher matcher, float weight, Bm25F similarity, SegmentReader reader) : BoundedScorer
{
    /// <summary>Documents until it is looked anew what scores have to reach.</summary>
    private const int Window = 1 << 14;

    private readonly int[] _docs = new int[DocIterator.BatchSize];
    private readonly float[] _frequencies = new float[DocIterator.BatchSize];

    /// <inheritdoc/>
    public override long Cost => matcher.Candidates.Cost;

    /// <inheritdoc/>
    public override float MaxScore => similarity.MaxScore;

    /// <inheritdoc/>
    public override bool CountsOnTheWay => true;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        bound = MaxScore;
        return (int)Math.Min(from + (long)Window, reader.DocCount);
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to) => MaxScore;

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        var next = from;
        var wanted = Wanted(from, Math.Min(to, reader.DocCount), least);
        for (var count = matcher.NextMatches(next, to, wanted, _docs, _frequencies); count > 0; count = matcher.NextMatches(next, to, wanted, _docs, _frequencies))
        {
            var docs = _docs.AsSpan(0, count);
            var scores = _frequencies.AsSpan(0, count);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] *= weight;
            }

            similarity.Score(reader, docs, scores);
            output.Add(docs, scores);
            next = _docs[count - 1] + 1;
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var candidates = matcher.Candidates;
        var found = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = candidates.Doc < docs[i] ? candidates.SeekCandidate(docs[i]) : candidates.Doc;
            if (doc == docs[i] && matcher.Frequency() is var frequency and > 0)
            {
                places[found] = i;
                scores[found++] = Score(doc, frequency);
            }
        }

        return found;
    }

    /// <summary>The documents that can reach <paramref name="least"/>.</summary>
    private WantedDocs Wanted(int from, int to, float least) => least > 0 && from < to && similarity.Lengths.Fields.Length == 1
        ? new WantedDocs(from, reader.Norms(similarity.Lengths.Fields[0].Number, from, to - from), similarity.SingleFieldK, weight * similarity.GreatestK(least))
        : default;

    private float Score(int doc, float frequency) => Bm25F.Score(similarity.Idf, weight * frequency, similarity.K(reader, doc));
}
