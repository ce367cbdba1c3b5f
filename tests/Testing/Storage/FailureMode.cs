namespace NewsSearch.Testing.Storage;

/// <summary>How an operation fails.</summary>
public enum FailureMode
{
    /// <summary>Nothing of it is done.</summary>
    Refused,

    /// <summary>It is done, and says that it failed; of a write, half arrives.</summary>
    Done,

    /// <summary>
    /// A sync fails for good, as on Linux: what it was to make durable will never be, although it can be read until the machine stops, and although the next sync succeeds. Other operations are
    /// <see cref="Refused"/>.
    /// </summary>
    Forgotten,
}
