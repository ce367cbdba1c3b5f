namespace NewsSearch.Archive.Queries;

/// <summary>Goes through a query.</summary>
internal static class QueryWalk
{
    /// <summary>Every word that may take any form, and those of phrases, as typed, in order; without what is excluded.</summary>
    public static IEnumerable<string> Words(QueryNode node) => node switch
    {
        WordNode word => [word.Text],
        TranslatedWordNode translated => [translated.Word.Text],
        PhraseNode phrase => phrase.Words,
        TranslatedPhraseNode translated => translated.Phrase.Words,
        SideBySideNode group => group.Clauses.SelectMany(Words),
        AllNode all => all.Clauses.SelectMany(Words),
        AnyNode any => any.Clauses.SelectMany(Words),
        NearNode near => Words(near.Left).Concat(Words(near.Right)),
        FieldNode field => Words(field.Clause),
        BoostNode boost => Words(boost.Clause),
        _ => [],
    };
}
