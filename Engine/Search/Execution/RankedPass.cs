using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Pruning;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Finds the hits with the best scores, passing over what cannot be among them, and counts all matches if <paramref name="counter"/> is given. Gives what <see cref="ScoringPass"/> gives.</summary>
/// <remarks>
/// What a score has to reach is kept by scores alone. Documents that reach it wait until their segment ends; most of them are too low by then, and only for the others sort keys are read.
/// </remarks>
internal sealed class RankedPass(SearchContext context, QueryPlan plan, SearchRequest request, ScoreWeights weights, HitCollector hits, MatchCounter? counter)
{
    private const int MaxWaiting = 4096;

    /// <summary>With fewer postings than this, asking what is reached costs what it could save.</summary>
    private const int ManyPostings = 1024;

    /// <summary>So few are collected at once: looking ahead at bounds costs more than it saves.</summary>
    private const int FewPostings = 4 * PostingsCursor.BlockSize;

    private readonly ScoredDocs _scored = context.Scratch.RentDocs();
    private readonly ScoredDocs _waiting = context.Scratch.RentDocs();
    private readonly TopScores? _top = request.Top <= TopScores.MaxSize ? new TopScores(request.Top) : null;
    private readonly Recency? _recency = weights.Recency;

    private float _reached;

    /// <summary>Scores below this are of no interest.</summary>
    private float Least => _top is null ? hits.LeastScore : hits.LeastWhereReached(Math.Max(_top.Least, _reached));

    /// <summary>Goes through all segments; counts on the way where that costs little, the others afterwards.</summary>
    public void Run()
    {
        var counted = counter is null ? [] : new bool[context.Segments.Count];
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            var bounds = plan.Bounds(segment);
            if (bounds.Length == 0 || plan.Bounded(segment) is not { } scorer)
            {
                continue;
            }

            if (counter?.NeedsFacets == false && scorer.CountsOnTheWay)
            {
                counted[segment] = true;
                RunCounting(segment, scorer, bounds, counter);
            }
            else
            {
                Run(segment, scorer, bounds.From, bounds.To);
            }

            OfferWaiting(segment);
        }

        for (var segment = 0; segment < counted.Length && !context.Stop.ShouldStop(); segment++)
        {
            if (!counted[segment])
            {
                CountingPass.Run(context, plan, segment, counter!);
            }
        }
    }

    /// <summary>Collects every match, and counts them.</summary>
    private void RunCounting(int segment, BoundedScorer scorer, DocRange bounds, MatchCounter counts)
    {
        counts.Open(context.Reader(segment));
        for (var from = bounds.From; from < bounds.To && !context.Stop.ShouldStop();)
        {
            var to = (int)Math.Min((long)from + DocIterator.BitWindow, bounds.To);
            _scored.Clear();
            scorer.Collect(from, to, float.NegativeInfinity, _scored);
            if (context.Segments[segment].Live is { } live)
            {
                _scored.Keep(live);
            }

            counts.Add(_scored.Docs);
            Take(segment);
            from = to;
        }

        counts.Close();
    }

    private void Run(int segment, BoundedScorer scorer, int from, int end)
    {
        if (scorer.Cost <= FewPostings && _recency is null)
        {
            _scored.Clear();
            scorer.Collect(from, end, Least, _scored);
            Take(segment);
            return;
        }

        for (var more = _recency is null; more && !context.Stop.ShouldStop();)
        {
            _scored.Clear();
            more = scorer.CollectBest(Least, _scored);
            Take(segment);
        }

        if (_top is not null && _top.Least < 0 && scorer.Cost > ManyPostings && request.After is null && _recency is null && context.Segments[segment].Live is null)
        {
            _reached = Math.Max(_reached, scorer.Reached(request.Top));
        }

        while (from < end && !context.Stop.ShouldStop())
        {
            var least = Least;
            var to = Math.Min(end, scorer.Propose(from, least, out var bound));
            if (bound >= 0 && bound >= least && (_recency is null || IsNewEnough(segment, from, to, bound, ref least)))
            {
                _scored.Clear();
                scorer.Collect(from, to, least, _scored);
                Take(segment);
            }

            from = to;
        }
    }

    /// <summary>Whether a window can hold a hit for all its age; makes <paramref name="least"/> what scores have to reach before they are multiplied by the factor of its newest document.</summary>
    private bool IsNewEnough(int segment, int from, int to, float bound, ref float least)
    {
        var reader = context.Reader(segment);
        var newest = Math.Min(to, reader.DatedCount) - 1;
        var factor = to > reader.DatedCount ? RecencyFactor.Of(_recency!, HitOrder.NoSortKey) : 0;
        factor = newest >= from ? Math.Max(factor, RecencyFactor.Of(_recency!, reader.SortKey(newest))) : factor;
        if (least <= 0 || factor <= 0)
        {
            return true;
        }

        least = BoundSum.Floor(least / factor, 2);
        return bound >= least;
    }

    /// <summary>Takes over what was collected.</summary>
    private void Take(int segment)
    {
        var (reader, live) = context.Segments[segment];
        var docs = _scored.Docs;
        ReadOnlySpan<float> scores = _scored.Scores;
        var least = Least;
        for (var i = 0; i < docs.Length && i < scores.Length; i++)
        {
            // Factors are at most 1, so a score that is too low without them is too low with them.
            var score = scores[i];
            if (!(score >= least) || live?.Contains(docs[i]) == false)
            {
                continue;
            }

            score = weights.AreNone ? score : weights.Weighted(score, segment, docs[i]);
            if (_top is null)
            {
                hits.Offer(new Candidate(score, reader.SortKey(docs[i]), segment, docs[i]));
            }
            else if (IsAfter(reader, segment, docs[i], score))
            {
                _top.Add(score);
                hits.Expect(score, segment, docs[i]);
                _waiting.Add(docs[i], score);
            }

            least = Least;
        }

        if (_waiting.Count > MaxWaiting)
        {
            OfferWaiting(segment);
        }
    }

    /// <summary>Whether a document stands behind the place after which hits are wanted.</summary>
    private bool IsAfter(SegmentReader reader, int segment, int doc, float score) =>
        request.After is not { } after
        || score < after.Score
        || (score == after.Score && hits.IsAfter(new Candidate(score, reader.SortKey(doc), segment, doc)));

    private void OfferWaiting(int segment)
    {
        var reader = context.Reader(segment);
        for (var i = 0; i < _waiting.Count; i++)
        {
            if (_waiting.Scores[i] >= Least)
            {
                hits.Offer(new Candidate(_waiting.Scores[i], reader.SortKey(_waiting.Docs[i]), segment, _waiting.Docs[i]));
            }
        }

        _waiting.Clear();
    }
}
