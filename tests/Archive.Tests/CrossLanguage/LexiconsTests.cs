using NewsSearch.Archive.CrossLanguage;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage;

/// <summary>The files that the product ships, and how they are asked together.</summary>
public sealed class LexiconsTests
{
    private const TranslationDirection ToRussian = TranslationDirection.EnglishToRussian;
    private const TranslationDirection ToEnglish = TranslationDirection.RussianToEnglish;

    private static readonly Lexicons Shipped = Lexicons.Open();

    [Theory]
    [InlineData("election", "выборы")]
    [InlineData("elections", "выборы")]
    [InlineData("children", "ребенок")]
    [InlineData("told", "рассказать")]
    [InlineData("members", "участник")]
    [InlineData("defence", "оборона")]
    [InlineData("import", "импорт")]
    [InlineData("important", "важный")]
    [InlineData("strike", "забастовка")]
    [InlineData("government", "правительство")]
    [InlineData("leningrad", "петербург")]
    public void An_english_word_has_its_russian_one(string word, string translation) => Assert.Contains(translation, Texts(Shipped.OfWord(word, ToRussian)));

    [Theory]
    [InlineData("выборами", "election")]
    [InlineData("переговорах", "negotiation")]
    [InlineData("забастовку", "strike")]
    [InlineData("синеокая", "belarus")]
    [InlineData("поднебесной", "china")]
    public void A_russian_word_in_any_form_has_its_english_one(string word, string translation) => Assert.Contains(translation, Texts(Shipped.OfWord(word, ToEnglish)));

    [Fact]
    public void What_is_important_is_not_imported() => Assert.DoesNotContain("импорт", Texts(Shipped.OfWord("important", ToRussian)));

    [Theory]
    [InlineData("вода", "milk-and-water")]
    [InlineData("горький", "nizhny novgorod")]
    public void What_only_one_side_is_sure_of_is_no_likely_translation(string word, string translation) =>
        Assert.DoesNotContain(Shipped.OfWord(word, ToEnglish), found => found.Text == translation && found.Probability > 0.2);

    [Theory]
    [InlineData("сообщил", "report")]
    [InlineData("опубликовали", "publish")]
    [InlineData("госдоклад", "report")]
    [InlineData("экс-сенатор", "senator")]
    public void A_perfective_verb_or_a_compound_has_the_translations_of_what_it_is_made_of(string word, string translation) =>
        Assert.Contains(translation, Texts(Shipped.OfWord(word, ToEnglish)));

    [Theory]
    [InlineData("cheaper", "дешевый")]
    [InlineData("state-funded", "государство")]
    public void A_comparative_or_a_compound_has_the_translations_of_what_it_is_made_of(string word, string translation) =>
        Assert.Contains(translation, Texts(Shipped.OfWord(word, ToRussian)));

    [Theory]
    [InlineData("сша", "united states")]
    [InlineData("премьер-министр", "prime minister")]
    public void A_word_may_be_a_phrase(string word, string translation) => Assert.Contains(translation, Texts(Shipped.OfWord(word, ToEnglish)));

    [Fact]
    public void An_acronym_in_capitals_is_another_word_than_its_letters()
    {
        Assert.Contains("воз", Texts(Shipped.OfWord("who", ToRussian, inCapitals: true)));
        Assert.Empty(Shipped.OfWord("who", ToRussian));
        Assert.Equal("оон", Assert.Single(Shipped.OfWord("un", ToRussian, inCapitals: true)).Text);
        Assert.Contains("fbi", Texts(Shipped.OfWord("фбр", ToEnglish, inCapitals: true)));
        Assert.Contains("ит", Texts(Shipped.OfWord("it", ToRussian, inCapitals: true)));
        Assert.Contains("world health organization", Texts(Shipped.OfWord("воз", ToEnglish, inCapitals: true)));
    }

    [Fact]
    public void A_phrase_is_an_entry()
    {
        Assert.Contains("сша", Texts(Shipped.OfPhrase(["united", "states"], ToRussian)));
        Assert.Contains("премьер-министр", Texts(Shipped.OfPhrase(["prime", "ministers"], ToRussian)));
        Assert.Contains("nizhny novgorod", Texts(Shipped.OfPhrase(["нижнего", "новгорода"], ToEnglish)));
        Assert.Contains("railway", Texts(Shipped.OfPhrase(["железной", "дороги"], ToEnglish)));
    }

    [Fact]
    public void A_damaged_file_is_named_with_the_place()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "core.lex");
        using (var file = File.Create(path))
        {
            file.Write(File.ReadAllBytes(Path.Combine(Lexicons.DefaultFolder, "core.lex")).AsSpan(0, 1000));
        }

        var error = Assert.Throws<LexiconException>(() => Lexicons.Open(folder.Path));

        Assert.Equal((path, 996), (error.File, error.OffsetInFile));
    }

    [Fact]
    public void What_was_learnt_is_added_and_told_from_what_the_lexicons_say()
    {
        var lexicons = new Lexicons([Of(("cat", "кот", 0.2))]);
        var learned = lexicons.With(Of(("cat", "кот", 0.5), ("cat", "барсик", 0.1), ("tomcat", "кот", 0.3)));

        Assert.Equal([new Translation("кот", 0.6), new Translation("барсик", 0.1, IsLearned: true)], learned.OfWord("cats", ToRussian).Select(Rounded));
        Assert.True(Assert.Single(learned.OfWord("tomcat", ToRussian)).IsLearned);
        Assert.NotEqual(lexicons.Id, learned.Id);
        Assert.Same(lexicons, lexicons.With(null));
        Assert.DoesNotContain(lexicons.OfWord("cats", ToRussian), translation => translation.IsLearned);

        static Translation Rounded(Translation translation) => translation with { Probability = Math.Round(translation.Probability, 1) };
    }

    [Fact]
    public void What_several_lexicons_say_is_surer_than_what_one_says()
    {
        var lexicons = new Lexicons([Of(("cat", "кот", 0.2), ("cat", "кошка", 0.4)), Of(("cat", "кот", 0.8))]);

        var found = lexicons.Find("cat", ToRussian);

        // 1 - (1 - 0.2) (1 - 0.8)
        Assert.Equal(["кот", "кошка"], Texts(found));
        Assert.Equal(0.84, found[0].Probability, 1e-9);
        Assert.Equal(0.4, found[1].Probability, 1e-9);
    }

    [Fact]
    public void A_form_comes_before_its_base_and_a_base_before_the_stem()
    {
        var writer = new LexiconWriter();
        writer.Add("news", "новость", 1, ToRussian);
        writer.Add("new", "новый", 1, ToRussian);
        writer.Add("organize", "организовать", 1, ToRussian);
        writer.AddToFamily(LexiconKeys.Analyzed("organize").Preferred, "organize");
        var lexicons = new Lexicons([Lexicon.FromBytes(writer.ToBytes(), "made up")]);

        Assert.Equal(new Translation("новость", 1), Assert.Single(lexicons.OfWord("news", ToRussian)));
        Assert.Equal(new Translation("организовать", 1), Assert.Single(lexicons.OfWord("organizing", ToRussian)));
        Assert.Equal(new Translation("организовать", Lexicons.StemShare), Assert.Single(lexicons.OfWord("organiser", ToRussian)));
    }

    [Theory]
    [InlineData("elections", "election")]
    [InlineData("countries", "country")]
    [InlineData("passes", "pass")]
    [InlineData("stopped", "stop")]
    [InlineData("making", "make")]
    [InlineData("tried", "try")]
    [InlineData("company's", "company")]
    public void A_regular_form_leads_to_its_base(string form, string expected) => Assert.Contains(expected, EnglishBaseForms.Of(form));

    [Theory]
    [InlineData("important")]
    [InlineData("press")]
    public void A_word_without_endings_has_no_base(string word) => Assert.Empty(EnglishBaseForms.Of(word));

    private static IEnumerable<string> Texts(IEnumerable<Translation> translations) => translations.Select(translation => translation.Text);

    private static Lexicon Of(params (string Word, string Translation, double Probability)[] items)
    {
        var writer = new LexiconWriter();
        foreach (var (word, translation, probability) in items)
        {
            writer.Add(word, translation, probability, ToRussian);
        }

        return Lexicon.FromBytes(writer.ToBytes(), "made up");
    }
}
