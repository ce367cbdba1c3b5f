using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Makes the scores of articles in the language of a query and in the other one comparable, where both are asked for.</summary>
/// <remarks>
/// A translation says the same in other words than the lexicons would, so that its score falls behind that of any article with some words of the query itself. The best article of each language
/// is taken for an equally good answer: scores in the query's language are multiplied by the ratio of the best scores, within bounds, so that a language without an answer does not
/// pass chance matches off as one. The best article in the query's language comes first, also before one that is as good, unless that of the other is far better.
/// </remarks>
internal static class LanguageBalance
{
    /// <summary>The request with its scores balanced.</summary>
    /// <param name="snapshot">The articles.</param>
    /// <param name="request">The request: both languages, best first.</param>
    /// <param name="root">What is asked, with translations.</param>
    /// <param name="query">Makes the query of one side, with all filters.</param>
    /// <param name="cancellation">Throws.</param>
    public static SearchRequest Balance(Snapshot snapshot, SearchRequest request, QueryNode root, Func<LanguageSide, Query> query, CancellationToken cancellation)
    {
        if (LanguageOf(root) is not { } language)
        {
            return request;
        }

        var (own, other) = (Best(LanguageSide.Own), Best(LanguageSide.Other));
        if (own <= 0 || other <= 0)
        {
            return request;
        }

        var ratio = other / own;
        return ratio < Ranking.BehindBestOwn ? Lowered(language, Math.Max(ratio / Ranking.BehindBestOwn, 1 / Ranking.MostBalanced))
            : ratio < Ranking.FarBetter ? Lowered(Other(language), Ranking.BehindBestOwn / ratio)
            : request;

        SearchRequest Lowered(string articles, float factor) => request with
        {
            Query = Demoted(request.Query, articles, factor),
            Rescoring = request.Rescoring is { } rescoring ? rescoring with { Query = Demoted(rescoring.Query, articles, factor) } : null,
        };

        float Best(LanguageSide side)
        {
            var one = request with { Query = query(side), Top = 1, CountTotal = false, Timeline = null, Facets = [], Rescoring = null, Recency = null, After = null };
            return snapshot.Search(one, cancellation).Hits is [var hit] ? hit.Score : 0;
        }
    }

    private static BoostingQuery Demoted(Query query, string articles, float factor) => new(query, new KeywordQuery(ArticleSchema.Language, articles), factor);

    private static string Other(string language) => string.Equals(language, ArticleSchema.English, StringComparison.Ordinal) ? ArticleSchema.Russian : ArticleSchema.English;

    /// <summary>The language of most of the translated words; null if as many are of the other.</summary>
    private static string? LanguageOf(QueryNode root)
    {
        var words = QueryWalk.Leaves(root).OfType<TranslatedWordNode>().Where(word => word.Renderings.Count > 0).ToList();
        var russian = words.Count(word => word.Word.Text.Any(IsCyrillic));
        return (2 * russian).CompareTo(words.Count) switch { > 0 => ArticleSchema.Russian, < 0 => ArticleSchema.English, _ => null };
    }

    private static bool IsCyrillic(char letter) => letter is >= '\u0400' and <= '\u04FF';
}
