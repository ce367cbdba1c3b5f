using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Correcting;

namespace NewsSearch.Archive.Answering;

/// <summary>The answer to a search.</summary>
public sealed record SearchAnswer
{
    /// <summary>How the question was understood.</summary>
    public required InterpretedQuestion Question { get; init; }

    /// <summary>Exact number of matching articles (lower bound if partial).</summary>
    public required long Total { get; init; }

    /// <summary>Whether the budget ran out.</summary>
    public required bool Partial { get; init; }

    /// <summary>The generation that answered.</summary>
    public required long Generation { get; init; }

    /// <summary>Identity of the generation's state, for validators such as ETags.</summary>
    public required string StateId { get; init; }

    /// <summary>The hits of this page.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Matches by date, if asked for.</summary>
    public DateFacet? Dates { get; init; }

    /// <summary>Matches by value, for each other facet asked for.</summary>
    public IReadOnlyDictionary<FacetKind, IReadOnlyList<ValueCount>> Facets { get; init; } = new Dictionary<FacetKind, IReadOnlyList<ValueCount>>();

    /// <summary>Cursor of the next page; null on the last one, and if partial.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Cursor of the previous page; null on the first and second (whose previous page is the question without a cursor), and if partial.</summary>
    public string? PreviousCursor { get; init; }

    /// <summary>Hits before this page; 0 on the first.</summary>
    public long HitsBefore { get; init; }

    /// <summary>A better query than the one asked, if there is one; null on all pages but the first, and if partial.</summary>
    public Suggestion? Suggestion { get; init; }
}
