using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Testing.Oracle;

/// <summary>A document as the oracle holds it: the terms at each position of each text field, and the rest as it came.</summary>
public sealed class NaiveDocument
{
    private readonly Dictionary<string, List<HashSet<(TermSpace Space, string Text)>>> _positions = new(StringComparer.Ordinal);

    /// <summary>Analyses a document.</summary>
    public NaiveDocument(Document document, IAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(analyzer);
        Document = document;
        foreach (var (field, text) in document.Texts)
        {
            _positions[field] = [.. Positions(text, analyzer)];
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Number of tokens in a field.</summary>
    public int Length(string field) => At(field).Count;

    /// <summary>The terms of a field: of each token, or the values of a keyword field.</summary>
    public IEnumerable<string> Terms(string field, TermSpace space) => _positions.ContainsKey(field)
        ? At(field).SelectMany(terms => terms).Where(term => term.Space == space).Select(term => term.Text)
        : Document.Keywords.Where(keyword => keyword.Field == field && space == TermSpace.Surface).Select(keyword => keyword.Value);

    /// <summary>Where any of some terms stands.</summary>
    public IEnumerable<int> Positions(string field, IEnumerable<(TermSpace Space, string Text)> terms) =>
        Enumerable.Range(0, Length(field)).Where(position => terms.Any(At(field)[position].Contains));

    private List<HashSet<(TermSpace Space, string Text)>> At(string field) => _positions.GetValueOrDefault(field) ?? [];

    private static IEnumerable<HashSet<(TermSpace Space, string Text)>> Positions(string text, IAnalyzer analyzer)
    {
        var tokenizer = analyzer.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            var terms = new WordTerms();
            analyzer.Analyze(tokenizer.Surface, terms);
            yield return
            [
                (TermSpace.Surface, tokenizer.Surface.ToString()),
                .. terms.Terms.Select((_, place) => (TermSpace.Lemma, terms.Indexed(place))),
                .. terms.Derived.Select(term => (TermSpace.Derived, term)),
            ];
        }
    }
}
