using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Opens committed generations to read them, beside a writer that may delete them.</summary>
internal static class CommittedState
{
    /// <summary>Opens the newest generation, pinned; null if it is not newer than <paramref name="sharing"/>, whose segments are shared.</summary>
    public static IndexState? OpenNewest(IndexDirectory directory, IndexState? sharing) => throw new NotSupportedException();
}
