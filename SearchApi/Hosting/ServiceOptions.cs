namespace NewsSearch.SearchApi.Hosting;

/// <summary>What the service serves, and where.</summary>
/// <param name="IndexFolder">The index.</param>
/// <param name="Sources">Files and folders to index and follow while serving; empty: the index is only read.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServiceOptions(string IndexFolder, IReadOnlyList<string> Sources, string Urls)
{
    /// <summary>Which translation data is used.</summary>
    public LexiconChoice Lexicons { get; init; }

    /// <summary>Where the translation data lies; null: beside the program. It need not exist.</summary>
    public string? LexiconFolder { get; init; }

    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>The sample articles of this repository, indexed into <c>data</c> under its root: what a bare <c>dotnet run</c> serves.</summary>
    /// <exception cref="FileNotFoundException">Neither the current folder nor the program lies in a checkout of the repository.</exception>
    public static ServiceOptions OfRepository(string urls)
    {
        var root = RootAbove(Environment.CurrentDirectory) ?? RootAbove(AppContext.BaseDirectory)
            ?? throw new FileNotFoundException("Say what to serve: --index DIR, and --from PATH to index articles too. (Without them the repository's samples are served, but this is not inside a checkout.)");
        return new ServiceOptions(Path.Combine(root, "data"), [Path.Combine(root, "corpus")], urls);
    }

    private static string? RootAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Search.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
