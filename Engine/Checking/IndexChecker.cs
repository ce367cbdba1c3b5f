using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Checking;

/// <summary>Reads a whole index and verifies everything that must hold.</summary>
public static class IndexChecker
{
    /// <summary>Checks the newest generation.</summary>
    public static IndexCheckReport Check(IndexDirectory directory, CancellationToken cancellation = default) => throw new NotSupportedException();
}
