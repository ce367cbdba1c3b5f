using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>Adds the scores of a second query to hits; see <see cref="Rescoring"/>.</summary>
internal static class RescoringPass
{
    /// <summary>The hits with their new scores, in the new order.</summary>
    /// <param name="context">What the plans of the search share.</param>
    /// <param name="plan">The second query.</param>
    /// <param name="recency">What the scores of <paramref name="hits"/> were multiplied by, or null.</param>
    /// <param name="hits">The best matches of the first query.</param>
    public static List<Hit> Run(SearchContext context, QueryPlan plan, Recency? recency, IReadOnlyList<Hit> hits)
    {
        var rescored = new List<Hit>(hits.Count);
        foreach (var segment in hits.GroupBy(hit => hit.Doc.Segment).OrderBy(segment => segment.Key))
        {
            var ascending = segment.OrderBy(hit => hit.Doc.Doc).ToArray();
            if (plan.Scores(segment.Key) is { } scorer)
            {
                Rescore(context, scorer, recency, ascending);
            }

            rescored.AddRange(ascending);
        }

        rescored.Sort((left, right) => HitOrder.Compare(SortOrder.Relevance, CandidateOf(left.Position), CandidateOf(right.Position)));
        return rescored;
    }

    /// <summary>Whether a hit stands behind a place.</summary>
    public static bool IsAfter(Hit hit, HitPosition? place) =>
        place is not { } after || HitOrder.Compare(SortOrder.Relevance, CandidateOf(after), CandidateOf(hit.Position)) < 0;

    /// <summary>Hits of one segment in the order of documents; windows that hold none of them are passed over.</summary>
    private static void Rescore(SearchContext context, Scorer scorer, Recency? recency, Span<Hit> hits)
    {
        Span<ulong> wanted = stackalloc ulong[DocIterator.WindowWords];
        var buffer = new ScoreBuffer();
        while (!hits.IsEmpty && !context.Stop.ShouldStop())
        {
            var (from, to) = Window(hits, wanted, out var count);
            buffer.Clear(to - from);
            var matched = buffer.Matched(to - from);
            scorer.ScoreWindow(from, to, wanted[..Bits.Words(to - from)], matched, buffer.Scores(to - from));
            foreach (ref var hit in hits[..count])
            {
                if (Bits.Contains(matched, hit.Doc.Doc - from))
                {
                    hit = hit with { Score = hit.Score + Weighted(buffer.Scores(to - from)[hit.Doc.Doc - from], recency, hit.SortKey) };
                }
            }

            hits = hits[count..];
        }
    }

    /// <summary>The window that begins with the first hit, and ends behind the last that fits into it.</summary>
    private static (int From, int To) Window(ReadOnlySpan<Hit> hits, Span<ulong> wanted, out int count)
    {
        wanted.Clear();
        var from = hits[0].Doc.Doc;
        count = 0;
        while (count < hits.Length && hits[count].Doc.Doc - from < DocIterator.Window)
        {
            Bits.Set(wanted, hits[count++].Doc.Doc - from);
        }

        return (from, hits[count - 1].Doc.Doc + 1);
    }

    /// <summary>What is added to a score for a score of the second query.</summary>
    private static float Weighted(float score, Recency? recency, long? sortKey) =>
        recency is null ? score : score * RecencyFactor.Of(recency, sortKey ?? HitOrder.NoSortKey);

    private static Candidate CandidateOf(HitPosition place) => new(place.Score, place.SortKey ?? HitOrder.NoSortKey, place.Doc.Segment, place.Doc.Doc);
}
