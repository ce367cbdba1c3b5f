using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>The engine's package, packed for real into a folder of its own, which also serves as a feed.</summary>
public sealed class EnginePackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-search-package-");

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>An empty folder beside it, outside the checkout and its settings.</summary>
    public string Work => Path.Combine(_folder.FullName, "work");

    /// <summary>The package, or with <c>.snupkg</c> its symbols.</summary>
    public ZipArchive Open(string extension = ".nupkg") => ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Feed, $"*{extension}")));

    // What was built for these tests is packed, so that it takes a moment; the build server packs a release. Without servers, which would outlive the test and hold its pipes.
    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Work);
        var configuration = typeof(EnginePackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        await DotnetAsync(SharedData.RepositoryRoot, "pack", "Engine", "--no-build", "-c", configuration, "-o", Feed, "--nologo", "-m:1", "-nodeReuse:false");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the SDK in a folder and gives what it printed; fails if it does.</summary>
    public static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // What an SDK that runs these tests has told its children would mislead another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {process.ExitCode}\n{output}{await errors}");
        return output;
    }
}
