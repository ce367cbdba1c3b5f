namespace NewsSearch.Archive.Asking;

/// <summary>Which articles by language.</summary>
public enum LanguageFilter
{
    /// <summary>All.</summary>
    Any = 0,

    /// <summary>Russian.</summary>
    Ru = 1,

    /// <summary>English.</summary>
    En = 2,

    /// <summary>Neither.</summary>
    Other = 3,
}
