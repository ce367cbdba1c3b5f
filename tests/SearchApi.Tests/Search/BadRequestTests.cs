using System.Net;
using System.Text;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Search;

public sealed class BadRequestTests(SampleService samples)
{
    [Theory]
    [InlineData("qq=river", "qq", "'q'")]
    [InlineData("Q=river", "Q", "'q'")]
    [InlineData("sorted=newest", "sorted", "'sort'")]
    [InlineData("sort=newset", "sort", "'newest'")]
    [InlineData("lang=eng", "lang", "'en'")]
    [InlineData("match=al", "match", "'all'")]
    [InlineData("facets=dat,lang", "facets", "'date'")]
    [InlineData("size=0", "size", "1 to 100")]
    [InlineData("size=101", "size", "1 to 100")]
    [InlineData("size=ten", "size", "whole number")]
    [InlineData("size=1e1", "size", "whole number")]
    [InlineData("size=99999999999999999999", "size", "1 to 100")]
    [InlineData("budget=9", "budget", "10 to 10,000")]
    [InlineData("recency=-1", "recency", "0 to")]
    [InlineData("recency=NaN", "recency", "number")]
    [InlineData("from=2025-02-30", "from", "YYYY")]
    [InlineData("to=yesterday", "to", "YYYY")]
    [InlineData("from=2025-08-14T10:00:00Z", "from", "YYYY")]
    [InlineData("from=2025&to=2024", "from", "")]
    [InlineData("cursor=garbage", "cursor", "")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "cursor", "")]
    [InlineData("explain=yes", "explain", "true")]
    [InlineData("size=1&size=2", "size", "once")]
    public async Task A_wrong_parameter_is_named_with_what_would_be_right(string parameters, string parameter, string said)
    {
        var problem = await samples.GetProblemAsync($"/v1/search?{parameters}", HttpStatusCode.BadRequest);

        Assert.Equal(400, problem.GetProperty("status").GetInt32());
        var error = problem.GetProperty("errors")[0];
        Assert.Equal(parameter, error.GetProperty("parameter").GetString());
        Assert.Contains(said, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_parameter_is_named_at_once()
    {
        var problem = await samples.GetProblemAsync("/v1/search?size=0&from=x&foo=1", HttpStatusCode.BadRequest);

        Assert.Equal(["foo", "from", "size"], problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameter").GetString()).Order());
    }

    [Fact]
    public async Task A_problem_of_the_query_has_its_position()
    {
        var problem = await samples.GetProblemAsync("/v1/search?q=river+date:2025-13", HttpStatusCode.BadRequest);

        var error = problem.GetProperty("errors")[0];
        Assert.Equal("q", error.GetProperty("parameter").GetString());
        Assert.InRange(error.GetProperty("position").GetInt32(), 6, 16);
    }

    [Fact]
    public async Task A_query_of_4000_letters_is_answered_and_a_longer_one_is_refused_with_a_word()
    {
        var query = string.Concat(Enumerable.Repeat("нижегородская ", 300))[..4_000];
        await samples.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString(query)}");

        var problem = await samples.GetProblemAsync($"/v1/search?q={Uri.EscapeDataString(query + "a")}", HttpStatusCode.BadRequest);
        Assert.Contains("4,000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("full")]
    [InlineData("plain")]
    public async Task Garbage_is_answered_or_refused_and_never_breaks_the_service(string syntax)
    {
        var random = new Random(20251122);
        for (var round = 0; round < 150; round++)
        {
            var query = Garbage(random);
            using var response = await samples.Client.GetAsync(
                new Uri($"/v1/search?syntax={syntax}&facets=date&q={Uri.EscapeDataString(query)}", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{(int)response.StatusCode} for {query}");
        }
    }

    [Theory]
    [InlineData("/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/v1/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/v1/articles/none?x=1", HttpStatusCode.BadRequest)]
    [InlineData("/v1/timeline?x=1", HttpStatusCode.BadRequest)]
    [InlineData("/v1/analyze?txt=1", HttpStatusCode.BadRequest)]
    public async Task Every_error_is_a_problem_document(string address, HttpStatusCode status)
    {
        var problem = await samples.GetProblemAsync(address, status);

        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task A_wrong_method_is_a_problem_document()
    {
        using var response = await samples.Client.PostAsync(new Uri("/v1/search", UriKind.Relative), content: null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private static string Garbage(Random random)
    {
        const string Alphabet = "\"'()[]{}:~^*?-+=!&|/\\ \t«»“”.,;#%<>0123456789abcНОТяё\u0301\u00AD\u200B№€";
        string[] pieces = ["AND", "OR", "NOT", "NEAR/5", "BEFORE/", "date:", "title:", "..", "2025-08", "river", "река", "😀", "lang:", "^2", "~1"];
        var text = new StringBuilder();
        for (var length = random.Next(1, 40); length > 0; length--)
        {
            text.Append(random.Next(4) == 0 ? pieces[random.Next(pieces.Length)] : Alphabet[random.Next(Alphabet.Length)].ToString());
        }

        return text.ToString();
    }
}
