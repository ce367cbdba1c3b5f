using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Positions;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Words that stand to each other as asked within one of several fields, scored as one word.</summary>
/// <param name="context">What the plans of a search share.</param>
/// <param name="describe">Tells what is looked for, in words.</param>
/// <param name="fields">The fields.</param>
/// <param name="idf">The inverse document frequency of the whole.</param>
/// <param name="open">Opens the matcher of a field (by its place in <paramref name="fields"/>) in a segment, or gives null if the words are not all there.</param>
internal sealed class PositionalPlan(
    SearchContext context, Func<string> describe, IReadOnlyList<WeightedField> fields, double idf, Func<int, int, PositionMatcher?> open) : QueryPlan(context)
{
    private Bm25F? _similarity;

    /// <summary>How the whole is scored; made when first asked for, since counting takes none.</summary>
    private Bm25F Similarity => _similarity ??= Context.Similarity(idf, fields, Context.Bm25);

    /// <inheritdoc/>
    public override Scorer? Scores(int segment) =>
        Open(segment) is var (matchers, weights) ? new PositionalScorer(matchers, weights, Similarity, Context.Reader(segment)) : null;

    /// <inheritdoc/>
    public override BoundedScorer? Bounded(int segment) => Open(segment) is not var (matchers, weights) ? null
        : matchers.Length == 1 ? new BoundedPhrase(matchers[0], weights[0], Similarity, Context.Reader(segment))
        : base.Bounded(segment);

    /// <inheritdoc/>
    public override Explanation? Explain(int segment, int doc)
    {
        if (ScoreOf(segment, doc) is not { } score || OpenIterator(segment) is not { } matches || matches.SeekCandidate(doc) != doc)
        {
            return null;
        }

        var frequency = new Explanation(matches.Frequency(), "how often it stands there, weighted by field", []);
        var idfPart = new Explanation(Similarity.Idf, "rarity: sum over its words", []);
        return Bm25Explanation.Of(score, describe(), frequency, idfPart, Similarity, Context, segment, doc);
    }

    /// <inheritdoc/>
    public override float MaxScore => Similarity.MaxScore;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => OpenIterator(segment);

    private PositionalIterator? OpenIterator(int segment) => Open(segment) is var (matchers, weights) ? new PositionalIterator(matchers, weights) : null;

    private (PositionMatcher[] Matchers, float[] Weights)? Open(int segment)
    {
        var matchers = new PositionMatcher[fields.Count];
        var weights = new float[fields.Count];
        var count = 0;
        for (var field = 0; field < fields.Count; field++)
        {
            if (open(field, segment) is { } matcher)
            {
                matchers[count] = matcher;
                weights[count++] = fields[field].Weight;
            }
        }

        return count == 0 ? null : count == matchers.Length ? (matchers, weights) : (matchers[..count], weights[..count]);
    }
}
