namespace NewsSearch.Testing.Storage;

/// <summary>After which step of a reader something comes between.</summary>
public enum RaceMoment
{
    /// <summary>It knows which generation is the newest.</summary>
    AfterListing,

    /// <summary>It believes that the commit file cannot be deleted.</summary>
    AfterPinning,

    /// <summary>It knows the names of the segments' files.</summary>
    AfterReadingTheCommit,
}
