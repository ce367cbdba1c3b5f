using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using NewsSearch.SearchApi.Hosting;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.House.Tests;

/// <summary>The service over the sample articles and the article that the README shows.</summary>
public sealed partial class ReadmeService : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-search-readme-");
    private WebApplication _service = null!;

    /// <summary>The README.</summary>
    public static string Readme { get; } = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "README.md"));

    /// <summary>A client of the service.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var articles = _folder.CreateSubdirectory("articles").FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, "readme.jsonl"), JsonRecord().Match(Readme).Groups["record"].Value);
        string[] sources = [Path.Combine(SharedData.RepositoryRoot, "corpus"), articles];
        _service = SearchService.Build(new ServiceOptions(Path.Combine(_folder.FullName, "index"), sources, "http://127.0.0.1:0"));
        await _service.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_service.Urls.First()) };
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), deadline.Token)).StatusCode != HttpStatusCode.OK)
        {
            await tick.WaitForNextTickAsync(deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _service.StopAsync();
        await _service.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"```json\n(?<record>\{.*\})\n```", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex JsonRecord();
}
