namespace NewsSearch.Archive.Queries;

/// <summary>Goes through a query.</summary>
internal static class QueryWalk
{
    /// <summary>Whatever is no combination of others, in order; without what is excluded.</summary>
    public static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        SideBySideNode group => group.Clauses.SelectMany(Leaves),
        AllNode all => all.Clauses.SelectMany(Leaves),
        AnyNode any => any.Clauses.SelectMany(Leaves),
        NearNode near => Leaves(near.Left).Concat(Leaves(near.Right)),
        FieldNode field => Leaves(field.Clause),
        BoostNode boost => Leaves(boost.Clause),
        NotNode => [],
        _ => [node],
    };

    /// <summary>Every word that may take any form, and those of phrases, as typed, in order; without what is excluded.</summary>
    public static IEnumerable<string> Words(QueryNode node) => Leaves(node).SelectMany(leaf => leaf switch
    {
        WordNode word => [word.Text],
        TranslatedWordNode translated => [translated.Word.Text],
        PhraseNode phrase => phrase.Words,
        TranslatedPhraseNode translated => translated.Phrase.Words,
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>The query with other leaves; what is excluded stays.</summary>
    /// <param name="node">The query.</param>
    /// <param name="change">Gives for a leaf another that may stand in its place.</param>
    public static QueryNode Rewrite(QueryNode node, Func<QueryNode, QueryNode> change) => node switch
    {
        SideBySideNode group => new SideBySideNode([.. group.Clauses.Select(clause => Rewrite(clause, change))]),
        AllNode all => new AllNode([.. all.Clauses.Select(clause => Rewrite(clause, change))]),
        AnyNode any => new AnyNode([.. any.Clauses.Select(clause => Rewrite(clause, change))]),
        NearNode near => near with { Left = Rewrite(near.Left, change), Right = Rewrite(near.Right, change) },
        FieldNode field => field with { Clause = Rewrite(field.Clause, change) },
        BoostNode boost => boost with { Clause = Rewrite(boost.Clause, change) },
        NotNode => node,
        _ => change(node),
    };
}
