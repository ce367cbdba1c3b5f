using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A query made ready for one snapshot: global statistics are known, and each segment can be opened, for matching and for scoring apart.</summary>
internal abstract class QueryPlan(SearchContext context)
{
    /// <summary>What the plans of a search share.</summary>
    protected SearchContext Context => context;

    /// <summary>The score of every match where that is known to be one and the same.</summary>
    public virtual float? SameScore => null;

    /// <summary>An upper bound of all scores.</summary>
    public abstract float MaxScore { get; }

    /// <summary>Opens the matches in a segment (deleted documents among them), or null if there is none.</summary>
    public DocIterator? Matches(int segment) => OpenMatches(segment) is { } matches ? context.Wrap(matches) : null;

    /// <summary>Opens the scores in a segment, or null if nothing matches there. Scores the same documents as <see cref="Matches"/> gives.</summary>
    public abstract Scorer? Scores(int segment);

    /// <summary>Opens the same scores with upper bounds, or null if nothing matches in the segment.</summary>
    public virtual BoundedScorer? Bounded(int segment) => Matches(segment) is { } matches && Scores(segment) is { } scores
        ? new BoundedWindows(matches, scores, MaxScore, context.Reader(segment).DocCount)
        : null;

    /// <summary>How the score of a document comes about; null if it does not match.</summary>
    public abstract Explanation? Explain(int segment, int doc);

    /// <summary>A run of documents outside of which nothing matches.</summary>
    public virtual DocRange Bounds(int segment) => new(0, context.Reader(segment).DocCount);

    /// <summary>Number of matches in a segment (deleted documents among them) where it is known without looking at them, else -1.</summary>
    public virtual int Count(int segment) => -1;

    /// <summary>Opens the matches in a segment, or null if there is none.</summary>
    protected abstract DocIterator? OpenMatches(int segment);

    /// <summary>The score of a document, or null if it does not match.</summary>
    protected float? ScoreOf(int segment, int doc)
    {
        Span<ulong> matched = [0];
        Span<float> score = [0];
        Scores(segment)?.ScoreWindow(doc, doc + 1, [1], matched, score);
        return matched[0] == 0 ? null : score[0];
    }
}
