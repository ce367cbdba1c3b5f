using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Makes the scores of articles in the language of a query and in the other one comparable, where both are asked for.</summary>
/// <remarks>
/// A translation says the same in other words than the lexicons would, so that its score falls behind that of any article with some words of the query itself. The best article of each language
/// is taken for an equally good answer: scores in the query's language are multiplied by the ratio of the best scores, within bounds, so that a language without an answer does not
/// pass chance matches off as one. The best article in the query's language comes first, also before one that is as good, unless that of the other is far better.
/// </remarks>
internal static class LanguageBalance
{
    /// <summary>How a query's scores are balanced; null if as many of its translated words are of each language, or none is.</summary>
    public static Balancing? Of(QueryNode root) => OtherLanguage(root) is { } other
        ? new Balancing(ArticleSchema.Language, other, Ranking.MostBalanced, Ranking.BehindBestOwn, Ranking.FarBetter)
        : null;

    /// <summary>The language that most of the translated words are not in.</summary>
    private static string? OtherLanguage(QueryNode root)
    {
        var words = QueryWalk.Leaves(root).OfType<TranslatedWordNode>().Where(word => word.Renderings.Count > 0).ToList();
        var russian = words.Count(word => word.Word.Text.Any(IsCyrillic));
        return (2 * russian).CompareTo(words.Count) switch { > 0 => ArticleSchema.English, < 0 => ArticleSchema.Russian, _ => null };
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
