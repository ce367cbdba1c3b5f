using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Finds the hits with the best scores by scoring every match: the plain twin of <see cref="RankedPass"/>.</summary>
internal static class ScoringPass
{
    /// <summary>Scores every match, and counts on the way if <paramref name="counter"/> is given.</summary>
    public static void Run(SearchContext context, QueryPlan plan, ScoreWeights weights, HitCollector hits, MatchCounter? counter)
    {
        for (var segment = 0; segment < context.Segments.Count && !context.Stop.ShouldStop(); segment++)
        {
            if (plan.Matches(segment) is { } candidates && plan.Scores(segment) is { } scorer)
            {
                counter?.Open(context.Reader(segment));
                Run(context, segment, new Source(candidates, scorer, plan.Bounds(segment)), weights, hits, counter);
                counter?.Close();
            }
        }
    }

    private static void Run(SearchContext context, int segment, Source source, ScoreWeights weights, HitCollector hits, MatchCounter? counter)
    {
        var view = context.Segments[segment];
        var buffer = new ScoreBuffer();
        Span<ulong> live = stackalloc ulong[DocIterator.WindowWords];
        var next = source.NextCandidate(source.Bounds.From);
        while (next < source.Bounds.To && !context.Stop.ShouldStop())
        {
            var from = SegmentWindows.Start(next);
            var to = SegmentWindows.EndOf(view, from);
            var wanted = live[..Bits.Words(to - from)];
            SegmentWindows.FillLive(view, from, to, wanted);
            buffer.Clear(to - from);
            var matched = buffer.Matched(to - from);
            source.Scorer.ScoreWindow(from, to, wanted, matched, buffer.Scores(to - from));
            counter?.Add(from, to, matched);
            Collect(view.Reader, segment, from, matched, buffer.Scores(to - from), weights, hits);
            next = source.NextCandidate(to);
        }
    }

    private static void Collect(
        SegmentReader reader, int segment, int from, ReadOnlySpan<ulong> matched, ReadOnlySpan<float> scores, ScoreWeights weights, HitCollector hits)
    {
        for (var i = Bits.NextSet(matched, 0); i >= 0; i = Bits.NextSet(matched, i + 1))
        {
            // Factors are at most 1, so a score that is too low without them is too low with them.
            if (scores[i] >= hits.LeastScore)
            {
                hits.Offer(new Candidate(weights.Weighted(scores[i], segment, from + i), reader.SortKey(from + i), segment, from + i));
            }
        }
    }

    /// <summary>The scores of a segment, and an iterator over its matches that tells which windows have none.</summary>
    private readonly record struct Source(DocIterator Candidates, Scorer Scorer, DocRange Bounds)
    {
        public int NextCandidate(int target) =>
            target >= Bounds.To ? DocIterator.End : Candidates.Doc < target ? Candidates.SeekCandidate(target) : Candidates.Doc;
    }
}
