using System.Net;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Hosting;

public sealed class ServiceTests(SampleService samples)
{
    [Fact]
    public async Task It_says_that_it_lives_and_is_ready()
    {
        Assert.Equal("live", await samples.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken));
        var ready = await samples.GetJsonAsync("/health/ready");
        Assert.Equal("ready", ready.GetProperty("status").GetString());
        Assert.True(ready.GetProperty("articles").GetInt64() >= 60);
    }

    [Theory]
    [InlineData("/v1/search?q=river")]
    [InlineData("/v1/timeline?q=river")]
    [InlineData("/health/live")]
    [InlineData("/?q=river")]
    public async Task Whatever_answers_get_answers_head_without_a_body(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        using var response = await samples.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_describes_every_address_and_parameter()
    {
        var description = await samples.GetJsonAsync("/openapi/v1.json");

        var paths = description.GetProperty("paths");
        foreach (var path in (string[])["/v1/search", "/v1/timeline", "/v1/articles/{id}", "/v1/analyze", "/health/live", "/health/ready"])
        {
            Assert.True(paths.TryGetProperty(path, out _), path);
        }

        var parameters = paths.GetProperty("/v1/search").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Equal(NewsSearch.SearchApi.Parameters.ParameterTables.Search.Select(parameter => parameter.Name), parameters);
    }
}
