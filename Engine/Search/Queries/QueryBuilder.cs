using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Search.Queries;

/// <summary>
/// Makes queries of plain text: the analysis that documents went through makes terms of the words asked for. The text has no syntax; whatever it holds is words or between words.
/// For one thread at a time; make one where it is needed.
/// </summary>
/// <param name="analyzer">The analyzer of the index.</param>
/// <param name="space">Where words are looked up: <see cref="TermSpace.Lemma"/> finds them in any form, <see cref="TermSpace.Surface"/> as they are written (but folded).</param>
/// <example><code>
/// var queries = new QueryBuilder(analyzer);
/// var result = snapshot.Search(queries.AllWords("bridges of the city", new("title", 3), "body"));
/// </code></example>
public sealed class QueryBuilder(IAnalyzer analyzer, TermSpace space = TermSpace.Lemma)
{
    private readonly ITokenizer _tokenizer = (analyzer ?? throw new ArgumentNullException(nameof(analyzer))).CreateTokenizer();
    private readonly WordTerms _terms = new();

    private readonly TermSpace _space = space is TermSpace.Lemma or TermSpace.Surface
        ? space
        : throw new ArgumentOutOfRangeException(nameof(space), space, "Words are looked up by their lemmas or as they are written.");

    /// <summary>Documents with every word, each in any of the fields. A word's hits in all fields score as one (see <see cref="WordQuery"/>), and words add up.</summary>
    /// <param name="text">The words. Without any, no document matches.</param>
    /// <param name="fields">At least one text field.</param>
    public Query AllWords(string text, params ReadOnlySpan<FieldWeight> fields)
    {
        var words = Words(text, fields);
        return words.Count switch { 0 => new MatchNoneQuery(), 1 => words[0], _ => new BooleanQuery { Must = words } };
    }

    /// <summary>Documents with at least some of the words, each in any of the fields; the more and the rarer, the higher the score.</summary>
    /// <param name="text">The words. Without any, no document matches.</param>
    /// <param name="minimum">How many words must be there, from 1; all if there are not so many. A word that <paramref name="text"/> repeats counts each time.</param>
    /// <param name="fields">At least one text field.</param>
    public Query AnyWord(string text, int minimum, params ReadOnlySpan<FieldWeight> fields)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, 1);
        var words = Words(text, fields);
        return words.Count switch
        {
            0 => new MatchNoneQuery(),
            1 => words[0],
            _ => new BooleanQuery { Should = words, MinimumShouldMatch = Math.Min(minimum, words.Count) },
        };
    }

    /// <summary>Documents with at least one of the words.</summary>
    /// <param name="text">The words. Without any, no document matches.</param>
    /// <param name="fields">At least one text field.</param>
    public Query AnyWord(string text, params ReadOnlySpan<FieldWeight> fields) => AnyWord(text, minimum: 1, fields);

    /// <summary>Documents with the words one after another in one of the fields.</summary>
    /// <param name="text">The words. Without any, no document matches.</param>
    /// <param name="slop">Position moves allowed, from 0 (see <see cref="PhraseQuery"/>).</param>
    /// <param name="fields">At least one text field.</param>
    public Query Phrase(string text, int slop, params ReadOnlySpan<FieldWeight> fields)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        FieldWeight[] all = [.. fields];
        PhrasePlace[] places = [.. TermsOf(text).Select((terms, position) => new PhrasePlace(position, terms))];
        return places.Length switch { 0 => new MatchNoneQuery(), 1 => new WordQuery(all, places[0].Terms), _ => new PhraseQuery(all, places, slop) };
    }

    /// <summary>Documents with the words one after another in one of the fields, exactly.</summary>
    /// <param name="text">The words. Without any, no document matches.</param>
    /// <param name="fields">At least one text field.</param>
    public Query Phrase(string text, params ReadOnlySpan<FieldWeight> fields) => Phrase(text, slop: 0, fields);

    private List<WordQuery> Words(string text, ReadOnlySpan<FieldWeight> fields)
    {
        FieldWeight[] all = [.. fields];
        return [.. TermsOf(text).Select(terms => new WordQuery(all, terms))];
    }

    /// <summary>The terms of each word of a text.</summary>
    private List<WeightedTerm[]> TermsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<WeightedTerm[]>();
        _tokenizer.Reset(text.AsMemory());
        while (_tokenizer.Next())
        {
            if (_space == TermSpace.Surface)
            {
                words.Add([new WeightedTerm(TermSpace.Surface, _tokenizer.Surface.ToString())]);
                continue;
            }

            _terms.Clear();
            analyzer.Analyze(_tokenizer.Surface, _terms);
            words.Add([.. _terms.Terms.Select(term => new WeightedTerm(TermSpace.Lemma, term))]);
        }

        return words;
    }
}
