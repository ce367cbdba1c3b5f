using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Translating;

public sealed class WordCasesTests
{
    [Theory]
    [InlineData("bridge", "Lower")]
    [InlineData("Bridge", "Usual")]
    [InlineData("bridge Minsk", "Lower Name")]
    [InlineData("Bridge minsk", "Usual Lower")]
    [InlineData("Minsk Grodno", "Usual Name")]
    [InlineData("bridges in Minsk and Grodno", "Lower Lower Name Lower Name")]
    [InlineData("Минск встретил Пасюту", "Usual Lower Name")]
    [InlineData("WHO", "Acronym")]
    [InlineData("WHO report", "Acronym Lower")]
    [InlineData("report of WHO", "Lower Lower Acronym")]
    [InlineData("NATO summit in Vilnius", "Acronym Lower Lower Name")]
    [InlineData("Small Towns of Belarus", "Usual Usual Lower Usual")]
    [InlineData("Small Towns of Belarus Meet NATO", "Usual Usual Lower Usual Usual Acronym")]
    [InlineData("SMALL TOWNS", "Usual Usual")]
    [InlineData("WHO IS THE MINISTER", "Usual Usual Usual Usual")]
    [InlineData("A BRIDGE", "Usual Usual")]
    [InlineData("NATO and EU", "Acronym Lower Acronym")]
    [InlineData("SMALL TOWNS OF BELARUS", "Usual Usual Usual Usual")]
    [InlineData("GOVERNMENT", "Usual")]
    [InlineData("minsk GOVERNMENT", "Lower Name")]
    [InlineData("\"Small towns\" Minsk", "Usual Lower Name")]
    [InlineData("bridge NEAR/3 Minsk", "Lower Name")]
    [InlineData("title:Minsk bridge^2 OR Grodno", "Usual Lower Name")]
    [InlineData("Minsk{} Grodno", "Usual Name")]
    [InlineData("2025 Minsk", "Lower Name")]
    public void Capitals_tell_of_each_word_in_its_place(string query, string expected)
    {
        var root = QueryParser.Parse(query, QuerySyntax.Full).Root;
        var cases = new WordCases(root);

        Assert.Equal(expected, string.Join(' ', QueryWalk.Words(root).Select(cases.Next)));
    }
}
