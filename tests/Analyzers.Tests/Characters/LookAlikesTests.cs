using System.Globalization;
using NewsSearch.Analyzers.Tests.Tokenizing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Characters;

public sealed class LookAlikesTests
{
    private const string Latin = "aoepcyxkmtbh";
    private const string Cyrillic = "аоерсухкмтвн";

    [Theory]
    [InlineData("Мо[c]ква", "москва")]
    [InlineData("[c]ейчас", "сейчас")]
    [InlineData("[Mock]овия", "московия")]
    [InlineData("Ро[cc]ия", "россия")]
    [InlineData("Х[IX]", "[xix]")]
    [InlineData("[L]о[ndon]", "[london]")]
    [InlineData("С[ook]", "[cook]")]
    [InlineData("С[OVID]-19", "[covid]-19")]
    [InlineData("[AstraZene]с[a]", "[astrazeneca]")]
    [InlineData("[O'N]е[ill]", "[o'neill]")]
    public void A_look_alike_among_letters_of_the_other_script_is_repaired(string text, string surface) =>
        Assert.Equal([Plain(surface)], Tokens.SurfacesOf(Plain(text)));

    [Theory]
    [InlineData("[COVID]ом")]
    [InlineData("[iPhone]'ом")]
    [InlineData("[IT]-компания")]
    [InlineData("супер[VIP]")]
    [InlineData("авто[VIP]")]
    [InlineData("[Frukt]ы")]
    [InlineData("[Zoom]'а")]
    [InlineData("Спутник[V]")]
    [InlineData("Москва")]
    [InlineData("[London]")]
    [InlineData("日本[c]")]
    public void What_is_mixed_on_purpose_stays(string text) =>
        Assert.Equal(Plain(text).ToLower(CultureInfo.InvariantCulture), string.Concat(Tokens.SurfacesOf(Plain(text))));

    [Theory]
    [InlineData("[c]орок", "сорок")]
    [InlineData("[M]ах", "мах")]
    [InlineData("ма[x]", "мах")]
    [InlineData("т[ac]", "[tac]")]
    [InlineData("о[x]", "ох")]
    public void Where_either_would_do_the_fewer_letters_give_way_and_of_as_many_the_Latin_ones(string text, string surface) =>
        Assert.Equal([Plain(surface)], Tokens.SurfacesOf(Plain(text)));

    [Fact]
    public void Parts_between_hyphens_are_repaired_by_themselves() =>
        Assert.Equal(["санкт-петербург"], Tokens.SurfacesOf("Cанкт-Пeтepбург"));

    [Fact]
    public void A_repaired_word_stays_where_it_stands()
    {
        var token = Assert.Single(Tokens.Of("«Моcква»"));
        Assert.Equal(("москва", 1, 7), token);
    }

    [Fact]
    public void Any_word_of_a_script_survives_any_look_alikes_in_it()
    {
        foreach (var (word, from, to) in new[] { ("правительства", Cyrillic, Latin), ("northumberland", Latin, Cyrillic) })
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var random = new Random(seed);
                var spoiled = word.Select(c => from.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 && random.Next(3) == 0 ? to[at] : c).ToArray();

                // Two in a row at an end of a Latin word are taken for an ending.
                var isEnding = spoiled[0] > 'z' && spoiled[1] > 'z' && !spoiled.AsSpan(2).ContainsAnyInRange('а', 'я');
                if (from == Cyrillic || !isEnding)
                {
                    Assert.True(Tokens.SurfacesOf(new string(spoiled)) is [var surface] && surface == word, $"seed {seed}: {new string(spoiled)}");
                }
            }
        }
    }

    /// <summary>Brackets show where letters are meant to be Latin; here is checked that they are.</summary>
    private static string Plain(string marked)
    {
        var plain = new List<char>();
        var inside = false;
        foreach (var c in marked)
        {
            if (c is '[' or ']')
            {
                inside = c == '[';
            }
            else
            {
                Assert.False(char.IsLetter(c) && c < '\u0400' && !inside, $"{c} in {marked} is Latin outside brackets");
                Assert.False(c is >= '\u0400' and <= '\u04FF' && inside, $"{c} in {marked} is Cyrillic inside brackets");
                plain.Add(c);
            }
        }

        return new string([.. plain]);
    }
}
