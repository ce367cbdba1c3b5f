using Xunit;

namespace NewsSearch.Testing;

/// <summary>
/// The folder of shared test material (corpora, evaluation sets, stemmer vocabulary), which stands beside a checkout on some machines. Tests that need it
/// are skipped where it is missing, with a word that says so.
/// </summary>
public static class SharedData
{
    /// <summary>The root of this checkout: the folder of <c>Search.sln</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    private static string? Root { get; } = FindShared();

    /// <summary>Path of <paramref name="relativePath"/> inside the shared folder; skips the running test if it is not there.</summary>
    public static string Require(string relativePath)
    {
        var path = Root is null ? null : Path.Combine(Root, relativePath);
        if (path is null || !(File.Exists(path) || Directory.Exists(path)))
        {
            Assert.Skip($"needs '{relativePath}' of the shared folder beside the checkout (or in NEWS_SEARCH_SHARED), which this machine does not have");
        }

        return path;
    }

    private static string? FindShared()
    {
        var named = Environment.GetEnvironmentVariable("NEWS_SEARCH_SHARED");
        var path = string.IsNullOrEmpty(named) ? Path.Combine(RepositoryRoot, "..", "shared") : named;
        return Directory.Exists(path) ? Path.GetFullPath(path) : null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Search.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Search.sln above {AppContext.BaseDirectory}.");
    }
}
