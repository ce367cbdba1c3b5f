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
        var context = new SearchContext(snapshot.Schema, snapshot.Segments, request.Bm25, stop, wrap) { ScoresAll = scoresAll };
        var facets = RequestCheck.Check(request, new QueryCheck(snapshot.Schema));
        var plan = new QueryPlanner(context).Plan(request.Query);
        var counter = new MatchCounter(request, facets);
        var counts = request.CountTotal || counter.NeedsBits;
        var ranks = request.Top > 0 && request.Sort == SortOrder.Relevance;
        var countsOnTheWay = counts && ranks && SameScore(context, plan, request) is null;
        var hits = ranks && request.Rescoring is { } rescoring
            ? Rescored(context, plan, request, rescoring, countsOnTheWay ? counter : null)
            : Hits(context, plan, request, countsOnTheWay ? counter : null);
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
        var context = new SearchContext(snapshot.Schema, snapshot.Segments, Bm25Parameters.Default, stop, wrap);
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
        var context = new SearchContext(snapshot.Schema, snapshot.Segments, request.Bm25, stop, wrap: null);
        var planner = new QueryPlanner(context);
        var plan = planner.Plan(request.Query);
        var score = plan.Explain(doc.Segment, doc.Doc);
        if (score is null)
        {
            return null;
        }

        if (request.Recency is { } recency)
        {
            score = Weighted(score, recency, context.Reader(doc.Segment).SortKey(doc.Doc));
        }

        return request is { Rescoring: { } rescoring, Sort: SortOrder.Relevance } && Candidates(context, plan, request, rescoring, counter: null).Any(hit => hit.Doc == doc)
            && planner.Plan(rescoring.Query).Explain(doc.Segment, doc.Doc) is { } second
            ? Added(score, request.Recency is null ? second : Weighted(second, request.Recency, context.Reader(doc.Segment).SortKey(doc.Doc)))
            : score;
    }

    private static Explanation Weighted(Explanation score, Recency recency, long sortKey)
    {
        var factor = RecencyFactor.Of(recency, sortKey);
        return new Explanation((float)score.Value * factor, "product of its parts", [score, new Explanation(factor, "recency: 0.5 ^ (age / half-life)", [])]);
    }

    private static Explanation Added(Explanation first, Explanation second) =>
        new((float)first.Value + (float)second.Value, "score and rescoring: sum of its parts", [first, second]);

    /// <summary>The score of all matches where it is one and the same, so that the newest are the best.</summary>
    private static float? SameScore(SearchContext context, QueryPlan plan, SearchRequest request) =>
        context.ScoresAll || request.Recency is not null ? null : plan.SameScore;

    /// <summary>The hits of a request whose best matches are looked at again: those first, in their new order, then the others in theirs.</summary>
    private static List<Hit> Rescored(SearchContext context, QueryPlan plan, SearchRequest request, Rescoring rescoring, MatchCounter? counter)
    {
        var candidates = Candidates(context, plan, request, rescoring, counter);
        var rescored = RescoringPass.Run(context, new QueryPlanner(context).Plan(rescoring.Query), request.Recency, candidates);
        var hits = rescored.Where(hit => RescoringPass.IsAfter(hit, request.After)).Take(request.Top).ToList();
        if (hits.Count < request.Top && candidates.Count == rescoring.Candidates)
        {
            var after = candidates[^1].Position;
            if (request.After is { } place && !RescoringPass.IsAfter(candidates[^1], place))
            {
                after = place;
            }

            hits.AddRange(Hits(context, plan, request with { Top = request.Top - hits.Count, After = after }, counter: null));
        }

        return hits;
    }

    private static IReadOnlyList<Hit> Candidates(SearchContext context, QueryPlan plan, SearchRequest request, Rescoring rescoring, MatchCounter? counter) =>
        Hits(context, plan, request with { Top = rescoring.Candidates, After = null }, counter);

    private static IReadOnlyList<Hit> Hits(SearchContext context, QueryPlan plan, SearchRequest request, MatchCounter? counter)
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
        if (request.Sort != SortOrder.Relevance)
        {
            new DatePass(context, plan, request, hits).Run();
        }
        else if (context.ScoresAll)
        {
            ScoringPass.Run(context, plan, request.Recency, hits, counter);
        }
        else
        {
            new RankedPass(context, plan, request, hits, counter).Run();
        }

        return hits.Take();
    }
}
