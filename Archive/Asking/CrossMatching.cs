namespace NewsSearch.Archive.Asking;

/// <summary>What of a query is also looked for in the other language.</summary>
public enum CrossMatching
{
    /// <summary>Words by the lexicons, and names by their sound.</summary>
    Full,

    /// <summary>Names only.</summary>
    Names,

    /// <summary>Nothing.</summary>
    Off,
}
