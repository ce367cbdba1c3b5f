using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using NewsSearch.SearchApi.Hosting;
using NewsSearch.Testing;
using Xunit;

[assembly: AssemblyFixture(typeof(NewsSearch.SearchApi.Tests.SampleService))]
[assembly: AssemblyFixture(typeof(NewsSearch.SearchApi.Tests.ManyArticlesService))]

namespace NewsSearch.SearchApi.Tests;

/// <summary>The whole service, on a real port, over an index that its own worker makes from real files in a temporary folder.</summary>
public abstract class RunningService : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-search-");
    private WebApplication? _service;

    /// <summary>A client for it that does not follow redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Files and folders that it indexes.</summary>
    protected abstract IReadOnlyList<string> Sources { get; }

    /// <summary>A folder for what a test service indexes.</summary>
    protected string SourceFolder => Directory.CreateDirectory(Path.Combine(_folder.FullName, "articles")).FullName;

    public async ValueTask InitializeAsync()
    {
        _service = SearchService.Build(new ServiceOptions(Path.Combine(_folder.FullName, "index"), Sources, "http://127.0.0.1:0"));
        await _service.StartAsync();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_service.Urls.First()) };
        await UntilReadyAsync();
    }

    /// <summary>Asks, expects 200, and reads the answer.</summary>
    public async Task<JsonElement> GetJsonAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    /// <summary>Asks, expects a problem with this status, and reads it.</summary>
    public async Task<JsonElement> GetProblemAsync(string address, HttpStatusCode expected)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_service is not null)
        {
            await _service.StopAsync();
            await _service.DisposeAsync();
        }

        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task UntilReadyAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        do
        {
            using var response = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), deadline.Token);
            if (response.IsSuccessStatusCode)
            {
                return;
            }
        }
        while (await tick.WaitForNextTickAsync(deadline.Token));
    }
}

/// <summary>Serves the sample articles of the repository.</summary>
public sealed class SampleService : RunningService
{
    protected override IReadOnlyList<string> Sources => [Path.Combine(SharedData.RepositoryRoot, "corpus")];
}

/// <summary>Serves 600 made articles with every kind of date, language and value.</summary>
public sealed class ManyArticlesService : RunningService
{
    /// <summary>Number of articles.</summary>
    public const int Count = 600;

    protected override IReadOnlyList<string> Sources
    {
        get
        {
            File.WriteAllLines(Path.Combine(SourceFolder, "made.jsonl"), MadeArticles.Lines(Count, seed: 20251122));
            return [SourceFolder];
        }
    }
}
