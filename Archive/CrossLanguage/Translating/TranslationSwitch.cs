using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>Tells what of a query is translated, and makes the query in which one of its words is not, or is again.</summary>
internal static class TranslationSwitch
{
    /// <summary>The translated words and phrases of a query, in its order, each once.</summary>
    /// <param name="read">The query as read.</param>
    /// <param name="translated">The same with translations.</param>
    public static IReadOnlyList<TermTranslation> Of(QueryNode read, QueryNode translated)
    {
        var given = Translated(read).ToHashSet();
        return
        [
            .. Translated(translated).DistinctBy(TermOf, StringComparer.Ordinal).Select(node => node switch
            {
                TranslatedWordNode word => Make(read, word, isPhrase: false, word.Renderings.Count == 0 ? [] : [word.Renderings], given),
                TranslatedPhraseNode phrase => Make(read, phrase, isPhrase: true, phrase.Words, given),
                _ => throw new NotSupportedException($"A {node.GetType().Name} has no translation."),
            }),
        ];
    }

    private static TermTranslation Make(QueryNode read, QueryNode node, bool isPhrase, IReadOnlyList<IReadOnlyList<Rendering>> renderings, HashSet<QueryNode> given)
    {
        var term = TermOf(node);
        var isGiven = given.Any(other => string.Equals(TermOf(other), term, StringComparison.Ordinal));
        return new TermTranslation(term, isPhrase, renderings, isGiven, QueryPrinter.Print(Switch(read, term, off: !isGiven)));
    }

    private static QueryNode Switch(QueryNode node, string term, bool off) => QueryWalk.Rewrite(node, leaf => leaf switch
    {
        WordNode word when off && string.Equals(word.Text, term, StringComparison.Ordinal) => new TranslatedWordNode(word, []),
        PhraseNode phrase when off && string.Equals(TermOf(phrase), term, StringComparison.Ordinal) => new TranslatedPhraseNode(phrase, []),
        TranslatedWordNode word when !off && string.Equals(TermOf(word), term, StringComparison.Ordinal) => word.Word,
        TranslatedPhraseNode phrase when !off && string.Equals(TermOf(phrase), term, StringComparison.Ordinal) => phrase.Phrase,
        _ => leaf,
    });

    private static string TermOf(QueryNode node) => node switch
    {
        WordNode word => word.Text,
        TranslatedWordNode word => word.Word.Text,
        PhraseNode phrase => string.Join(' ', phrase.Words),
        TranslatedPhraseNode phrase => string.Join(' ', phrase.Phrase.Words),
        _ => "",
    };

    private static IEnumerable<QueryNode> Translated(QueryNode root) => QueryWalk.Leaves(root).Where(leaf => leaf is TranslatedWordNode or TranslatedPhraseNode);
}
