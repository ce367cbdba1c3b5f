namespace NewsSearch.Engine.Writing;

/// <summary>Another writer holds the index.</summary>
public sealed class IndexLockedException : IOException
{
    /// <summary>The index at <paramref name="location"/> is held by <paramref name="holder"/>.</summary>
    internal IndexLockedException(string location, string holder)
        : base($"The index at {location} is held by another writer: {holder}.") => Holder = holder;

    /// <summary>What the other writer said of itself.</summary>
    public string Holder { get; }
}
