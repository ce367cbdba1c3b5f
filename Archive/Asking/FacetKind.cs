namespace NewsSearch.Archive.Asking;

/// <summary>What a facet counts by.</summary>
public enum FacetKind
{
    /// <summary>Publication date.</summary>
    Date = 0,

    /// <summary>Language: <c>ru</c>, <c>en</c>, <c>other</c>.</summary>
    Lang = 1,

    /// <summary>Source.</summary>
    Source = 2,

    /// <summary>Section.</summary>
    Section = 3,

    /// <summary>Tag.</summary>
    Tag = 4,

    /// <summary>Author.</summary>
    Author = 5,
}
