using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Backend.Embedded;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Highlighting;
using NewsSearch.Archive.Queries;
using NewsSearch.Archive.Writing;

namespace NewsSearch.Archive;

/// <summary>An archive of articles, open for questions. For any number of threads.</summary>
/// <remarks>
/// It always answers from the newest state that it can see; cursors keep the state that they began with: at least 10 minutes after its last use, for at most 8 states at a
/// time (the one unused for longest goes first), and as long as it is the newest.
/// </remarks>
public sealed class NewsArchive : IDisposable
{
    private readonly IArticleIndex _index;
    private readonly bool _ownsIndex;
    private readonly TimeProvider _time;
    private readonly ViewKeeper _keeper;
    private readonly Lexicons _lexicons;
    private volatile RememberedWords _words = new(stateId: "");

    internal NewsArchive(IArticleIndex index, bool ownsIndex, TimeProvider time, Lexicons? lexicons = null)
    {
        _lexicons = lexicons ?? Lexicons.None;
        _index = index;
        _ownsIndex = ownsIndex;
        _time = time;
        _keeper = new ViewKeeper(time);
    }

    /// <summary>Opens the index in a folder for reading, and follows what another process commits to it (looked up at most once a second, when asked something).</summary>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="ArchiveOutdatedException">It was made with another analysis: reindex. Any question throws this too once a newer state is of that kind.</exception>
    public static NewsArchive Open(string indexFolder, TimeProvider time, Lexicons? lexicons = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(indexFolder);
        ArgumentNullException.ThrowIfNull(time);
        return new NewsArchive(EmbeddedBackend.OpenReader(indexFolder, time), ownsIndex: true, time, lexicons);
    }

    /// <summary>Reads what a writer of this process writes, as soon as it refreshes. The writer stays its caller's.</summary>
    public static NewsArchive Over(ArchiveWriter writer, TimeProvider time, Lexicons? lexicons = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(time);
        using (writer.Index.Latest())
        {
            // Makes names if there are none yet, so that the first question need not wait for them.
        }

        return new NewsArchive(writer.Index, ownsIndex: false, time, lexicons);
    }

    /// <summary>Where the archive stands now.</summary>
    public ArchiveStatus Status
    {
        get
        {
            using var view = _index.Latest();
            return new ArchiveStatus(view.Generation, IdOf(view.StateId), view.Articles);
        }
    }

    /// <summary>Searches.</summary>
    public Outcome<SearchAnswer> Search(SearchQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (QuestionReader.Read(question, out var problems) is not { } asked)
        {
            return new Outcome<SearchAnswer>(problems);
        }

        var fingerprint = QuestionFingerprint.Of(asked);
        if (string.IsNullOrEmpty(question.Cursor))
        {
            using var latest = _index.Latest();
            return Answer(latest, asked, new PageCursor(fingerprint, IdOf(latest.StateId), Now, HitsBefore: 0, After: null), cancellation);
        }

        if (PageCursor.TryRead(question.Cursor) is not { } start)
        {
            return new Outcome<SearchAnswer>([new QuestionProblem("cursor", "This is no cursor. Take one from an answer as it is, or leave it out to begin anew.")]);
        }

        if (start.Fingerprint != fingerprint)
        {
            return new Outcome<SearchAnswer>(
                [new QuestionProblem("cursor", "This cursor belongs to another question. Repeat the question that it came with, or leave it out to begin anew.")]);
        }

        using var view = StateOf(start);
        return view is null || start.HitsBefore > view.Articles
            ? new Outcome<SearchAnswer>(null, [], CursorExpired: true)
            : Answer(view, asked, start, cancellation);
    }

    /// <summary>Counts matches over time. Size, order, cursor, facets, highlighting and explanations of the question play no part.</summary>
    public Outcome<TimelineAnswer> Timeline(SearchQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (QuestionReader.Read(question, out var problems) is not { } asked)
        {
            return new Outcome<TimelineAnswer>(problems);
        }

        using var view = _index.Latest();
        using var budget = new CancellationTokenSource(question.Budget, _time);
        var answer = TimelineAnswering.Answer(view, Translated(asked, view), Now, budget.Token, cancellation);
        return new Outcome<TimelineAnswer>(answer with { StateId = IdOf(answer.StateId) });
    }

    /// <summary>The article with this id, or null.</summary>
    public Article? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        using var view = _index.Latest();
        return view.Find(id);
    }

    /// <summary>An article whole, with what a question finds in it marked.</summary>
    /// <param name="article">The article.</param>
    /// <param name="question">Its query counts, and whether other languages do; if the query cannot be read without problems, it is marked as it can be read.</param>
    public MarkedArticle Mark(Article article, SearchQuestion question)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(question);
        using var view = _index.Latest();
        var asked = new AskedQuestion(question, QueryParser.Parse(question.Text, question.Syntax), default, HitOrder.Relevance);
        return new Highlighter(Translated(asked, view).Query.Root, NewsAnalyzer.Instance).MarkWhole(article);
    }

    /// <summary>All articles, in no order, of the state when it was called. The state is kept until the enumeration ends; enumerate once.</summary>
    public IEnumerable<Article> All(CancellationToken cancellation) => Enumerate(_index.Latest(), cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        _keeper.Dispose();
        if (_ownsIndex)
        {
            _index.Dispose();
        }
    }

    private long Now => _time.GetUtcNow().ToUnixTimeSeconds();

    private Outcome<SearchAnswer> Answer(IArticleView view, AskedQuestion asked, PageCursor start, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(asked.Question.Budget, _time);
        var answer = SearchAnswering.Answer(view, Translated(asked, view), start, budget.Token, cancellation);
        if (answer.NextCursor is not null || answer.PreviousCursor is not null)
        {
            _keeper.Keep(view);
        }

        return new Outcome<SearchAnswer>(answer with { StateId = IdOf(answer.StateId) });
    }

    private AskedQuestion Translated(AskedQuestion asked, IArticleView view)
    {
        var words = _words;
        if (!string.Equals(words.StateId, view.StateId, StringComparison.Ordinal))
        {
            _words = words = new RememberedWords(view.StateId);
        }

        return asked.Translated(view, _lexicons, words);
    }

    /// <summary>Other lexicons answer otherwise from the same state.</summary>
    private string IdOf(string stateId) => stateId + Suffix;

    private string Suffix => _lexicons.Count == 0 ? "" : $"-{_lexicons.Id}";

    /// <summary>The state that a cursor goes on in: kept, or still the newest; else null.</summary>
    private IArticleView? StateOf(PageCursor cursor)
    {
        if (!cursor.StateId.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        var stateId = cursor.StateId[..^Suffix.Length];
        if (_keeper.Find(stateId) is { } kept)
        {
            return kept;
        }

        var latest = _index.Latest();
        if (string.Equals(latest.StateId, stateId, StringComparison.Ordinal))
        {
            return latest;
        }

        latest.Dispose();
        return null;
    }

    private static IEnumerable<Article> Enumerate(IArticleView view, CancellationToken cancellation)
    {
        using (view)
        {
            foreach (var article in view.All(cancellation))
            {
                yield return article;
            }
        }
    }
}
