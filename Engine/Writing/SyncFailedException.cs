namespace NewsSearch.Engine.Writing;

/// <summary>
/// Storage failed to make a commit durable. What was written since the last commit may be lost although it can still be read, so the writer takes no more: dispose it and open another, which
/// starts from the last commit. Nothing that was committed is lost.
/// </summary>
public sealed class SyncFailedException : IOException
{
    /// <summary>It failed in the index at <paramref name="location"/>, in this way.</summary>
    internal SyncFailedException(string location, Exception failure)
        : base($"Storage failed to keep a commit of the index at {location}, so this writer takes no more; a new one starts from the last commit: {failure.Message}", failure)
    {
    }
}
