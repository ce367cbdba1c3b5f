using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>What the words of a query are worth where they stand together in an article as they do in the query.</summary>
/// <remarks>
/// Neighbouring words of the query that follow each other in the same forms count as a phrase; neighbouring words that say something (not 'the' nor 'и') count, for less, in any form, in either
/// order, with a few words between. Pairs, not the whole query: most of a quotation remembered wrong is still found, and an article that has half of the words together is better than one that has
/// them apart.
/// </remarks>
internal static class ProximityTranslation
{
    /// <summary>Longer queries are texts: their first words tell them apart.</summary>
    private const int MaxPairs = 64;

    /// <summary>The query whose score is added, or null where no words stand side by side.</summary>
    public static Query? Of(QueryNode query, WordTranslation words)
    {
        var pairs = new List<Query>();
        Add(query, ArticleSchema.AllText, words, pairs);
        return pairs.Count == 0 ? null : new BooleanQuery { Should = pairs, MinimumShouldMatch = 1 };
    }

    private static void Add(QueryNode node, IReadOnlyList<FieldWeight> fields, WordTranslation words, List<Query> pairs)
    {
        switch (node)
        {
            case SideBySideNode group:
                AddGroup(group.Clauses, fields, words, pairs);
                break;
            case AllNode all:
                AddGroup(all.Clauses, fields, words, pairs);
                break;
            case FieldNode field:
                Add(field.Clause, ArticleSchema.FieldsOf(field.Field), words, pairs);
                break;
            case BoostNode boost:
                Add(boost.Clause, fields, words, pairs);
                break;
        }
    }

    private static void AddGroup(IReadOnlyList<QueryNode> clauses, IReadOnlyList<FieldWeight> fields, WordTranslation words, List<Query> pairs)
    {
        var translations = new CrossLanguageTranslation(words);
        var isText = clauses.Count(clause => RenderingsOf(clause).Count > 0) >= Ranking.WordsOfText;
        string? before = null;
        string? wordBefore = null;
        IReadOnlyList<Rendering> renderingsBefore = [];
        foreach (var clause in clauses)
        {
            Add(clause, fields, words, pairs);
            if (SurfaceOf(clause, words) is not { } surface)
            {
                before = wordBefore = null;
                renderingsBefore = [];
                continue;
            }

            if (before is not null && pairs.Count < MaxPairs)
            {
                pairs.Add(new BoostQuery(new PhraseQuery(fields, [new(0, WordTranslation.ThisForm(before)), new(1, WordTranslation.ThisForm(surface))]), Ranking.PairOfForms));
            }

            before = surface;
            if (QueryShape.IsFunctionWord(clause))
            {
                continue;
            }

            if (wordBefore is not null && pairs.Count < MaxPairs)
            {
                pairs.Add(new BoostQuery(new NearQuery(fields, [Operand(wordBefore, words), Operand(surface, words)], Ranking.PairMaxBetween, Ordered: false), Ranking.PairOfWords));
            }

            var renderings = RenderingsOf(clause);
            if (isText && renderings.Count > 0 && renderingsBefore.Count > 0 && pairs.Count < MaxPairs)
            {
                var near = new NearQuery(fields, [translations.Operand(renderingsBefore), translations.Operand(renderings)], Ranking.PairMaxBetween, Ordered: false);
                pairs.Add(new BoostQuery(near, Ranking.PairOfTranslations));
            }

            wordBefore = surface;
            renderingsBefore = renderings;
        }
    }

    private static NearOperand Operand(string surface, WordTranslation words) => new([[new PhrasePlace(0, words.AnyForm(surface))]]);

    private static IReadOnlyList<Rendering> RenderingsOf(QueryNode clause) => clause switch
    {
        TranslatedWordNode word => word.Renderings,
        BoostNode boost => RenderingsOf(boost.Clause),
        _ => [],
    };

    /// <summary>The folded form of a word, boosted or not; null for any other clause.</summary>
    private static string? SurfaceOf(QueryNode clause, WordTranslation words) => clause switch
    {
        WordNode word => words.Surfaces(word.Text) is [var surface] ? surface : null,
        TranslatedWordNode translated => SurfaceOf(translated.Word, words),
        BoostNode boost => SurfaceOf(boost.Clause, words),
        _ => null,
    };
}
