using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>
/// The grammar of the query file: <c>word</c>, <c>+must</c>, <c>-not</c>, <c>"phrase"</c>, <c>(a b)</c> = any of, <c>word*</c>, <c>word~1</c>, <c>date:A..B</c>. Words are
/// stemmed, but not before a star, nor where surface forms are asked for.
/// </summary>
/// <param name="space">Where words are looked for.</param>
internal sealed class PeerQueryParser(TermSpace space)
{
    private static readonly FieldWeight[] Fields = [new(PeerCorpus.Body)];

    /// <summary>The query of a line.</summary>
    public Query Parse(string text)
    {
        var should = new List<Query>();
        var must = new List<Query>();
        var mustNot = new List<Query>();
        var filter = new List<Query>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var clauses = text[i] switch { '+' => must, '-' => mustNot, _ => should };
            i += text[i] is '+' or '-' ? 1 : 0;
            var (end, clause) = text[i] switch
            {
                '"' => Bracketed(text, i, '"', Phrase),
                '(' => Bracketed(text, i, ')', Parse),
                _ => Word(text, i),
            };
            (clause is SortKeyRangeQuery ? filter : clauses).Add(clause);
            i = end;
        }

        return should.Count == 1 && must.Count + mustNot.Count + filter.Count == 0
            ? should[0]
            : new BooleanQuery { Must = must, Should = should, MustNot = mustNot, Filter = filter };
    }

    private static (int End, Query Clause) Bracketed(string text, int start, char close, Func<string, Query> parse)
    {
        var end = text.IndexOf(close, start + 1);
        return (end + 1, parse(text[(start + 1)..end]));
    }

    private (int End, Query Clause) Word(string text, int start)
    {
        var end = text.IndexOf(' ', start);
        end = end < 0 ? text.Length : end;
        return (end, Leaf(text[start..end]));
    }

    private Query Leaf(string word)
    {
        if (word.StartsWith("date:", StringComparison.Ordinal))
        {
            var days = word["date:".Length..].Split("..");
            return new SortKeyRangeQuery(PeerCorpus.Day(days[0]), PeerCorpus.Day(days[1]) + 1);
        }

        return word switch
        {
            [.. var prefix, '*'] => new PrefixQuery(Fields, space, prefix),
            [.. var near, '~', '1'] => new FuzzyQuery(Fields, space, Form(near)),
            _ => new WordQuery(Fields, [Term(word)]),
        };
    }

    private PhraseQuery Phrase(string words) => new(Fields, [.. words.Split(' ').Select((word, i) => new PhrasePlace(i, [Term(word)]))]);

    private WeightedTerm Term(string word) => new(space, Form(word));

    /// <summary>The stem, or the surface form, of the first word of what is written, as analysis gives it.</summary>
    private string Form(string written)
    {
        var tokenizer = PeerAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(written.AsMemory());
        return !tokenizer.Next() ? written : space == TermSpace.Surface ? tokenizer.Surface.ToString() : PeerAnalyzer.Stem(tokenizer.Surface);
    }
}
