using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests;

/// <summary>The two articles that this product began with.</summary>
public sealed class SeedTests
{
    private const string English = "en";
    private const string Russian = "ru";

    [Theory]
    [InlineData("Нижегородская", Russian)]
    [InlineData("нижегородской области", Russian)]
    [InlineData("\"малых городов\"", Russian)]
    [InlineData("Congress of Small Towns", English)]
    [InlineData("congress town", English)]
    [InlineData("\"IV съезда малых городов\"", Russian)]
    [InlineData("агроэкотуризм", Russian)]
    [InlineData("Pasyuta", English)]
    public void Words_in_any_form_find_them(string query, string language)
    {
        using var archive = Seeds(Lexicons.None);
        Assert.Equal([language], archive.Ask(new SearchQuestion { Text = query, Cross = CrossMatching.Off }).Hits.Select(hit => hit.Article.Language));
    }

    [Theory]
    [InlineData("Pasyuta", English)]
    [InlineData("Пасюта", Russian)]
    [InlineData("Семеняко", Russian)]
    [InlineData("Semenyako", English)]
    [InlineData("Grodno region tourism", English)]
    [InlineData("малые города съезд", Russian)]
    [InlineData("small towns congress", English)]
    public void Words_of_either_language_find_both_and_within_one_language_its_own(string query, string own)
    {
        using var archive = Seeds(Lexicons.Open());

        Assert.Equal([English, Russian], LanguagesFound(archive, query, CrossMatching.Full).Order(StringComparer.Ordinal));
        Assert.Equal([own], LanguagesFound(archive, query, CrossMatching.Off));
    }

    [Fact]
    public void Words_of_both_languages_side_by_side_find_both_only_with_their_translations()
    {
        using var archive = Seeds(Lexicons.Open());

        Assert.Equal([English, Russian], LanguagesFound(archive, "малые города congress", CrossMatching.Full).Order(StringComparer.Ordinal));
        Assert.Empty(LanguagesFound(archive, "малые города congress", CrossMatching.Off));
    }

    /// <summary>The English article spells Grodno as Russian has it, the Russian one has only гродненская.</summary>
    [Fact]
    public void A_name_spelled_as_in_the_other_official_language_finds_both_as_one_name()
    {
        using var archive = Seeds(Lexicons.Open());
        const string query = "Hrodna region tourism";

        Assert.Equal([English, Russian], LanguagesFound(archive, query, CrossMatching.Full).Order(StringComparer.Ordinal));
        Assert.Contains(archive.Ask(query).Hits.Single(hit => hit.Article.Language == English).Via, via => via is { Term: "Hrodna", Matched: "Grodno", By: ViaKind.Name });
        Assert.Empty(LanguagesFound(archive, query, CrossMatching.Off));
    }

    [Theory]
    [InlineData("Pasyuta")]
    [InlineData("Семеняко")]
    public void Names_find_both_by_their_sound_alone(string query)
    {
        using var archive = Seeds(Lexicons.None);

        Assert.Equal([English, Russian], LanguagesFound(archive, query, CrossMatching.Names).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-08-13", "2025-08-13", new[] { English })]
    [InlineData("2025-08-14", "2025-08-14", new[] { Russian })]
    [InlineData("2025-08-13", "2025-08-14", new[] { English, Russian })]
    [InlineData("2025-08", "2025-08", new[] { English, Russian })]
    [InlineData("2025-08-15", "2025-08-31", new string[0])]
    [InlineData("2025-07-01", "2025-08-12", new string[0])]
    public void Ranges_include_both_ends(string from, string to, string[] languages)
    {
        using var archive = Seeds(Lexicons.None);
        Assert.True(PublicationDate.TryParse(from, out var first));
        Assert.True(PublicationDate.TryParse(to, out var last));
        var question = new SearchQuestion { From = first, To = last, Order = HitOrder.Oldest };
        Assert.Equal(languages, archive.Ask(question).Hits.Select(hit => hit.Article.Language));
    }

    private static IEnumerable<string> LanguagesFound(TestArchive archive, string query, CrossMatching cross) =>
        archive.Ask(new SearchQuestion { Text = query, Match = MatchMode.All, Cross = cross }).Hits.Select(hit => hit.Article.Language);

    private static TestArchive Seeds(Lexicons lexicons) => new(lexicons, Directory.GetFiles(SharedData.Require("seeds"), "*.txt").Select(Read));

    private static Article Read(string file)
    {
        const string Marker = "date ";
        const int DateLength = 10;
        var text = File.ReadAllText(file).TrimStart();
        Assert.StartsWith(Marker, text, StringComparison.Ordinal);
        Assert.True(PublicationDate.TryParse(text.Substring(Marker.Length, DateLength), out var date));
        return new ArticleDraft { Date = date, Text = text[(Marker.Length + DateLength)..] }.Complete(Path.GetFileName(file));
    }
}
