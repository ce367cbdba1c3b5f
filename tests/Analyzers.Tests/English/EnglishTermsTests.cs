using Xunit;

namespace NewsSearch.Analyzers.Tests.English;

public sealed class EnglishTermsTests
{
    [Theory]
    [InlineData("went gone goes", "go go going")]
    [InlineData("children child's children’s", "child child child")]
    [InlineData("mice men women's", "mouse man woman")]
    [InlineData("better worst", "good bad")]
    [InlineData("bought sold paid said", "buying sells pay says")]
    [InlineData("led fought won struck", "lead fighting winning strikes")]
    [InlineData("crises criteria analyses theses", "crisis criterion analysis thesis")]
    [InlineData("wolves knives wives thieves", "wolf knife wife thief")]
    [InlineData("menus buses gases lenses spas", "menu bus gas lens spa")]
    public void An_irregular_form_is_its_lemma(string forms, string lemmas) => AssertSomeShared(forms, lemmas);

    [Theory]
    [InlineData("saw", "see|saw")]
    [InlineData("left", "leav|left")]
    [InlineData("found", "find|found")]
    [InlineData("lay", "lie|lay")]
    [InlineData("fell", "fall|fell")]
    [InlineData("better", "better|good|well")]
    [InlineData("leaves", "leav|leaf")]
    [InlineData("lives", "life|live")]
    [InlineData("bore", "bear|bore")]
    [InlineData("went", "go")]
    [InlineData("media", "media")]
    [InlineData("cola", "cola")]
    [InlineData("louvre", "louvr")]
    public void A_form_of_several_words_stands_for_all_the_likeliest_first(string form, string terms) => Assert.Equal(terms, string.Join('|', Terms.Of(form).Terms));

    [Theory]
    [InlineData("company's companies' COMPANY’S", "company company companies")]
    [InlineData("boss's James's", "boss James")]
    public void A_possessive_is_the_word(string possessives, string words) => Terms.AssertShared(possessives, words);

    [Theory]
    [InlineData("colour colours coloured colourful", "color colors colored colorful")]
    [InlineData("organise organised organisation organisations", "organize organized organization organizations")]
    [InlineData("centre centres centred theatre litre", "center centers centered theater liter")]
    [InlineData("metre kilometres", "meter kilometers")]
    [InlineData("travelled travelling traveller cancelled", "traveled traveling traveler canceled")]
    [InlineData("defence offences licence", "defense offenses license")]
    [InlineData("programme programmes", "program programs")]
    [InlineData("labour neighbours behaviour favourite", "labor neighbors behavior favorite")]
    [InlineData("analyse analysed paralysed", "analyze analyzed paralyzed")]
    [InlineData("catalogue dialogue", "catalog dialog")]
    [InlineData("aluminium grey tyres cheque rouble jewellery", "aluminum gray tires check ruble jewelry")]
    [InlineData("manoeuvres leukaemia paediatric", "maneuvers leukemia pediatric")]
    [InlineData("realise privatisation globalised", "realize privatization globalized")]
    [InlineData("judgement ageing sceptical artefacts", "judgment aging skeptical artifacts")]
    public void British_and_American_spellings_are_one_word(string british, string american) => Terms.AssertShared(british, american);

    [Theory]
    [InlineData("important importance", "import imports imported")]
    [InlineData("department", "depart departed")]
    [InlineData("authorities", "author authors")]
    [InlineData("several", "severe sever")]
    [InlineData("customers", "custom customs")]
    [InlineData("executives", "execution executed")]
    [InlineData("experiments", "experience")]
    [InlineData("positive", "position")]
    [InlineData("animals", "animation")]
    [InlineData("engines", "engineers")]
    [InlineData("united uniting", "unit units unity")]
    [InlineData("businesses", "busy")]
    [InlineData("relatively", "relations")]
    [InlineData("university", "universe")]
    [InlineData("organs organic", "organization")]
    [InlineData("news", "new newly")]
    [InlineData("policy", "police")]
    [InlineData("opera", "operation")]
    [InlineData("international", "intern internal internet")]
    [InlineData("general", "generation")]
    [InlineData("prise", "prize")]
    public void Words_of_another_meaning_are_kept_apart(string one, string other) => Terms.AssertApart(one, other);

    [Theory]
    [InlineData("important importantly", "importance important")]
    [InlineData("executive", "executives")]
    [InlineData("united unites", "unite uniting")]
    [InlineData("experiment experimental", "experiments experimenting")]
    public void Words_that_are_kept_apart_hold_together(string one, string other) => Terms.AssertShared(one, other);

    private static void AssertSomeShared(string forms, string lemmas)
    {
        var terms = lemmas.Split(' ').SelectMany(lemma => Terms.Of(lemma).Terms).ToHashSet();
        Assert.All(Tokenizing.Tokens.SurfacesOf(forms), form => Assert.NotEmpty(Terms.Of(form).Terms.Intersect(terms)));
    }
}
