using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Search;

/// <summary>What to search for, and what to tell about the matches.</summary>
public sealed record SearchRequest
{
    /// <summary>Which documents match, and how they score.</summary>
    public required Query Query { get; init; }

    /// <summary>How many hits to give, from 0.</summary>
    public int Top { get; init; } = 10;

    /// <summary>The order of hits.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Give hits after this place only. Totals, facets and timeline still describe all matches.</summary>
    public HitPosition? After { get; init; }

    /// <summary>Recency weighting of the scores, or null.</summary>
    public Recency? Recency { get; init; }

    /// <summary>How the scores of two groups of documents are made comparable, or null.</summary>
    public Balancing? Balancing { get; init; }

    /// <summary>What is added to the scores of the best matches, or null.</summary>
    public Rescoring? Rescoring { get; init; }

    /// <summary>BM25's constants.</summary>
    public Bm25Parameters Bm25 { get; init; } = Bm25Parameters.Default;

    /// <summary>Whether <see cref="SearchResult.Total"/> is wanted; without it, matches that cannot be among the hits need not be visited.</summary>
    public bool CountTotal { get; init; } = true;

    /// <summary>Ascending sort keys b0 … bn, or null: bucket i of the timeline counts matches with b(i) &lt;= sort key &lt; b(i+1).</summary>
    public IReadOnlyList<long>? Timeline { get; init; }

    /// <summary>Keyword fields to count values of.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>When this is signalled the search stops where it is and gives what it has, marked partial. (Cancellation, in contrast, throws.)</summary>
    public CancellationToken Budget { get; init; }
}
