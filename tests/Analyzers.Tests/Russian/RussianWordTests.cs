using Xunit;

namespace NewsSearch.Analyzers.Tests.Russian;

public sealed class RussianWordTests
{
    [Theory]
    [InlineData("Беларусь", "Беларуси")]
    [InlineData("Китай", "Китая")]
    [InlineData("Норенкова", "Норенковым")]
    [InlineData("Норенкова", "Норенков")]
    [InlineData("Гродно", "Гродне")]
    [InlineData("мёд", "мед")]
    [InlineData("людьми", "человек")]
    [InlineData("шёл", "идти")]
    [InlineData("лет", "год")]
    [InlineData("может", "мочь")]
    [InlineData("стали", "стать")]
    [InlineData("стали", "сталь")]
    [InlineData("Алексеевной", "Алексеевна")]
    [InlineData("первого", "первый")]
    [InlineData("новейшего", "новейший")]
    [InlineData("строится", "строить")]
    [InlineData("Азимова", "Азимов")]
    [InlineData("больше", "много")]
    [InlineData("кому-нибудь", "кто-нибудь")]
    [InlineData("премьер-министром", "премьер-министр")]
    [InlineData("города-героя", "город-герой")]
    [InlineData("бизнес-планах", "бизнес-план")]
    [InlineData("Петрова-Разумовского", "Петров-Разумовский")]
    [InlineData("IT-компаниями", "IT-компания")]
    [InlineData("25-летнего", "25-летний")]
    [InlineData("Гродне", "Гродно")]
    [InlineData("2-го", "2-й")]
    [InlineData("1990-х", "1990-е")]
    [InlineData("3-х", "3")]
    public void Forms_of_a_word_share_a_term(string one, string other) => Assert.NotEmpty(Terms(one).Intersect(Terms(other)));

    [Theory]
    [InlineData("Китай", "кит")]
    [InlineData("Китая", "кита")]
    [InlineData("Алексеевна", "Алексей")]
    [InlineData("первый", "один")]
    [InlineData("новейший", "новый")]
    [InlineData("север", "северо-запад")]
    [InlineData("город", "города-герои")]
    [InlineData("Норенковы", "норка")]
    public void Different_words_share_none(string one, string other) => Assert.Empty(Terms(one).Intersect(Terms(other)));

    [Theory]
    [InlineData("губернаторами", "губернатор!")]
    [InlineData("стали", "стать!|сталь")]
    [InlineData("лет", "год!")]
    [InlineData("сталью", "сталь!")]
    public void What_is_sure_is_told_from_what_is_possible(string surface, string expected)
    {
        var found = Analyze(surface);
        Assert.StartsWith(expected, string.Join('|', found.Terms.Select((term, place) => found.IsSure(place) ? term + "!" : term)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("гродненский", "гродно")]
    [InlineData("белорусского", "беларусь")]
    [InlineData("московский", "москва")]
    [InlineData("российских", "россия")]
    [InlineData("польской", "польша")]
    [InlineData("токийский", "токио")]
    [InlineData("рижский", "рига")]
    [InlineData("пензенский", "пенза")]
    [InlineData("бакинский", "баку")]
    [InlineData("тверской", "тверь")]
    [InlineData("донецкий", "донецк")]
    [InlineData("оршанский", "орша")]
    [InlineData("минчанин", "минск")]
    [InlineData("россиянами", "россия")]
    [InlineData("японцы", "япония")]
    public void What_is_named_for_a_place_has_it_as_a_relative(string surface, string place) => Assert.Contains(place, Analyze(surface).Relatives);

    [Theory]
    [InlineData("советский")]
    [InlineData("городской")]
    [InlineData("морской")]
    [InlineData("женский")]
    [InlineData("детский")]
    [InlineData("академический")]
    [InlineData("отец")]
    [InlineData("певец")]
    [InlineData("крестьянин")]
    [InlineData("гражданин")]
    public void What_is_named_for_no_place_has_no_relative(string surface) => Assert.Empty(Analyze(surface).Relatives);

    [Fact]
    public void Parts_of_a_compound_are_derived_and_no_relatives()
    {
        var found = Analyze("северо-западного");
        Assert.Contains("западный", found.Derived);
        Assert.Empty(found.Relatives);
    }

    private static IReadOnlyList<string> Terms(string word) => Analyze(word).Terms;

    private static WordTerms Analyze(string word)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(NewsSearch.Analyzers.Characters.Folding.Fold(word), terms);
        return terms;
    }
}
