using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Tests.CrossLanguage;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Archive.Tests.Answering;

/// <summary>Answers depend on the lexicons and on the names that are known, not on the articles alone; what an answer is known by tells them apart.</summary>
public sealed class LexiconStateTests
{
    private static readonly string[] Titles = ["Хрущева вспомнили", "О Хрущеве", "Хрущовы", "Khrushchev spoke", "Khrushchev left", "Хрущов и мост"];

    [Fact]
    public void Other_lexicons_are_another_state_for_search_timeline_and_status()
    {
        using var archive = new TestArchive(TestArchive.NewArticle("ru", "Мост"));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lexicons in new[] { Lexicons.None, MadeLexicons.Of("bridge=мост:1"), MadeLexicons.Of("bridge=мост:0.4"), MadeLexicons.Of("", "bridge=мост:1") })
        {
            using var other = NewsArchive.Over(archive.Writer, archive.Time, lexicons);
            var id = other.Status.StateId;
            Assert.True(ids.Add(id));
            Assert.Equal(id, other.Search(new SearchQuestion { Text = "bridge" }, TestContext.Current.CancellationToken).Answer!.StateId);
            Assert.Equal(id, other.Timeline(new SearchQuestion { Text = "bridge" }, TestContext.Current.CancellationToken).Answer!.StateId);
        }

        using var same = NewsArchive.Over(archive.Writer, archive.Time, MadeLexicons.Of("bridge=мост:1"));
        Assert.False(ids.Add(same.Status.StateId));
    }

    [Fact]
    public void A_cursor_of_other_lexicons_has_expired()
    {
        using var archive = new TestArchive(Enumerable.Range(0, 6).Select(i => TestArchive.NewArticle($"{i}", i % 2 == 0 ? "Мост" : "Bridge")));
        using var withLexicons = NewsArchive.Over(archive.Writer, archive.Time, MadeLexicons.Of("bridge=мост:1"));
        var question = new SearchQuestion { Text = "bridge", Size = 2 };
        var cursor = withLexicons.Search(question, TestContext.Current.CancellationToken).Answer!.NextCursor;
        Assert.NotNull(cursor);

        using var later = NewsArchive.Over(archive.Writer, archive.Time, MadeLexicons.Of("bridge=мост:0.4"));

        Assert.NotNull(withLexicons.Search(question with { Cursor = cursor }, TestContext.Current.CancellationToken).Answer);
        Assert.True(later.Search(question with { Cursor = cursor }, TestContext.Current.CancellationToken).CursorExpired);
        Assert.True(archive.Archive.Search(question with { Cursor = cursor }, TestContext.Current.CancellationToken).CursorExpired);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cursor_goes_on_with_the_names_that_it_began_with_or_has_expired(bool tooLate)
    {
        var time = new ManualTime();
        using var index = new NamesIndex(time);
        using var archive = new NewsArchive(index, ownsIndex: false, time);
        var question = new SearchQuestion { Text = "Khrushchev", Size = 1, Highlight = HighlightMode.None };
        var all = archive.Search(question with { Size = 100 }, TestContext.Current.CancellationToken).Answer!;
        var first = archive.Search(question, TestContext.Current.CancellationToken).Answer!;

        index.Names = ["хрущев", "хрущов"];
        var newer = archive.Search(question with { Size = 100 }, TestContext.Current.CancellationToken).Answer!;
        Assert.NotEqual(first.StateId, newer.StateId);
        Assert.Equal((4, 6), (all.Total, newer.Total));

        var walked = first.Hits.Select(hit => hit.Article.Id).ToList();
        for (var cursor = first.NextCursor; cursor is not null && !tooLate;)
        {
            time.Advance(ViewKeeper.KeepFor - TimeSpan.FromSeconds(1));
            var page = archive.Search(question with { Cursor = cursor }, TestContext.Current.CancellationToken).Answer!;
            Assert.Equal((first.StateId, all.Total), (page.StateId, page.Total));
            walked.AddRange(page.Hits.Select(hit => hit.Article.Id));
            cursor = page.NextCursor;
        }

        if (!tooLate)
        {
            Assert.Equal(all.Hits.Select(hit => hit.Article.Id), walked);
        }

        time.Advance(ViewKeeper.KeepFor + TimeSpan.FromSeconds(1));
        Assert.True(archive.Search(question with { Cursor = first.NextCursor }, TestContext.Current.CancellationToken).CursorExpired);
    }

    /// <summary>An index that stays the same while the names that are known of it change.</summary>
    private sealed class NamesIndex : IArticleIndex
    {
        private readonly MemoryDirectory _directory = new();
        private readonly IndexWriter _writer;
        private readonly Snapshot _snapshot;
        private readonly EmbeddedNames _keeper;

        public NamesIndex(TimeProvider time)
        {
            _writer = IndexWriter.Open(_directory, ArticleSchema.For(NewsAnalyzer.Instance.Version), NewsAnalyzer.Instance, new IndexWriterOptions { Holder = "test" });
            foreach (var (title, i) in Titles.Select((title, i) => (title, i)))
            {
                _writer.Put(ArticleDocument.Of(ArticlePayload.Encode(TestArchive.NewArticle($"{i}", title), origin: null)));
            }

            _snapshot = _writer.Refresh();
            _keeper = new EmbeddedNames(folder: null, time);
        }

        public IReadOnlyList<string> Names { get; set; } = ["хрущев"];

        public IArticleView Latest()
        {
            using var bytes = new MemoryStream();
            NameVocabularyWriter.Write(bytes, Names.Select(name => (name, 1L)), new NameVocabularyState(0, "made up", 1), TestContext.Current.CancellationToken);
            var lookups = new NameLookups(NameVocabulary.Over(bytes.ToArray()));
            return new EmbeddedView(_snapshot.Share(), NewsAnalyzer.Instance, new ViewNames(_keeper, lookups, $"{_snapshot.StateId}~{Names.Count}"));
        }

        public void Dispose()
        {
            _snapshot.Dispose();
            _writer.Dispose();
            _keeper.Dispose();
            _directory.Dispose();
        }
    }
}
