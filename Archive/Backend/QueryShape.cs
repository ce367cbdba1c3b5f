using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Backend;

/// <summary>What kind of clause a node is in a group of clauses, as the match modes see it: the same for every back end.</summary>
internal static class QueryShape
{
    /// <summary>A word, in the sense of the match modes.</summary>
    public static bool IsWord(QueryNode node) => QueryTree.IsWord(node);

    /// <summary>A word like 'the' or 'и', or a group of nothing but such words; none that is translated, as WHO may be.</summary>
    public static bool IsFunctionWord(QueryNode node) => node switch
    {
        WordNode word => FunctionWords.Contains(Folding.Fold(word.Text)),
        TranslatedWordNode word => word.Renderings.Count == 0 && IsFunctionWord(word.Word),
        BoostNode boost => IsFunctionWord(boost.Clause),
        SideBySideNode group => group.Clauses.Count > 0 && group.Clauses.All(IsFunctionWord),
        _ => false,
    };

    /// <summary>A clause that only filters: it says nothing of how well an article matches.</summary>
    public static bool IsFilter(QueryNode node) => node switch
    {
        EverythingNode or ValueNode or DateNode => true,
        ValueRangeNode range => QueryFields.ValueFieldOf(range.Field) is not null,
        AnyNode any => any.Clauses.All(IsFilter),
        AllNode all => all.Clauses.All(IsFilter),
        SideBySideNode group => group.Clauses.All(IsFilter),
        _ => false,
    };

    /// <summary>A clause that looks for words, not a filter and not a negation: beside it, function words need not be there.</summary>
    public static bool Asks(QueryNode node) => node is not NotNode && !IsFilter(node);

    /// <summary>Whether a mode other than <see cref="MatchMode.All"/> can find more: somewhere at least two words stand side by side.</summary>
    public static bool CanRelax(QueryNode node) => node switch
    {
        SideBySideNode group => group.Clauses.Count(IsWord) > 1 || group.Clauses.Any(CanRelax),
        AllNode all => all.Clauses.Any(CanRelax),
        AnyNode any => any.Clauses.Any(CanRelax),
        FieldNode field => CanRelax(field.Clause),
        BoostNode boost => CanRelax(boost.Clause),
        _ => false,
    };

    /// <summary>How many of so many words are required.</summary>
    public static int RequiredWords(int words, MatchMode match) => match switch
    {
        MatchMode.Most => (words + 1) / 2,
        MatchMode.Any => Math.Min(words, 1),
        _ => words,
    };
}
