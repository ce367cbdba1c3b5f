using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Makes the scores of articles in the language of a query and in the other one comparable, where both are asked for.</summary>
/// <remarks>
/// A translation says the same in other words than the lexicons would, so that its score falls behind that of any article with some words of the query itself. The best article of each language
/// is taken for an equally good answer: scores in the query's language are multiplied by the ratio of the best scores, within bounds, so that a language without an answer does not
/// pass chance matches off as one. The best article in the query's language stays first.
/// </remarks>
internal static class LanguageBalance
{
    /// <summary>The query with its scores balanced.</summary>
    /// <param name="snapshot">The articles.</param>
    /// <param name="root">The query tree.</param>
    /// <param name="query">The query with all filters.</param>
    /// <param name="stop">Ends it early.</param>
    /// <param name="cancellation">Throws.</param>
    public static float Factor(Snapshot snapshot, QueryNode root, Query query, CancellationToken stop, CancellationToken cancellation, out string? own)
    {
        own = Tune.Get("NOBAL", 0) > 0 ? null : LanguageOf(root);
        if (own is null)
        {
            return 1;
        }

        var other = string.Equals(own, ArticleSchema.English, StringComparison.Ordinal) ? ArticleSchema.Russian : ArticleSchema.English;
        var (best, bestOther) = (Best(snapshot, query, own, stop, cancellation), Best(snapshot, query, other, stop, cancellation));
        return best <= 0 || bestOther <= 0 ? 1 : (float)Math.Clamp(bestOther / (best * Tune.Get("BALAT", .98)), 1 / Tune.Get("BALMAX", 2), 1);
    }

    private static float Best(Snapshot snapshot, Query query, string language, CancellationToken stop, CancellationToken cancellation)
    {
        var request = new SearchRequest
        {
            Query = new BooleanQuery { Must = [query], Filter = [new KeywordQuery(ArticleSchema.Language, language)] },
            Top = 1,
            CountTotal = false,
            Bm25 = Ranking.Bm25,
            Budget = stop,
        };
        return snapshot.Search(request, cancellation).Hits is [var hit] ? hit.Score : 0;
    }

    private static string? LanguageOf(QueryNode root)
    {
        var (russian, english) = (0, 0);
        Count(root, ref russian, ref english);
        return russian > english ? ArticleSchema.Russian : english > russian ? ArticleSchema.English : null;
    }

    private static void Count(QueryNode node, ref int russian, ref int english)
    {
        switch (node)
        {
            case TranslatedWordNode { Renderings.Count: > 0 } word:
                var isRussian = word.Word.Text.Any(letter => letter >= 'Ѐ');
                russian += isRussian ? 1 : 0;
                english += isRussian ? 0 : 1;
                break;
            case SideBySideNode group:
                foreach (var clause in group.Clauses)
                {
                    Count(clause, ref russian, ref english);
                }

                break;
            case AllNode group:
                foreach (var clause in group.Clauses)
                {
                    Count(clause, ref russian, ref english);
                }

                break;
            case BoostNode boost:
                Count(boost.Clause, ref russian, ref english);
                break;
        }
    }
}
