using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Correcting;

/// <summary>Finds a better query than the one asked, if there is one: without misspellings and slips of the keyboard, as far as the archive's own words tell.</summary>
/// <remarks>
/// A query is better if its words are likelier to be meant, and it finds something, and not less than the one asked, with the same filters. The keyboard comes first, then
/// each word by itself; of the corrections of several words those win that articles have together.
/// </remarks>
internal sealed class QueryCorrector
{
    /// <summary>Pieces of a query that are looked at; a longer one is pasted, not typed.</summary>
    private const int MostPieces = 32;

    /// <summary>Words of a query that are corrected; where more are unknown, the archive does not speak of such things.</summary>
    private const int MostCorrected = 4;

    /// <summary>Corrected queries that are tried.</summary>
    private const int MostTried = 4;

    /// <summary>How many times as much must be found instead of a word that is known.</summary>
    private const long MuchMore = 10;

    private readonly IArticleView _view;
    private readonly AskedQuestion _asked;
    private readonly MatchMode _mode;
    private readonly Lazy<long> _found;
    private readonly CancellationToken _stop;
    private readonly ArchiveWords _words;
    private readonly WordCorrections _corrections;

    private QueryCorrector(IArticleView view, AskedQuestion asked, MatchMode mode, long? found, CancellationToken stop)
    {
        _view = view;
        _asked = asked;
        _mode = mode;

        // Corrections are tried without translations, and so is what they must be better than: a misspelt word may well sound like a word of the other language.
        _found = new Lazy<long>(() => found ?? Count(asked.Read, mode));
        _stop = stop;
        _words = new ArchiveWords(view, NewsAnalyzer.Instance.CreateTokenizer());
        _corrections = new WordCorrections(_words, stop);
    }

    /// <summary>The better query, or null.</summary>
    /// <param name="view">The articles.</param>
    /// <param name="asked">The question.</param>
    /// <param name="match">How it was answered.</param>
    /// <param name="total">How many articles it found.</param>
    /// <param name="budget">When signalled, there is no better one.</param>
    /// <param name="cancellation">Throws.</param>
    public static Suggestion? Suggest(
        IArticleView view, AskedQuestion asked, ResolvedMatch match, long total, CancellationToken budget, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);

        // What was found with less than all words says nothing of the query as it was meant.
        var (mode, found) = match.Relaxed ? (MatchMode.All, 0) : (match.Mode, asked.Read.Equals(asked.Query.Root) ? total : default(long?));
        try
        {
            return new QueryCorrector(view, asked, mode, found, either.Token).Suggest();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private Suggestion? Suggest()
    {
        var asked = new Suggestion(_asked.Question.Text, []);
        if (PiecesOf(asked) is not { Count: > 0 and <= MostPieces } pieces)
        {
            return null;
        }

        var switched = LayoutRepair.Of(asked.Text, pieces, _words);
        if (switched.Count == 0)
        {
            return Spelled(asked, pieces);
        }

        var repaired = Replacement.Apply(asked, switched);
        return Spelled(repaired, PiecesOf(repaired)) ?? (Finds(repaired, _mode) > _found.Value || FindsRelaxed(repaired) ? repaired : null);
    }

    private IReadOnlyList<QueryPiece> PiecesOf(Suggestion query) => QueryPieces.Of(query.Text, _asked.Question.Syntax);

    /// <summary>The query with its misspelt words corrected; null if there are none, or that finds nothing better.</summary>
    private Suggestion? Spelled(Suggestion query, IReadOnlyList<QueryPiece> pieces)
    {
        var wrong = WrongWords(query, pieces);
        if (wrong.Count is 0 or > MostCorrected)
        {
            return null;
        }

        var wanted = wrong.Exists(word => word.Known) ? Math.Max(1, _found.Value * MuchMore) : Math.Max(1, _found.Value);
        var (best, bestScore) = (default(Suggestion), double.NegativeInfinity);
        var likeliest = default(Suggestion);
        foreach (var choice in WrongWord.Choices(wrong).Take(MostTried))
        {
            var corrected = Replacement.Apply(query, [.. wrong.Zip(choice, (word, correction) => Replace(query, word.Word, correction))]);
            likeliest ??= corrected;
            var found = Finds(corrected, _mode);
            var score = Math.Log(found) - choice.Sum(correction => correction.Cost);
            if (found >= wanted && score > bestScore)
            {
                (best, bestScore) = (corrected, score);
            }
        }

        return best ?? (!wrong.Exists(word => word.Known) && FindsRelaxed(likeliest!) ? likeliest : null);
    }

    private List<WrongWord> WrongWords(Suggestion query, IReadOnlyList<QueryPiece> pieces)
    {
        var wrong = new List<WrongWord>();
        foreach (var word in pieces.SelectMany(piece => _words.Of(query.Text, piece.Start, piece.End)))
        {
            _stop.ThrowIfCancellationRequested();
            if (_corrections.Of(word) is { Count: > 0 } corrections)
            {
                wrong.Add(new WrongWord(word, _words.Frequency(word.Surface) > 0, corrections));
            }
        }

        return wrong;
    }

    private static Replacement Replace(Suggestion query, QueryWord word, WordCorrection correction)
    {
        var cased = LetterCase.Like(query.Text.AsSpan(word.Start, word.End - word.Start), correction.Text);

        // In capitals it may have become NOT or the like.
        return new Replacement(new TextRange(word.Start, word.End), QueryOperators.IsOperator(cased) ? correction.Text : cased);
    }

    /// <summary>How many articles a query finds with the filters of the question.</summary>
    private long Finds(Suggestion query, MatchMode mode)
    {
        var parsed = QueryParser.Parse(query.Text, _asked.Question.Syntax);
        return parsed.Problems.Count > 0 ? 0 : Count(parsed.Root, mode);
    }

    private long Count(QueryNode query, MatchMode mode)
    {
        var result = _view.Search(_asked.Request(mode, _stop) with { Query = query }, _stop);
        _stop.ThrowIfCancellationRequested();
        return result.Total;
    }

    /// <summary>Whether a query finds anything once automatic mode requires less than all of its words.</summary>
    private bool FindsRelaxed(Suggestion query) => _asked.Question.Match == MatchMode.Auto && _found.Value == 0 && Finds(query, MatchMode.Any) > 0;
}
