using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Execution;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Search;

/// <summary>Runs queries against a snapshot.</summary>
internal static class Searcher
{
    /// <summary>See <see cref="Snapshot.Search(SearchRequest, CancellationToken)"/>.</summary>
    public static SearchResult Search(Snapshot snapshot, SearchRequest request, CancellationToken cancellation) =>
        Search(snapshot, request, wrap: null, scoresAll: false, cancellation);

    /// <summary>The same with something around every iterator (see <see cref="SearchContext.Wrap"/>), and on request without passing over what cannot be among the hits.</summary>
    internal static SearchResult Search(
        Snapshot snapshot, SearchRequest request, Func<DocIterator, DocIterator>? wrap, bool scoresAll, CancellationToken cancellation)
    {
        var stop = new StopSignal(request.Budget, cancellation);
        var context = new SearchContext(snapshot, request.Bm25, stop, wrap) { ScoresAll = scoresAll };
        var facets = RequestCheck.Check(request, new QueryCheck(snapshot.Schema));
        var plan = new QueryPlanner(context).Plan(request.Query);
        var counter = new MatchCounter(request, facets);
        var counts = request.CountTotal || counter.NeedsBits;
        var ranks = request.Top > 0 && request.Sort == SortOrder.Relevance;
        var countsOnTheWay = counts && ranks && SameScore(context, plan, request) is null;
        var onTheWay = countsOnTheWay ? counter : null;
        var hits = ranks && request is { Rescoring: not null } or { Balancing: not null }
            ? AfterFirst(context, plan, request, onTheWay)
            : Hits(context, plan, request, new ScoreWeights(context, request.Recency), onTheWay);
        if (counts && !countsOnTheWay)
        {
            CountingPass.Run(context, plan, counter);
        }

        context.Release();
        return new SearchResult(hits, request.CountTotal ? counter.Total : -1, stop.Partial, counter.Undated, counter.Timeline, counter.Facets());
    }

    /// <summary>See <see cref="Snapshot.Any"/>.</summary>
    public static bool Any(Snapshot snapshot, Query query, CancellationToken cancellation) => Matches(snapshot, query, cancellation).Any();

    /// <summary>See <see cref="Snapshot.Matches"/>.</summary>
    public static IEnumerable<DocAddress> Matches(Snapshot snapshot, Query query, CancellationToken cancellation) =>
        Matches(snapshot, query, wrap: null, cancellation);

    /// <summary>The same with something around every iterator.</summary>
    internal static IEnumerable<DocAddress> Matches(
        Snapshot snapshot, Query query, Func<DocIterator, DocIterator>? wrap, CancellationToken cancellation)
    {
        var stop = new StopSignal(budget: default, cancellation);
        var context = new SearchContext(snapshot, Bm25Parameters.Default, stop, wrap);
        return MatchWalk.Run(context, new QueryPlanner(context).Plan(query));
    }

    /// <summary>See <see cref="Snapshot.Explain"/>.</summary>
    public static Explanation? Explain(Snapshot snapshot, SearchRequest request, DocAddress doc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(doc.Segment, nameof(doc));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc.Segment, snapshot.Segments.Count, nameof(doc));
        ArgumentOutOfRangeException.ThrowIfNegative(doc.Doc, nameof(doc));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(doc.Doc, snapshot.Segments[doc.Segment].Reader.DocCount, nameof(doc));
        RequestCheck.Check(request, new QueryCheck(snapshot.Schema));
        var stop = new StopSignal(budget: default, CancellationToken.None);
        var context = new SearchContext(snapshot, request.Bm25, stop, wrap: null);
        var planner = new QueryPlanner(context);
        var plan = planner.Plan(request.Query);
        var score = plan.Explain(doc.Segment, doc.Doc);
        if (score is null)
        {
            return null;
        }

        var (candidates, weights) = request.Sort == SortOrder.Relevance && request is { Rescoring: not null } or { Balancing: not null }
            ? First(context, plan, request, counter: null)
            : ([], new ScoreWeights(context, request.Recency));
        score = weights.Weighted(score, doc.Segment, doc.Doc);
        return request is { Rescoring: { } rescoring, Sort: SortOrder.Relevance } && candidates.Any(hit => hit.Doc == doc)
            && planner.Plan(rescoring.Query).Explain(doc.Segment, doc.Doc) is { } second
            ? Added(score, weights.Weighted(second, doc.Segment, doc.Doc))
            : score;
    }

    private static Explanation Added(Explanation first, Explanation second) =>
        new((float)first.Value + (float)second.Value, "score and rescoring: sum of its parts", [first, second]);

    /// <summary>The score of all matches where it is one and the same, so that the newest are the best.</summary>
    private static float? SameScore(SearchContext context, QueryPlan plan, SearchRequest request) =>
        context.ScoresAll || request.Recency is not null || request.Balancing is not null ? null : plan.SameScore;

    /// <summary>The best matches of all, whatever page is wanted: as many as are looked at again, or as the first page has; and what scores are multiplied by, now that it is known.</summary>
    private static (IReadOnlyList<Hit> Hits, ScoreWeights Weights) First(SearchContext context, QueryPlan plan, SearchRequest request, MatchCounter? counter)
    {
        var first = request with { Top = SizeOfFirst(request), After = null };
        var weights = new ScoreWeights(context, request.Recency);
        if (request.Balancing is not { } balancing)
        {
            return (Hits(context, plan, first, weights, counter), weights);
        }

        var groups = new DocGroups(context, new QueryCheck(context.Schema).Field(balancing.Field, FieldKind.Keyword), balancing.Value);
        var hits = new BalancedHits(first.Top, plan.MaxScore, groups, balancing);
        Rank(context, plan, first, weights, hits, counter);
        return (hits.Take(out var factors), new ScoreWeights(weights, groups, factors));
    }

    private static int SizeOfFirst(SearchRequest request) => request.Rescoring?.Candidates ?? (request.After is null ? Math.Max(1, request.Top) : 1);

    /// <summary>The hits of a request whose best matches decide about the others: they are looked at again, or tell how groups are balanced.</summary>
    private static List<Hit> AfterFirst(SearchContext context, QueryPlan plan, SearchRequest request, MatchCounter? counter)
    {
        var (first, weights) = First(context, plan, request, counter);
        var best = request.Rescoring is { } rescoring ? RescoringPass.Run(context, new QueryPlanner(context).Plan(rescoring.Query), weights, first) : first;
        var hits = best.Where(hit => RescoringPass.IsAfter(hit, request.After)).Take(request.Top).ToList();
        if (hits.Count < request.Top && first.Count == SizeOfFirst(request))
        {
            var after = first[^1].Position;
            if (request.After is { } place && !RescoringPass.IsAfter(first[^1], place))
            {
                after = place;
            }

            hits.AddRange(Hits(context, plan, request with { Top = request.Top - hits.Count, After = after }, weights, counter: null));
        }

        return hits;
    }

    private static IReadOnlyList<Hit> Hits(SearchContext context, QueryPlan plan, SearchRequest request, ScoreWeights weights, MatchCounter? counter)
    {
        if (request.Top == 0)
        {
            return [];
        }

        if (request.Sort == SortOrder.Relevance && SameScore(context, plan, request) is { } score)
        {
            return ConstantPass.Run(context, plan, request, score);
        }

        var hits = new TopHits(request.Sort, request.Top, request.After);
        if (request.Sort == SortOrder.Relevance)
        {
            Rank(context, plan, request, weights, hits, counter);
        }
        else
        {
            new DatePass(context, plan, request, hits).Run();
        }

        return hits.Take();
    }

    private static void Rank(SearchContext context, QueryPlan plan, SearchRequest request, ScoreWeights weights, HitCollector hits, MatchCounter? counter)
    {
        if (context.ScoresAll)
        {
            ScoringPass.Run(context, plan, weights, hits, counter);
        }
        else
        {
            new RankedPass(context, plan, request, weights, hits, counter).Run();
        }
    }
}
