using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Asking;

/// <summary>A question to the archive: what <c>GET /v1/search</c> and <c>/v1/timeline</c> take, read and checked for form.</summary>
public sealed record SearchQuestion
{
    /// <summary>The query; empty lists everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>How it is read.</summary>
    public QuerySyntax Syntax { get; init; }

    /// <summary>How many of its words are required.</summary>
    public MatchMode Match { get; init; }

    /// <summary>Which articles by language.</summary>
    public LanguageFilter Language { get; init; }

    /// <summary>What is also looked for in the other language.</summary>
    public CrossMatching Cross { get; init; }

    /// <summary>First day of the range: <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, its start; null for no bound. Instants are not accepted by the interface.</summary>
    public PublicationDate? From { get; init; }

    /// <summary>Last day of the range, inclusive to the end of the year, month or day; null for no bound.</summary>
    public PublicationDate? To { get; init; }

    /// <summary>Any of these sources; empty for all. The value <c>_none</c> stands for articles without one, here and in the next three.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Any of these sections; empty for all.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Any of these tags; empty for all.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Any of these authors; empty for all.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The order of hits; null: relevance, or newest when <see cref="Text"/> is blank.</summary>
    public HitOrder? Order { get; init; }

    /// <summary>Half-life of the recency weight in days, 0 for none.</summary>
    public double RecencyHalfLifeDays { get; init; }

    /// <summary>Facets to count.</summary>
    public IReadOnlyList<FacetKind> Facets { get; init; } = [];

    /// <summary>Buckets of the date facet and the timeline.</summary>
    public DateInterval Interval { get; init; }

    /// <summary>Hits a page, 1 to 100.</summary>
    public int Size { get; init; } = 10;

    /// <summary>A cursor that an answer to the same question gave, or null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>How matches are shown.</summary>
    public HighlightMode Highlight { get; init; }

    /// <summary>Whether each hit tells how its score comes about.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether a better query is looked for.</summary>
    public bool Correct { get; init; } = true;

    /// <summary>Time after which the answer is given as it is, marked partial.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);
}
