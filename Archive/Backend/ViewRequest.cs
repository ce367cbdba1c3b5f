using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Backend;

/// <summary>What to search a view for, and what to tell about the matches. The query and all filters decide what matches; the rest only what is told.</summary>
internal sealed record ViewRequest
{
    /// <summary>The query.</summary>
    public QueryNode Query { get; init; } = new EverythingNode();

    /// <summary>How many of its words are required; never <see cref="MatchMode.Auto"/>.</summary>
    public MatchMode Match { get; init; } = MatchMode.All;

    /// <summary>Which articles by language.</summary>
    public LanguageFilter Language { get; init; }

    /// <summary>Days that articles must fall on; undated ones fall on none.</summary>
    public DateRange Days { get; init; }

    /// <summary>Values that articles must have: of each list any one.</summary>
    public IReadOnlyList<ValueFilter> Values { get; init; } = [];

    /// <summary>The order of hits. Each is total: hits that are equal in it have a fixed order of their own.</summary>
    public HitOrder Order { get; init; }

    /// <summary>Recency weight of scores, or null.</summary>
    public RecencyWeight? Recency { get; init; }

    /// <summary>How many hits to give, from 0.</summary>
    public int Top { get; init; }

    /// <summary>How many hits to leave out before the first that is given; counted from <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>Give hits after this place only; counts still describe all matches.</summary>
    public ViewPosition? After { get; init; }

    /// <summary>Whether the total is wanted.</summary>
    public bool CountTotal { get; init; } = true;

    /// <summary>Stretches of days to count matches of, each beginning on the day after the one before; empty for none.</summary>
    public IReadOnlyList<DaySpan> Buckets { get; init; } = [];

    /// <summary>Fields to count values of.</summary>
    public IReadOnlyList<ValueField> Facets { get; init; } = [];

    /// <summary>Whether hits tell how their scores come about.</summary>
    public bool Explain { get; init; }

    /// <summary>When signalled, the search ends with what it has, marked partial.</summary>
    public CancellationToken Budget { get; init; }
}
