namespace NewsSearch.Archive.Queries;

/// <summary>Where a translation comes from.</summary>
public enum RenderingSource
{
    /// <summary>It stands in the query itself.</summary>
    Given,

    /// <summary>A lexicon.</summary>
    Dictionary,

    /// <summary>The sound of a name.</summary>
    Name,

    /// <summary>The archive's own translations.</summary>
    Learned,
}
