using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
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
        using var archive = Seeds();
        Assert.Equal([language], archive.Ask(query).Hits.Select(hit => hit.Article.Language));
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
        using var archive = Seeds();
        Assert.True(PublicationDate.TryParse(from, out var first));
        Assert.True(PublicationDate.TryParse(to, out var last));
        var question = new SearchQuestion { From = first, To = last, Order = HitOrder.Oldest };
        Assert.Equal(languages, archive.Ask(question).Hits.Select(hit => hit.Article.Language));
    }

    private static TestArchive Seeds() => new(Directory.GetFiles(SharedData.Require("seeds"), "*.txt").Select(Read));

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
