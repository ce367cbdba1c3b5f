namespace NewsSearch.Archive.Queries;

/// <summary>Where a translation comes from.</summary>
public enum RenderingSource
{
    /// <summary>It stands in the query itself.</summary>
    Given,

    /// <summary>A lexicon.</summary>
    Dictionary,

    /// <summary>A name: by its sound, or by the lexicon of names.</summary>
    Name,

    /// <summary>Learnt from articles that the archive has in both languages.</summary>
    Learned,
}
