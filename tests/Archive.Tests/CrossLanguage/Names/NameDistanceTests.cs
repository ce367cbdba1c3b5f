using NewsSearch.Archive.CrossLanguage.Names;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Names;

public sealed class NameDistanceTests
{
    [Fact]
    public void Every_romanisation_meets_the_Russian_name() => AllMeet(NamePairs.Romanised);

    [Fact]
    public void Foreign_names_meet_their_Russian_spelling() => AllMeet(NamePairs.Foreign);

    private static void AllMeet(IReadOnlyList<(string Latin, string Cyrillic)> pairs)
    {
        var apart = pairs.Where(pair => NameDistance.Between(pair.Latin, pair.Cyrillic) is null).Select(pair => $"{pair.Latin}={pair.Cyrillic}").ToList();
        Assert.True(apart.Count == 0, $"{apart.Count} of {pairs.Count} apart: {string.Join(' ', apart)}");
    }

    [Theory]
    [InlineData("fbi", "фбр")]
    [InlineData("bbc", "ббс")]
    [InlineData("bi", "би")]
    [InlineData("covid", "ковид19")]
    public void Acronyms_short_words_and_numbers_have_no_sound(string latin, string cyrillic) => Assert.Null(NameDistance.Between(latin, cyrillic));

    [Theory]
    [InlineData("ФБР", true)]
    [InlineData("НАТО", true)]
    [InlineData("Nato", false)]
    [InlineData("PUTINS", false)]
    public void Up_to_five_capitals_are_an_acronym(string written, bool expected) => Assert.Equal(expected, NameSurface.IsAcronym(written));

    [Theory]
    [InlineData("putin", "пушкин")]
    [InlineData("obama", "омана")]
    [InlineData("merkel", "макрон")]
    [InlineData("berlin", "брянск")]
    [InlineData("cave", "кавано")]
    public void Different_names_stay_apart(string latin, string cyrillic) => Assert.Null(NameDistance.Between(latin, cyrillic));

    [Fact]
    public void A_name_is_as_near_from_either_side()
    {
        foreach (var (latin, cyrillic) in NamePairs.Foreign)
        {
            Assert.Equal(NameDistance.Between(latin, cyrillic), NameDistance.Between(cyrillic, latin));
        }
    }

    [Fact]
    public void A_spelling_that_says_every_sound_is_trusted_more_than_one_that_does_not() =>
        Assert.True(NameDistance.Between("putin", "путин")!.Value.Strength > NameDistance.Between("hughes", "хьюз")!.Value.Strength);
}
