using System.Net;
using System.Text.Json;
using Xunit;

namespace NewsSearch.SearchApi.Tests.Search;

/// <summary>Search across languages over the samples, most of which are there in Russian and in English.</summary>
public sealed class CrossLanguageTests(SampleService samples, ManyArticlesService many)
{
    [Theory]
    [InlineData("Sukhona bridge", "В Верхнеозёрске открыли мост, которого ждали сорок лет", "Town on the Sukhona opens the bridge it waited forty years for")]
    [InlineData("Ёмыш билеты", "Фестиваль на Ёмыше собрал семь тысяч гостей и поспорил о билетах", "Record crowd at Yomysh river festival, and a row over tickets")]
    [InlineData("Торнбридж", "«Торнбридж Роверс» вышел в профессиональную лигу", "Thornbridge Rovers reach Football League for first time")]
    [InlineData("телескоп mirror", "В горы под Алматы доставили зеркало будущего телескопа", "Central Asia’s largest telescope mirror completes slow climb above Almaty")]
    public async Task A_question_in_either_language_or_in_both_finds_both_versions_of_a_story(string query, string russian, string english)
    {
        var titles = Hits(await AskAsync(query)).Select(hit => Text(hit, "title")).ToList();

        Assert.Contains(russian, titles);
        Assert.Contains(english, titles);
    }

    [Fact]
    public async Task Within_one_language_the_query_is_read_and_answered_as_it_stands()
    {
        foreach (var (query, language) in new[] { ("Sukhona bridge", "en"), ("Ёмыш", "ru"), ("\"small rivers\"", "en") })
        {
            var answer = await AskAsync(query, "cross=off");

            Assert.Equal(query, Text(answer.GetProperty("query"), "interpreted"));
            Assert.Empty(Translations(answer));
            Assert.NotEmpty(Hits(answer));
            Assert.All(Hits(answer), hit => Assert.Equal(language, Text(hit, "lang")));
            Assert.All(Hits(answer), hit => Assert.Equal(0, hit.GetProperty("via").GetArrayLength()));
        }
    }

    [Fact]
    public async Task Names_alone_are_found_by_their_sound_and_words_are_not_translated()
    {
        var answer = await AskAsync("Ёмыш билеты", "cross=names");
        var name = Assert.Single(Translations(answer));

        Assert.Equal("Ёмыш", Text(name, "term"));
        Assert.All(name.GetProperty("renderings").EnumerateArray(), rendering => Assert.Equal("name", Text(rendering, "by")));
        Assert.Contains(Hits(await AskAsync("Ёмыш", "cross=names")), hit => Text(hit, "lang") == "en");
    }

    [Theory]
    [InlineData("Sukhona bridge")]
    [InlineData("телескоп")]
    [InlineData("Thornbridge Rovers")]
    public async Task A_hit_says_which_words_it_has_only_in_the_other_language_as_they_stand_in_it(string query)
    {
        var explained = 0;
        foreach (var hit in Hits(await AskAsync(query)))
        {
            var article = await samples.GetJsonAsync($"/v1/articles/{Text(hit, "id")}");
            foreach (var via in hit.GetProperty("via").EnumerateArray())
            {
                Assert.Contains(Text(via, "term"), query.Split(' '));
                Assert.Contains(Text(via, "matched"), $"{Text(article, "title")} {Text(article, "text")}", StringComparison.Ordinal);
                Assert.Matches("^(name|dictionary|learned|typo)$", Text(via, "by"));
                explained++;
            }

            var own = query.Any(char.IsAsciiLetter) ? "en" : "ru";
            Assert.Equal(Text(hit, "lang") != own, hit.GetProperty("via").GetArrayLength() > 0);
        }

        Assert.NotEqual(0, explained);
    }

    [Fact]
    public async Task Renderings_of_a_word_are_one_list_the_likeliest_first_and_those_of_a_phrase_number_its_parts()
    {
        var answer = await AskAsync("bridge \"small rivers\" -school");
        var (word, phrase) = Translations(answer) is [var first, var second] ? (first, second) : throw new InvalidOperationException(answer.ToString());

        Assert.Equal(["term", "phrase", "given", "renderings", "switched"], word.EnumerateObject().Select(member => member.Name));
        Assert.Equal("bridge", Text(word, "term"));
        Assert.False(word.GetProperty("phrase").GetBoolean());
        Assert.False(word.GetProperty("given").GetBoolean());
        var renderings = word.GetProperty("renderings").EnumerateArray().ToList();
        Assert.Contains("мост", renderings.Select(rendering => Text(rendering, "text")));
        Assert.All(renderings, rendering => Assert.Equal(["text", "weight", "by"], rendering.EnumerateObject().Select(member => member.Name)));
        Assert.All(renderings.Select(Weight), weight => Assert.InRange(weight, 0.01, 1));
        Assert.Equal(renderings.Select(Weight).OrderDescending(), renderings.Select(Weight));

        Assert.Equal("small rivers", Text(phrase, "term"));
        Assert.True(phrase.GetProperty("phrase").GetBoolean());
        Assert.Equal([0, 1], phrase.GetProperty("renderings").EnumerateArray().Select(rendering => rendering.GetProperty("part").GetInt32()).Distinct());

        static double Weight(JsonElement rendering) => rendering.GetProperty("weight").GetDouble();
    }

    [Fact]
    public async Task A_word_can_be_switched_off_and_on_again_by_the_query_that_its_entry_gives()
    {
        foreach (var (query, term) in new[] { ("Sukhona bridge", "bridge"), ("телескоп", "телескоп"), ("\"small rivers\" festival", "small rivers") })
        {
            var before = await AskAsync(query);
            var off = await AskAsync(Text(Of(before, term), "switched"));
            var on = await AskAsync(Text(Of(off, term), "switched"));

            Assert.Equal(0, Of(off, term).GetProperty("renderings").GetArrayLength());
            Assert.True(Of(off, term).GetProperty("given").GetBoolean());
            Assert.True(off.GetProperty("total").GetInt64() < before.GetProperty("total").GetInt64());
            Assert.Equal(Scores(before), Scores(on));
            Assert.Equal(Text(before.GetProperty("query"), "interpreted"), Text(on.GetProperty("query"), "interpreted"));
        }

        static JsonElement Of(JsonElement answer, string term) => Translations(answer).Single(translation => Text(translation, "term") == term);
    }

    [Fact]
    public async Task What_the_query_gives_itself_is_said_to_be_given_also_where_nothing_else_is_translated()
    {
        foreach (var cross in (string[])["full", "off"])
        {
            var answer = await AskAsync("bridge{мост^0.5}", $"cross={cross}");
            var bridge = Assert.Single(Translations(answer));

            Assert.True(bridge.GetProperty("given").GetBoolean());
            Assert.Equal("bridge", Text(bridge, "switched"));
            Assert.Equal(["мост"], bridge.GetProperty("renderings").EnumerateArray().Select(rendering => Text(rendering, "text")));
            Assert.Contains(Hits(answer), hit => Text(hit, "lang") == "ru");
        }
    }

    [Theory]
    [InlineData("Sukhona bridge")]
    [InlineData("телескоп Almaty")]
    [InlineData("\"small rivers\" festival")]
    [InlineData("bridge OR вулкан")]
    [InlineData("title:школа Pskov -football")]
    public async Task Asking_what_was_interpreted_finds_the_same_with_the_same_scores(string query)
    {
        var first = await AskAsync(query);
        foreach (var cross in (string[])["full", "off"])
        {
            var again = await AskAsync(Text(first.GetProperty("query"), "interpreted"), $"cross={cross}");

            Assert.Equal(first.GetProperty("total").GetInt64(), again.GetProperty("total").GetInt64());
            Assert.Equal(Scores(first), Scores(again));
        }
    }

    [Fact]
    public async Task The_timeline_counts_what_the_search_finds_and_tells_the_same_of_the_query()
    {
        foreach (var cross in (string[])["full", "names", "off"])
        {
            var search = await many.GetJsonAsync($"/v1/search?q=bridge+storm&match=any&cross={cross}");
            var timeline = await many.GetJsonAsync($"/v1/timeline?q=bridge+storm&match=any&cross={cross}");

            Assert.Equal(search.GetProperty("total").GetInt64(), timeline.GetProperty("total").GetInt64());
            Assert.Equal(search.GetProperty("query").ToString(), timeline.GetProperty("query").ToString());
        }
    }

    [Fact]
    public async Task What_is_matched_across_languages_is_part_of_what_a_cached_answer_is_known_by()
    {
        foreach (var path in (string[])["/v1/search", "/v1/timeline"])
        {
            var tags = new HashSet<string>(StringComparer.Ordinal);
            foreach (var cross in (string[])["full", "names", "off"])
            {
                using var response = await samples.Client.GetAsync(new Uri($"{path}?q=river&cross={cross}", UriKind.Relative), TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.True(tags.Add(response.Headers.ETag!.Tag));
            }
        }
    }

    [Fact]
    public async Task The_interface_describes_it()
    {
        var paths = (await samples.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        foreach (var path in (string[])["/v1/search", "/v1/timeline"])
        {
            var operation = paths.GetProperty(path).GetProperty("get");
            var cross = operation.GetProperty("parameters").EnumerateArray().Single(parameter => Text(parameter, "name") == "cross");

            Assert.Contains("`query.translations`", Text(operation, "description"), StringComparison.Ordinal);
            Assert.All((string[])["`full`", "`names`", "`off`"], value => Assert.Contains(value, Text(cross, "description"), StringComparison.Ordinal));
        }
    }

    private async Task<JsonElement> AskAsync(string query, string parameters = "cross=full") =>
        await samples.GetJsonAsync($"/v1/search?q={Uri.EscapeDataString(query)}&{parameters}&size=100");

    private static JsonElement.ArrayEnumerator Hits(JsonElement answer) => answer.GetProperty("hits").EnumerateArray();

    private static IReadOnlyList<JsonElement> Translations(JsonElement answer) => [.. answer.GetProperty("query").GetProperty("translations").EnumerateArray()];

    private static IEnumerable<string> Scores(JsonElement answer) => Hits(answer).Select(hit => $"{Text(hit, "id")} {hit.GetProperty("score")}");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
