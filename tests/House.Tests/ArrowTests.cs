using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>Folders are the architecture: what each may know is written here once, and held.</summary>
public sealed partial class ArrowTests
{
    /// <summary>Each folder with the folders that it may know.</summary>
    public static TheoryData<string, string[]> Folders => new()
    {
        { "Analyzers", [] },
        { "Engine", ["Analyzers"] },
        { "Archive", ["Analyzers", "Engine"] },
        { "Indexer", ["Archive"] },
        { "SearchApi", ["Archive", "Indexer"] },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_project_refers_only_to_what_it_may_know(string folder, string[] known)
    {
        var project = XDocument.Load(Path.Combine(SharedData.RepositoryRoot, folder, $"{folder}.csproj"));
        var references = project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        Assert.Empty(references.Except(known, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_file_names_a_folder_against_the_arrows(string folder, string[] known)
    {
        var allowed = known.Append(folder).ToHashSet(StringComparer.Ordinal);
        var against =
            from file in SourceFiles(folder)
            from Match name in ProductName().Matches(File.ReadAllText(file))
            where !allowed.Contains(name.Groups["folder"].Value)
            select $"{Path.GetRelativePath(SharedData.RepositoryRoot, file)}: {name.Value}";

        Assert.Empty(against);
    }

    [Fact]
    public void The_engine_knows_of_analysis_only_the_token_contract()
    {
        string[] contract = ["IAnalyzer", "ITokenizer", "WordTerms"];
        var others = Directory.GetFiles(Path.Combine(SharedData.RepositoryRoot, "Analyzers"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !InBuildFolder(file))
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Except(contract, StringComparer.Ordinal)
            .ToList();
        var against =
            from file in SourceFiles("Engine")
            let text = File.ReadAllText(file)
            where text.Contains("using NewsSearch.Analyzers.", StringComparison.Ordinal)
                || (text.Contains("using NewsSearch.Analyzers;", StringComparison.Ordinal)
                    && others.Exists(other => Regex.IsMatch(text, $@"\b{other}\b", RegexOptions.None, TimeSpan.FromSeconds(5))))
            select file;

        Assert.Empty(against);
    }

    [Fact]
    public void In_the_archive_only_the_embedded_back_end_knows_the_engine()
    {
        var embedded = Path.Combine(SharedData.RepositoryRoot, "Archive", "Backend", "Embedded");
        var against =
            from file in SourceFiles("Archive")
            where !file.StartsWith(embedded, StringComparison.Ordinal)
            where File.ReadAllText(file).Contains("NewsSearch.Engine", StringComparison.Ordinal)
            select Path.GetRelativePath(SharedData.RepositoryRoot, file);

        Assert.Empty(against);
    }

    [GeneratedRegex(@"\bNewsSearch\.(?<folder>Analyzers|Engine|Archive|Indexer|SearchApi)\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ProductName();

    private static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(SharedData.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !InBuildFolder(file));

    private static bool InBuildFolder(string file) =>
        file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");
}
