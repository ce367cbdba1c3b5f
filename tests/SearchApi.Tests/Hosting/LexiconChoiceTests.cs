using System.Globalization;
using System.Text.Json;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
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

    [Fact]
    public async Task What_was_learnt_lies_beside_the_index_and_is_a_reason_of_its_own()
    {
        using (var writer = ArchiveWriter.Open(_folder.FullName, new ArchiveWriterOptions { Holder = "the test" }))
        {
            writer.Put(new Article { Id = "1", Language = "ru", Title = "Кышмырон", Lead = "", Paragraphs = [] }, origin: null);
            writer.Commit(TestContext.Current.CancellationToken);
        }

        var options = new ServiceOptions(_folder.FullName, [], "http://127.0.0.1:0");
        var before = await AnswerAsync(options);
        var learned = new LexiconWriter();
        learned.Add("grumbit", "кышмырон", 0.5, TranslationDirection.EnglishToRussian);
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, LearnedLexicon.FileName), learned.ToBytes(), TestContext.Current.CancellationToken);
        var after = await AnswerAsync(options);

        Assert.Equal(0, before.GetProperty("hits").GetArrayLength());
        Assert.Equal("learned", after.GetProperty("hits")[0].GetProperty("via")[0].GetProperty("by").GetString());
        Assert.Equal("learned", after.GetProperty("query").GetProperty("translations")[0].GetProperty("renderings")[0].GetProperty("by").GetString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> TagAsync(ServiceOptions options)
    {
        using var response = await AskAsync(options, "river");
        return response.Headers.ETag!.Tag;
    }

    private static async Task<JsonElement> AnswerAsync(ServiceOptions options)
    {
        using var response = await AskAsync(options, "grumbit");
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> AskAsync(ServiceOptions options, string text)
    {
        await using var service = SearchService.Build(options);
        await service.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"{service.Urls.First()}/v1/search?q={text}"));
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        await service.StopAsync(TestContext.Current.CancellationToken);
        return response.EnsureSuccessStatusCode();
    }
}
