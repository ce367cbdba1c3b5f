using System.Globalization;
using NewsSearch.Archive.Writing;
using NewsSearch.SearchApi.Hosting;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Hosting;

/// <summary>The same index served with other translation data.</summary>
public sealed class LexiconChoiceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("news-search-lexicons-");

    [Fact]
    public async Task Other_lexicons_are_another_state_for_caches()
    {
        using (var writer = ArchiveWriter.Open(_folder.FullName, new ArchiveWriterOptions { Holder = "the test" }))
        {
            writer.Commit(TestContext.Current.CancellationToken);
        }

        var options = new ServiceOptions(_folder.FullName, [], "http://127.0.0.1:0");
        var none = options with { LexiconFolder = Path.Combine(_folder.FullName, "none") };
        string[] tags = [await TagAsync(options), await TagAsync(options with { Lexicons = LexiconChoice.Core }), await TagAsync(none)];

        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(tags[0], await TagAsync(options));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> TagAsync(ServiceOptions options)
    {
        await using var service = SearchService.Build(options);
        await service.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{service.Urls.First()}/v1/search?q=river"));
        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        return response.EnsureSuccessStatusCode().Headers.ETag!.Tag;
    }
}
