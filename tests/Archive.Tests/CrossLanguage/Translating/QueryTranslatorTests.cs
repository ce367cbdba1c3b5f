using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Translating;

/// <summary>What of a query is translated, told by the query as interpreted.</summary>
public sealed class QueryTranslatorTests : IDisposable
{
    private static readonly Lexicons Made = MadeLexicons.Of(
        """
        bridge=мост:1; river=река:1; small=малый:1,небольшой:0.4; town=город:1; prime=главный:0.4; minister=министр:1; prime minister=премьер:1;
        WHO=воз:1; who=кто-то:1; the=мост:1; мост=bridge:1; город=town:1; железный=iron:0.8; дорога=road:1; железный дорога=railway:0.8;
        harvest=жатва:1,урожай:0.4
        """);

    private readonly TestArchive _archive = new(
        Made,
        TestArchive.NewArticle("ru", "Мост, река, малый и небольшой город", null, "Главный министр и премьер. ВОЗ. Кто-то. Урожай."),
        TestArchive.NewArticle("en", "Bridge, town, iron, road, railway"));

    [Theory]
    [InlineData("bridge", "bridge{мост}")]
    [InlineData("bridges", "bridges{мост}")]
    [InlineData("BRIDGES", "BRIDGES{мост}")]
    [InlineData("bridge's", "bridge's{мост}")]
    [InlineData("мостами", "мостами{bridge}")]
    [InlineData("small town", "small{малый, небольшой^0.4} town{город}")]
    [InlineData("town мост", "town{город} мост{bridge}")]
    [InlineData("мост town городами", "мост{bridge} town{город} городами{town}")]
    public void A_word_in_any_form_and_of_either_language_is_translated(string query, string interpreted) => Assert.Equal(interpreted, Interpreted(query));

    [Theory]
    [InlineData("the bridge", "the bridge{мост}")]
    [InlineData("the")]
    [InlineData("bridge 2025", "bridge{мост} 2025")]
    [InlineData("3.14 %")]
    [InlineData("zebra")]
    [InlineData("bridge -town", "bridge{мост} -town")]
    [InlineData("bridge -(town OR river)", "bridge{мост} -(town OR river)")]
    [InlineData("bridge AND NOT \"small town\"", "bridge{мост} AND -\"small town\"")]
    [InlineData("=bridge")]
    [InlineData("bridg*")]
    [InlineData("br?dge")]
    [InlineData("bridge~1")]
    [InlineData("source:bridge")]
    [InlineData("text:[bridge TO town]", "text:[\"bridge\" TO \"town\"]")]
    public void Function_words_numbers_exclusions_forms_patterns_and_values_stay_as_they_are(string query, string? interpreted = null) =>
        Assert.Equal(interpreted ?? query, Interpreted(query));

    [Theory]
    [InlineData("bridge{}")]
    [InlineData("bridge{река}")]
    [InlineData("bridge{река^0.5, \"малый город\"}")]
    [InlineData("bridge{} town", "bridge{} town{город}")]
    [InlineData("\"small towns\"{}")]
    [InlineData("\"small towns\"{река}")]
    public void What_the_query_says_of_a_word_is_all_that_it_may_be(string query, string? interpreted = null) => Assert.Equal(interpreted ?? query, Interpreted(query));

    [Theory]
    [InlineData("title:bridge", "title:bridge{мост}")]
    [InlineData("title:(bridge text:town)", "title:(bridge{мост} text:town{город})")]
    [InlineData("bridge^2 town", "bridge{мост}^2 town{город}")]
    [InlineData("+bridge town", "+bridge{мост} town{город}")]
    [InlineData("bridge OR town", "bridge{мост} OR town{город}")]
    [InlineData("(bridge AND town) OR river", "(bridge{мост} AND town{город}) OR river{река}")]
    [InlineData("bridge NEAR/3 town", "bridge{мост} NEAR/3 town{город}")]
    [InlineData("bridge BEFORE/3 (town OR river)", "bridge{мост} BEFORE/3 (town{город} OR river{река})")]
    [InlineData("\"small towns\" NEAR/3 bridge", "\"small towns\" NEAR/3 bridge{мост}")]
    [InlineData("(river OR \"small towns\") NEAR/3 bridge", "(river{река} OR \"small towns\") NEAR/3 bridge{мост}")]
    public void Words_in_fields_with_boosts_and_near_others_are_translated_and_phrases_near_others_not(string query, string interpreted) =>
        Assert.Equal(interpreted, Interpreted(query));

    [Theory]
    [InlineData("\"small towns\"", "\"small towns\"{малый, небольшой^0.4; город}")]
    [InlineData("\"small towns\"~3", "\"small towns\"~3{малый, небольшой^0.4; город}")]
    [InlineData("\"town of the bridges\"", "\"town of the bridges\"{город; мост}")]
    [InlineData("\"2025 bridges\"", "\"2025 bridges\"{2025; мост}")]
    [InlineData("\"zebra bridges\"", "\"zebra bridges\"{zebra; мост}")]
    [InlineData("\"zebra 2025\"")]
    [InlineData("\"of the\"")]
    public void Of_a_phrase_each_word_that_says_something_must_be_there(string query, string? interpreted = null) => Assert.Equal(interpreted ?? query, Interpreted(query));

    [Theory]
    [InlineData("prime minister", "prime{премьер, главный^0.4} minister{министр, премьер}")]
    [InlineData("prime ministers bridge", "prime{премьер, главный^0.4} ministers{министр, премьер} bridge{мост}")]
    [InlineData("prime AND minister", "prime{премьер, главный^0.4} AND minister{министр, премьер}")]
    [InlineData("\"prime minister\"", "\"prime minister\"{премьер, главный^0.4; министр, премьер}")]
    [InlineData("prime OR minister", "prime{главный^0.63} OR minister{министр}")]
    [InlineData("minister prime", "minister{министр} prime{главный^0.63}")]
    [InlineData("prime the minister", "prime{главный^0.63} the minister{министр}")]
    [InlineData("prime -town minister", "prime{главный^0.63} -town minister{министр}")]
    [InlineData("железную дорогу", "железную{iron^0.89, railway^0.89} дорогу{road, railway^0.8}")]
    public void Words_that_are_something_else_together_each_get_that_too(string query, string interpreted) => Assert.Equal(interpreted, Interpreted(query));

    [Theory]
    [InlineData("WHO", "WHO{воз}")]
    [InlineData("bridge of WHO", "bridge{мост} of WHO{воз}")]
    [InlineData("\"WHO bridge\"", "\"WHO bridge\"{воз; мост}")]
    [InlineData("who")]
    [InlineData("Who")]
    [InlineData("who bridge", "who bridge{мост}")]
    [InlineData("WHO IS THE MINISTER", "WHO IS THE MINISTER{министр}")]
    public void An_acronym_in_capitals_is_another_word(string query, string? interpreted = null) => Assert.Equal(interpreted ?? query, Interpreted(query));

    [Fact]
    public void A_translation_that_no_article_has_is_left_out_and_the_others_count_as_if_there_were_none() =>
        Assert.Equal("harvest{урожай^0.63}", Interpreted("harvest"));

    [Fact]
    public void The_plain_syntax_is_translated_too()
    {
        var question = _archive.Ask(new SearchQuestion { Text = "bridge -town", Syntax = QuerySyntax.Plain }).Question;

        Assert.Equal("bridge{мост} town{город}", question.Interpreted);
        Assert.Equal("bridge town", question.Read);
    }

    [Fact]
    public void It_is_known_of_what_the_query_says_where_it_comes_from_as_far_as_a_lexicon_says_it_too()
    {
        var given = Assert.Single(_archive.Ask("bridge{мост^0.5, река}").Question.Translations);

        Assert.True(given.Given);
        Assert.Equal([("мост", 0.5f, RenderingSource.Dictionary), ("река", 1f, RenderingSource.Given)], given.Renderings[0].Select(rendering => (rendering.Words[0], rendering.Weight, rendering.By)));
    }

    [Fact]
    public void Without_translation_the_query_is_as_it_was_read()
    {
        foreach (var query in new[] { "small town мост", "\"small towns\"", "WHO", "prime minister" })
        {
            var question = _archive.Ask(new SearchQuestion { Text = query, Cross = CrossMatching.Off }).Question;

            Assert.Equal((query, query), (question.Interpreted, question.Read));
            Assert.Empty(question.Translations);
        }
    }

    public void Dispose() => _archive.Dispose();

    private string Interpreted(string query)
    {
        var question = _archive.Ask(new SearchQuestion { Text = query, Correct = false }).Question;
        Assert.Equal(query, question.Text);
        return question.Interpreted;
    }
}
