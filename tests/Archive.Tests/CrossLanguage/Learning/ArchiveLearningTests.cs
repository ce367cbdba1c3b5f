using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using NewsSearch.Archive.Writing;
using Xunit;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

public sealed class ArchiveLearningTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Lexicons Shipped = Lexicons.Open();

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Versions_are_found_within_days_and_between_undated_ones_and_others_are_not()
    {
        var made = new MadeVersions(seed: 1);
        var (early, late) = (made.Next("early", Day, later: -PairFinder.Days), made.Next("late", Day, later: PairFinder.Days));
        var (undated, tooLate) = (made.Next("undated"), made.Next("too late", Day, later: PairFinder.Days + 1));
        var (left, right) = (made.Next("left", Day), made.Next("right", Day));

        Put(early, late, undated, tooLate, (left.English, right.Russian));

        Assert.Equal(["early-en early-ru", "late-en late-ru", "undated-en undated-ru"], Pairs());
    }

    [Fact]
    public void An_article_has_one_version_the_more_alike()
    {
        var made = new MadeVersions(seed: 2);
        var (english, russian) = made.Next("whole", Day);
        var part = english with { Id = "part-en", Paragraphs = [.. english.Paragraphs.Take(3)] };

        Put((english, russian), (part, made.Next("other", Day).Russian), (made.Next("third", Day).Russian, made.Next("fourth", Day).Russian));

        Assert.Equal(["whole-en whole-ru"], Pairs());
    }

    [Fact]
    public void What_was_learnt_finds_articles_and_says_so_until_it_is_deleted()
    {
        var made = new MadeVersions(seed: 3);
        Put([.. Enumerable.Range(0, 30).Select(i => made.Next($"{i}", Day.AddDays(10 * i), extra: i < 5 ? ("grumbit", "кышмырон") : null))]);
        var steps = new List<LearningProgress>();

        var summary = ArchiveLearning.Learn(_folder.Path, Shipped, TimeProvider.System, new Steps(steps), TestContext.Current.CancellationToken);

        Assert.Equal(30, summary.Pairs.Count);
        Assert.True(summary.New > 0 && summary.New < summary.Translations);
        Assert.Equal(new LearningProgress(30, 30, 30), steps[^1]);
        Assert.Equal(["0-ru", "1-ru", "2-ru", "3-ru", "4-ru"], Found("grumbits", LanguageFilter.Ru, "кышмырон Learned"));
        Assert.Equal(["0-en", "1-en", "2-en", "3-en", "4-en"], Found("кышмыронами", LanguageFilter.En, "grumbit Learned"));
        File.Delete(_folder[LearnedLexicon.FileName]);
        Assert.Empty(Found("grumbits", LanguageFilter.Ru, ""));
    }

    [Fact]
    public void The_same_archive_teaches_the_same_bytes()
    {
        var made = new MadeVersions(seed: 4);
        Put([.. Enumerable.Range(0, 20).Select(i => made.Next($"{i}", Day))]);

        var (first, second) = (Learned(), Learned());

        Assert.NotEmpty(first);
        Assert.Equal(first, second);

        byte[] Learned()
        {
            ArchiveLearning.Learn(_folder.Path, Shipped, TimeProvider.System, progress: null, TestContext.Current.CancellationToken);
            return File.ReadAllBytes(_folder[LearnedLexicon.FileName]);
        }
    }

    [Fact]
    public void Where_nothing_can_be_learnt_any_more_nothing_is_left()
    {
        Put();
        File.WriteAllText(_folder[LearnedLexicon.FileName], "of earlier articles");

        var summary = ArchiveLearning.Learn(_folder.Path, Shipped, TimeProvider.System, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((0, 0, 0, 0), (summary.Pairs.Count, summary.Sentences, summary.Translations, summary.New));
        Assert.Null(LearnedLexicon.Open(_folder.Path));
        Assert.False(File.Exists(_folder[LearnedLexicon.FileName]));
    }

    [Fact]
    public void Stopped_it_leaves_what_was_learnt_before()
    {
        Put(new MadeVersions(seed: 5).Next("1", Day));
        File.WriteAllText(_folder[LearnedLexicon.FileName], "of earlier articles");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ArchiveLearning.Learn(_folder.Path, Shipped, TimeProvider.System, progress: null, stopped.Token));

        Assert.Equal("of earlier articles", File.ReadAllText(_folder[LearnedLexicon.FileName]));
        Assert.Throws<LexiconException>(() => LearnedLexicon.Open(_folder.Path));
    }

    public void Dispose() => _folder.Dispose();

    private void Put(params (Article One, Article Other)[] articles)
    {
        using var writer = ArchiveWriter.Open(_folder.Path, new ArchiveWriterOptions { Holder = "the test" });
        foreach (var article in articles.SelectMany(pair => new[] { pair.One, pair.Other }))
        {
            writer.Put(article, origin: null);
        }

        writer.Commit(TestContext.Current.CancellationToken);
    }

    private List<string> Pairs()
    {
        using var archive = NewsArchive.Open(_folder.Path, TimeProvider.System, Shipped);
        var pairs = ArchiveLearning.FindPairs(archive, Shipped, progress: null, TestContext.Current.CancellationToken);
        return [.. pairs.Select(pair => $"{pair.English.Id} {pair.Russian.Id}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Ids of the articles that an archive finds with what was learnt from it; each must have this reason.</summary>
    private List<string> Found(string text, LanguageFilter language, string reason)
    {
        using var archive = NewsArchive.Open(_folder.Path, TimeProvider.System, Shipped.With(LearnedLexicon.Open(_folder.Path)));
        var answer = archive.Search(new SearchQuestion { Text = text, Language = language }, TestContext.Current.CancellationToken).Answer!;
        Assert.All(answer.Hits, hit => Assert.Equal(reason, string.Join(' ', hit.Via.Select(via => $"{via.Matched.ToLowerInvariant()} {via.By}"))));
        return [.. answer.Hits.Select(hit => hit.Article.Id).Order(StringComparer.Ordinal)];
    }

    private sealed class Steps(List<LearningProgress> steps) : IProgress<LearningProgress>
    {
        public void Report(LearningProgress value) => steps.Add(value);
    }
}
