namespace NewsSearch.Archive.Asking;

/// <summary>How many of the query's words an article must hold.</summary>
public enum MatchMode
{
    /// <summary>All; if no article holds all, most; if none holds most, any.</summary>
    Auto = 0,

    /// <summary>Every one.</summary>
    All = 1,

    /// <summary>At least half, rounded up.</summary>
    Most = 2,

    /// <summary>At least one.</summary>
    Any = 3,
}
