using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>What Russian analysis means for answers: which forms are found, and which come first.</summary>
public sealed class RussianRankingTests
{
    [Theory]
    [InlineData("сталь", "поставки сталью", "они стали ждать")]
    [InlineData("сталью", "поставки сталь", "они стали ждать")]
    [InlineData("западный", "ветер западный дул", "ветер северо-западный дул")]
    [InlineData("Гродно", "вести из Гродно", "вести из гродненских")]
    [InlineData("гродненский", "вести из гродненских", "вести из Гродно")]
    [InlineData("Польша", "вести из Польши", "вести из польских")]
    public void The_surer_form_comes_first(string query, string first, string second)
    {
        using var archive = new TestArchive(TestArchive.NewArticle("second", second), TestArchive.NewArticle("first", first), TestArchive.NewArticle("none", "другое вовсе"));
        Assert.Equal(["first", "second"], archive.Found(new SearchQuestion { Text = query }));
    }

    [Theory]
    [InlineData("Китай", "кит", "")]
    [InlineData("кит", "в Китае", "")]
    [InlineData("Китай", "в Китае", "hit")]
    [InlineData("человек", "с людьми", "hit")]
    [InlineData("год", "много лет", "hit")]
    [InlineData("Норенков", "о Норенкове", "hit")]
    [InlineData("Норенкова", "с Норенковым", "hit")]
    [InlineData("Беларусь", "белорусский вопрос", "hit")]
    [InlineData("белорусский", "в Беларуси", "hit")]
    [InlineData("Гродно", "в Гродне", "hit")]
    [InlineData("\"они стать\"~0", "они стали", "hit")]
    [InlineData("они NEAR/1 стать", "они вдруг стали", "hit")]
    [InlineData("\"они стали\"", "они стали", "hit")]
    [InlineData("\"они стать\"", "они стали", "")]
    [InlineData("=сталь", "они стали", "")]
    [InlineData("запад", "северо-запад", "hit")]
    [InlineData("северо-запад", "запад", "")]
    [InlineData("2-й", "2-го", "hit")]
    public void A_query_finds_a_text_or_does_not(string query, string text, string ids)
    {
        using var archive = new TestArchive(TestArchive.NewArticle("hit", text));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), archive.Found(query));
    }
}
