namespace NewsSearch.Testing.Storage;

/// <summary>How an operation fails.</summary>
public enum FailureMode
{
    /// <summary>Nothing of it is done.</summary>
    Refused,

    /// <summary>It is done, and says that it failed; of a write, half arrives.</summary>
    Done,
}
