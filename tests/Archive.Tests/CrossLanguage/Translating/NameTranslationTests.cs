using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Translating;

/// <summary>Names are looked for by a lexicon of their own and by their sound.</summary>
public sealed class NameTranslationTests
{
    private static readonly Lexicons Made = MadeLexicons.Of(
        names: "germany=германия:1; UN=оон:1; bridge=бридж:0.4; black sea=черноморье:1",
        others: "bridge=мост:1; town=город:1; germany=германия:1; sea=море:1");

    [Fact]
    public void A_name_is_found_by_its_sound_in_either_direction_and_any_form()
    {
        using var archive = new TestArchive(
            Lexicons.None, TestArchive.NewArticle("ru", "Встреча с Валентином Семеняко и Пасютой"), TestArchive.NewArticle("en", "Valentin Semenyako and Pasyuta spoke"));

        foreach (var query in new[] { "Semenyako", "Семеняко", "Pasyuta", "Пасюты", "Pasyuta's", "pasyuta" })
        {
            Assert.Equal(["en", "ru"], archive.Found(query));
            var name = Assert.Single(archive.Ask(query).Question.Translations);
            Assert.All(name.Renderings[0], rendering => Assert.Equal(RenderingSource.Name, rendering.By));
        }
    }

    [Fact]
    public void Only_what_the_archive_itself_has_sounds_like_a_name()
    {
        using var archive = new TestArchive(Lexicons.None, TestArchive.NewArticle("ru", "Встреча с Пасютой"));
        Assert.Empty(archive.Ask("Semenyako").Question.Translations);

        archive.Add(TestArchive.NewArticle("late", "Семеняко приехал"));

        Assert.Equal(["late"], archive.Found("Semenyako"));
    }

    [Theory]
    [InlineData("=Semenyako")]
    [InlineData("Semenya*")]
    [InlineData("Semenyako~1")]
    [InlineData("\"Semenyako\"")]
    [InlineData("Semenyako{}")]
    [InlineData("SEMEN")]
    public void What_is_to_be_found_as_it_is_spelled_has_no_sound(string query)
    {
        using var archive = new TestArchive(Lexicons.None, TestArchive.NewArticle("ru", "Семеняко и Семён"));

        Assert.Empty(archive.Found(query));
    }

    [Theory]
    [InlineData("Germany bridge", "Germany{германия} bridge{бридж^0.63}")]
    [InlineData("town", "town")]
    [InlineData("sea", "sea")]
    [InlineData("black sea", "black{черноморье} sea{черноморье}")]
    [InlineData("UN in town", "UN{оон} in town")]
    [InlineData("\"Germany town\"", "\"Germany town\"{германия; town}")]
    public void Names_alone_are_those_of_the_names_lexicon(string query, string interpreted)
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("ru", "Германия, мост, бридж, город, ОО́Н, ООН, море, Черноморье"));

        Assert.Equal(interpreted, archive.Ask(new SearchQuestion { Text = query, Cross = CrossMatching.Names }).Question.Interpreted);
    }

    [Fact]
    public void In_full_both_lexicons_count_and_a_name_is_told_as_such()
    {
        using var archive = new TestArchive(Made, TestArchive.NewArticle("ru", "Германия, мост, бридж"));

        var question = archive.Ask("Germany bridge").Question;

        Assert.Equal("Germany{германия} bridge{мост, бридж^0.4}", question.Interpreted);
        Assert.Equal(
            [("германия", RenderingSource.Name), ("мост", RenderingSource.Dictionary), ("бридж", RenderingSource.Name)],
            question.Translations.SelectMany(translation => translation.Renderings[0]).Select(rendering => (rendering.Words[0], rendering.By)));
    }

    [Fact]
    public void An_ordinary_word_written_as_a_name_trusts_its_sound_more()
    {
        var lexicons = MadeLexicons.Of("parker=паркер:1; pen=ручка:1; baker=пекарь:1");
        using var archive = new TestArchive(lexicons, TestArchive.NewArticle("ru", "Пекарь Бейкер взял ручку"));

        var asName = Sound("pen of Baker");
        Assert.True(asName > Sound("Baker"), "a capital that says nothing");
        Assert.True(Sound("Baker") > Sound("baker"), "no capital");

        float Sound(string query) => archive.Ask(query).Question.Translations.Single(translation => translation.Term.Equals("baker", StringComparison.OrdinalIgnoreCase))
            .Renderings[0].Where(rendering => rendering.By == RenderingSource.Name).Select(rendering => rendering.Weight).DefaultIfEmpty().Max();
    }
}
