using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Pruning;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Finds the hits with the best scores, passing over what cannot be among them. Gives what <see cref="ScoringPass"/> gives.</summary>
internal sealed class RankedPass(SearchContext context, QueryPlan plan, Recency? recency, TopHits hits)
{
    private readonly ScoredDocs _scored = context.Scratch.RentDocs();

    /// <summary>Goes through all segments.</summary>
    public void Run()
    {
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            var bounds = plan.Bounds(segment);
            if (bounds.Length > 0 && plan.Bounded(segment) is { } scorer)
            {
                Run(segment, scorer, bounds.From, bounds.To);
            }
        }

        context.Scratch.Return();
    }

    private void Run(int segment, BoundedScorer scorer, int from, int end)
    {
        while (from < end && !context.Stop.ShouldStop())
        {
            var to = Math.Min(end, scorer.Propose(from, hits.LeastScore, out var bound));
            if (bound >= 0 && bound >= hits.LeastScore)
            {
                var least = hits.LeastScore;
                if (recency is null || IsNewEnough(segment, from, to, bound, ref least))
                {
                    _scored.Clear();
                    scorer.Collect(from, to, least, _scored);
                    Offer(segment);
                }
            }

            from = to;
        }
    }

    /// <summary>Whether a window can hold a hit for all its age; makes <paramref name="least"/> what scores have to reach before they are multiplied by the factor of its newest document.</summary>
    private bool IsNewEnough(int segment, int from, int to, float bound, ref float least)
    {
        var reader = context.Reader(segment);
        var newest = Math.Min(to, reader.DatedCount) - 1;
        var factor = to > reader.DatedCount ? RecencyFactor.Of(recency!, HitOrder.NoSortKey) : 0;
        factor = newest >= from ? Math.Max(factor, RecencyFactor.Of(recency!, reader.SortKey(newest))) : factor;
        if (least <= 0 || factor <= 0)
        {
            return true;
        }

        least = BoundSum.Floor(least / factor, 2);
        return bound >= least;
    }

    private void Offer(int segment)
    {
        var (reader, live) = context.Segments[segment];
        for (var i = 0; i < _scored.Count; i++)
        {
            var (doc, score) = (_scored.Docs[i], _scored.Scores[i]);
            if (score >= hits.LeastScore && live?.Contains(doc) != false)
            {
                var sortKey = reader.SortKey(doc);
                hits.Offer(new Candidate(recency is null ? score : score * RecencyFactor.Of(recency, sortKey), sortKey, segment, doc));
            }
        }
    }
}
