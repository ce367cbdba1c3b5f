using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>What others get: one package that needs nothing, and whose README works.</summary>
public sealed partial class EnginePackageTests(EnginePackage package) : IClassFixture<EnginePackage>
{
    /// <summary>What a first example may ask of its reader.</summary>
    private const int MaxLines = 20;

    private static readonly string[] Assemblies = ["lib/net10.0/Analyzers.dll", "lib/net10.0/Engine.dll"];

    [Fact]
    public void It_holds_both_assemblies_with_their_documentation_and_a_readme()
    {
        using var archive = package.Open();
        Assert.Equal(
            ["NOTICE", "README.md", "lib/net10.0/Analyzers.dll", "lib/net10.0/Analyzers.xml", "lib/net10.0/Engine.dll", "lib/net10.0/Engine.xml"],
            Contents(archive).Where(name => !name.EndsWith(".nuspec", StringComparison.Ordinal)));
        Assert.Equal(File.ReadAllText(Readme), Read(archive, "README.md"));
        Assert.Contains("M:NewsSearch.Engine.Search.Snapshot.Open(", Read(archive, "lib/net10.0/Engine.xml"), StringComparison.Ordinal);
        Assert.Contains("T:NewsSearch.Analyzers.NewsAnalyzer", Read(archive, "lib/net10.0/Analyzers.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_symbols_are_packed_beside_it()
    {
        using var archive = package.Open(".snupkg");
        Assert.Equal(["lib/net10.0/Analyzers.pdb", "lib/net10.0/Engine.pdb"], Contents(archive).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_depends_on_no_other_package_and_says_what_it_is()
    {
        using var archive = package.Open();
        var metadata = XDocument.Parse(Read(archive, "NewsSearch.Engine.nuspec")).Root!.Elements().Single();
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("NewsSearch.Engine", Value("id"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("title"));
        Assert.NotEmpty(Value("description"));
        Assert.Contains("full-text", Value("tags"), StringComparison.Ordinal);

        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }

    [Fact]
    public void Its_assemblies_refer_to_each_other_and_the_framework_only()
    {
        using var archive = package.Open();
        foreach (var assembly in Assemblies)
        {
            using var image = new PEReader([.. Bytes(archive, assembly)]);
            var metadata = image.GetMetadataReader();
            var references = metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));
            Assert.All(references, name => Assert.Matches(@"^(Analyzers|System\..+|Microsoft\.Win32\..+)$", name));
        }
    }

    [Fact]
    public async Task A_program_that_has_only_the_package_does_what_the_readme_shows()
    {
        var readme = await File.ReadAllTextAsync(Readme, TestContext.Current.CancellationToken);
        var program = Program().Match(readme).Groups["code"].Value;
        Assert.InRange(program.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, MaxLines);
        await WriteAsync("Program.cs", program);
        await WriteAsync("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="feed" value="{package.Feed}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
        await WriteAsync("Reader.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsSearch.Engine" Version="*" />
              </ItemGroup>
            </Project>
            """);

        await EnginePackage.DotnetAsync(package.Work, "build", "-o", "out", "--nologo", "-m:1", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        var printed = await EnginePackage.DotnetAsync(package.Work, Path.Combine("out", "Reader.dll"));

        Assert.Equal(Output().Match(readme).Groups["text"].Value.TrimEnd(), printed.ReplaceLineEndings("\n").TrimEnd());
    }

    private static string Readme => Path.Combine(SharedData.RepositoryRoot, "Engine", "README.md");

    private static IEnumerable<string> Contents(ZipArchive archive) =>
        archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal);

    private static string Read(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static byte[] Bytes(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(package.Work, name), text, TestContext.Current.CancellationToken);

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Program();

    [GeneratedRegex("```text\n(?<text>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Output();
}
