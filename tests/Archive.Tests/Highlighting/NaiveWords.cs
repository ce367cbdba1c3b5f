using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>All words of a text, each analysed by itself, and which of them match what a query may ask for.</summary>
internal sealed class NaiveWords
{
    private readonly string _text;
    private readonly List<Word> _words = [];

    public NaiveWords(string text)
    {
        _text = text;
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            _words.Add(new Word(tokenizer.Surface.ToString(), TermsOf(tokenizer.Surface.ToString()), tokenizer.Start, tokenizer.End));
        }
    }

    /// <summary>Positions of words that pass.</summary>
    public IReadOnlyList<int> Positions(Predicate<Word> matches) => [.. Enumerable.Range(0, _words.Count).Where(at => matches(_words[at]))];

    /// <summary>Where the words first stand in a row.</summary>
    public TextRange? FirstRun(IReadOnlyList<Predicate<Word>> run)
    {
        for (var at = 0; at <= _words.Count - run.Count; at++)
        {
            if (Enumerable.Range(0, run.Count).All(place => run[place](_words[at + place])))
            {
                return new TextRange(_words[at].Start, _words[at + run.Count - 1].End);
            }
        }

        return null;
    }

    /// <summary>What stands there.</summary>
    public string TextAt(TextRange range) => _text[range.Start..range.End];

    /// <summary>A word of a query in any form.</summary>
    public static Predicate<Word> AnyForm(string word)
    {
        var (surface, terms) = Analyze(word);
        string[] same = [.. terms.Terms, .. surface.Contains('-', StringComparison.Ordinal) ? TermsOf(surface.Replace("-", "", StringComparison.Ordinal)).Terms : []];
        return other => other.Terms.Terms.Concat(other.Terms.Derived).Intersect(same).Any() || other.Terms.Terms.Intersect(terms.Relatives).Any();
    }

    /// <summary>A word of a phrase in any form.</summary>
    public static Predicate<Word> Lemma(string word)
    {
        var terms = Analyze(word).Terms;
        return other => other.Terms.Terms.Intersect(terms.Terms).Any();
    }

    /// <summary>A word of a translation.</summary>
    public static Predicate<Word> Rendering(string word, bool withRelatives)
    {
        var terms = TermsOf(word);
        IReadOnlyList<string> same = terms.Terms.Contains(word, StringComparer.Ordinal) ? [word] : terms.Terms;
        return other => other.Terms.Terms.Intersect(same).Any()
            || (withRelatives && (other.Terms.Derived.Intersect(same).Any() || other.Terms.Terms.Intersect(terms.Relatives).Any()));
    }

    /// <summary>A word in this form.</summary>
    public static Predicate<Word> Exact(string word)
    {
        var surface = Analyze(word).Surface;
        return other => other.Surface == surface;
    }

    /// <summary>The parts of a word with hyphens.</summary>
    public static IReadOnlyList<Predicate<Word>> Parts(string word) => [.. Analyze(word).Surface.Split('-').Select(Lemma)];

    /// <summary>The folded form of one word.</summary>
    public static string SurfaceOf(string word) => Analyze(word).Surface;

    private static (string Surface, WordTerms Terms) Analyze(string word)
    {
        var only = new NaiveWords(word)._words.Single();
        return (only.Surface, only.Terms);
    }

    private static WordTerms TermsOf(string surface)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(surface, terms);
        return terms;
    }

    /// <summary>A word.</summary>
    internal sealed record Word(string Surface, WordTerms Terms, int Start, int End);
}
