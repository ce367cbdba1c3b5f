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
    /// <param name="weights">What the scores of <paramref name="hits"/> were multiplied by.</param>
    /// <param name="hits">The best matches of the first query.</param>
    public static List<Hit> Run(SearchContext context, QueryPlan plan, ScoreWeights weights, IReadOnlyList<Hit> hits)
    {
        var rescored = new List<Hit>(hits.Count);
        foreach (var segment in hits.GroupBy(hit => hit.Doc.Segment).OrderBy(segment => segment.Key))
        {
            var ascending = segment.OrderBy(hit => hit.Doc.Doc).ToArray();
            if (plan.Scores(segment.Key) is { } scorer)
            {
                Rescore(context, scorer, weights, ascending);
            }

            rescored.AddRange(ascending);
        }

        rescored.Sort(HitOrder.ByRelevance);
        return rescored;
    }

    /// <summary>Whether a hit stands behind a place.</summary>
    public static bool IsAfter(Hit hit, HitPosition? place) =>
        place is not { } after || HitOrder.Compare(SortOrder.Relevance, HitOrder.CandidateOf(after), HitOrder.CandidateOf(hit.Position)) < 0;

    /// <summary>Hits of one segment in the order of documents; windows that hold none of them are passed over.</summary>
    private static void Rescore(SearchContext context, Scorer scorer, ScoreWeights weights, Span<Hit> hits)
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
                    hit = hit with { Score = hit.Score + weights.Weighted(buffer.Scores(to - from)[hit.Doc.Doc - from], hit.Doc.Segment, hit.Doc.Doc) };
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
}
