using NewsSearch.Analyzers;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Tests;

/// <summary>Every word of one article, field by field.</summary>
internal sealed class ArticleWords
{
    private readonly List<(TextField Field, List<Word> Words)> _runs = [];

    public ArticleWords(Article article)
    {
        _runs.Add((TextField.Title, Analyze(article.Title)));
        _runs.Add((TextField.Text, Analyze(article.Lead)));
        var leadIsFirst = article.Paragraphs is [var first, ..] && first == article.Lead;
        _runs.Add((TextField.Text, Analyze(string.Join('\n', article.Paragraphs.Skip(leadIsFirst ? 1 : 0)))));
    }

    public bool HasWord(TextField? field, string text)
    {
        var word = Analyze(text).Single();
        List<string> same = [.. word.Terms];
        var parts = word.Surface.Split('-');
        if (parts.Length > 1)
        {
            same.AddRange(Analyze(string.Concat(parts)).Single().Terms);
        }

        return Any(field, run => run.Exists(other => other.Terms.Concat(other.Derived).Intersect(same).Any()))
            || (parts.Length > 1 && HasRun(field, [.. parts.Select(part => Analyze(part).Single().Terms)], other => other.Terms));
    }

    public bool HasPhrase(TextField? field, IReadOnlyList<string> words) =>
        HasRun(field, [.. words.Select(word => (IReadOnlyList<string>)[Analyze(word).Single().Surface])], other => [other.Surface]);

    public bool HasPrefix(TextField? field, string prefix) =>
        Any(field, run => run.Exists(other => other.Surface.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));

    private static List<Word> Analyze(string text)
    {
        var words = new List<Word>();
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            var terms = new WordTerms();
            NewsAnalyzer.Instance.Analyze(tokenizer.Surface, terms);
            words.Add(new Word(tokenizer.Surface.ToString(), terms.Terms, terms.Derived));
        }

        return words;
    }

    private bool HasRun(TextField? field, IReadOnlyList<IReadOnlyList<string>> places, Func<Word, IReadOnlyList<string>> terms) => Any(
        field,
        run => Enumerable.Range(0, Math.Max(0, run.Count - places.Count + 1))
            .Any(at => Enumerable.Range(0, places.Count).All(place => terms(run[at + place]).Intersect(places[place]).Any())));

    private bool Any(TextField? field, Func<List<Word>, bool> test) => _runs.Exists(run => (field is null || run.Field == field) && test(run.Words));

    private sealed record Word(string Surface, IReadOnlyList<string> Terms, IReadOnlyList<string> Derived);
}
