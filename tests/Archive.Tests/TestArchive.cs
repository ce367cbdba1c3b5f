using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.Writing;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests;

/// <summary>A real archive in memory, with its writer and a clock that stands still.</summary>
internal sealed class TestArchive : IDisposable
{
    public TestArchive(params IEnumerable<Article> articles)
        : this(Lexicons.None, articles)
    {
    }

    public TestArchive(Lexicons lexicons, params IEnumerable<Article> articles)
    {
        Writer = new ArchiveWriter(new EmbeddedStore(
            new MemoryDirectory(), NewsAnalyzer.Instance, new IndexWriterOptions { MemoryBudget = 4 << 20, Holder = "test" }));
        Archive = NewsArchive.Over(Writer, Time, lexicons);
        Add(articles);
    }

    public ManualTime Time { get; } = new();

    public ArchiveWriter Writer { get; }

    public NewsArchive Archive { get; }

    public static Article NewArticle(string id, string title, string? date = null, params string[] paragraphs) => new()
    {
        Id = id,
        Language = LanguageOf(title),
        Title = title,
        Lead = paragraphs.FirstOrDefault() ?? "",
        Paragraphs = paragraphs,
        Date = date is null ? null : PublicationDate.TryParse(date, out var parsed) ? parsed : throw new ArgumentException("No date.", nameof(date)),
    };

    /// <summary>Puts articles and makes them searchable.</summary>
    public void Add(params IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            Writer.Put(article, origin: null);
        }

        Writer.Refresh();
    }

    public SearchAnswer Ask(SearchQuestion question)
    {
        var outcome = Archive.Search(question, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Problems);
        Assert.False(outcome.CursorExpired);
        return outcome.Answer!;
    }

    public SearchAnswer Ask(string text) => Ask(new SearchQuestion { Text = text });

    /// <summary>Ids of the hits, in order.</summary>
    public string[] Found(SearchQuestion question) => [.. Ask(question).Hits.Select(hit => hit.Article.Id)];

    /// <summary>Ids of the hits, in alphabetical order.</summary>
    public string[] Found(string text, MatchMode match = MatchMode.All) =>
        [.. Found(new SearchQuestion { Text = text, Match = match, Size = 100 }).Order(StringComparer.Ordinal)];

    public TimelineAnswer Timeline(SearchQuestion question)
    {
        var outcome = Archive.Timeline(question, TestContext.Current.CancellationToken);
        Assert.Empty(outcome.Problems);
        return outcome.Answer!;
    }

    public void Dispose()
    {
        Archive.Dispose();
        Writer.Dispose();
    }

    private static string LanguageOf(string text) => text.Any(c => c is >= 'а' and <= 'я') ? "ru" : text.Contains("wort", StringComparison.Ordinal) ? "de" : "en";
}
