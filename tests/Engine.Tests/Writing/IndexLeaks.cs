using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>What an index that nobody has open consists of.</summary>
internal static class IndexLeaks
{
    /// <summary>The files of the newest commit, its own included.</summary>
    public static HashSet<string> Needed(IndexDirectory directory)
    {
        var newest = IndexFiles.NewestGeneration(directory);
        return newest < 0 ? [] : new(CommitFile.Read(directory, newest).FileNames().Append(IndexFiles.Commit(newest)), StringComparer.Ordinal);
    }

    /// <summary>Fails if there is any other file, but for the writer's lock, or a handle that is open still.</summary>
    public static void Verify(WatchedDirectory directory)
    {
        Assert.Empty(directory.OpenHandles);
        Assert.Equal(Needed(directory).Append(IndexFiles.WriterLock).Order(StringComparer.Ordinal), directory.List().Order(StringComparer.Ordinal));
    }
}
