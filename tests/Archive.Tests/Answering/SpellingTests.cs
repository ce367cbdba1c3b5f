using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>What is asked in one spelling is found in another, in either syntax.</summary>
public sealed class SpellingTests
{
    private static readonly (string Id, string Text)[] Texts =
    [
        ("percent sign", "Рост на 50% за год"),
        ("процентов", "Рост на 50 процентов за год"),
        ("per cent", "Growth of 50 per cent"),
        ("dollar sign", "Цена $5 за штуку"),
        ("долларов", "Цена 5 долларов за штуку"),
        ("grouped", "Заплатили 1 000 000 рублей"),
        ("commas", "They paid 1,000,000"),
        ("plain", "Заплатили 1000000"),
        ("number sign", "Школа №7 открыта"),
        ("номер", "Школа номер 7 открыта"),
        ("bare", "Школа 7 открыта"),
        ("dotted", "The U.S. senate"),
        ("usa", "The USA senate"),
        ("pronoun", "They told us of the senate"),
        ("roman", "Искусство XXI века"),
        ("arabic", "Искусство 21 века"),
        ("ordinal", "Искусство 21-го века"),
        ("irregular", "The children went home"),
        ("British", "Colour television programmes"),
        ("American", "Color television program"),
    ];

    [Theory]
    [InlineData("50%", "percent sign|процентов|per cent")]
    [InlineData("50 %", "percent sign|процентов|per cent")]
    [InlineData("50 процентов", "percent sign|процентов")]
    [InlineData("50 per cent", "percent sign|per cent")]
    [InlineData("50 percent", "percent sign|per cent")]
    [InlineData("$5", "dollar sign|долларов")]
    [InlineData("5 долларов", "dollar sign|долларов")]
    [InlineData("1 000 000", "grouped|commas|plain")]
    [InlineData("1\u00A0000\u00A0000", "grouped|commas|plain")]
    [InlineData("1,000,000", "grouped|commas|plain")]
    [InlineData("1000000", "grouped|commas|plain")]
    [InlineData("школа №7", "number sign|номер|bare")]
    [InlineData("школа номер 7", "number sign|номер")]
    [InlineData("U.S. senate", "dotted|usa")]
    [InlineData("USA senate", "dotted|usa")]
    [InlineData("XXI век", "roman|arabic|ordinal")]
    [InlineData("21 век", "roman|arabic|ordinal")]
    [InlineData("21-й век", "roman|arabic|ordinal")]
    [InlineData("child goes", "irregular")]
    [InlineData("color programme", "British|American")]
    public void A_spelling_finds_the_others(string asked, string found)
    {
        using var archive = new TestArchive(Texts.Select(text => TestArchive.NewArticle(text.Id, text.Text)));
        Assert.All([QuerySyntax.Full, QuerySyntax.Plain], syntax =>
        {
            var answer = archive.Ask(new SearchQuestion { Text = asked, Syntax = syntax, Match = MatchMode.All });
            Assert.Equal(found.Split('|').Order(), answer.Hits.Select(hit => hit.Article.Id).Order());
        });
    }
}
