namespace NewsSearch.Archive.Writing;

/// <summary>What became of an article that was put.</summary>
public enum PutOutcome
{
    /// <summary>It is new.</summary>
    Added = 0,

    /// <summary>It replaced another version.</summary>
    Replaced = 1,

    /// <summary>The archive had exactly this already; nothing was written.</summary>
    Unchanged = 2,
}
