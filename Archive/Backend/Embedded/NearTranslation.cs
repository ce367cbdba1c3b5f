using NewsSearch.Analyzers.Characters;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Says in the engine's queries which words must stand near each other. For one thread at a time.</summary>
internal sealed class NearTranslation(WordTranslation words, FormExpansion expansion)
{
    /// <summary>The engine's query for <paramref name="near"/>.</summary>
    public Query Near(NearNode near, IReadOnlyList<FieldWeight> fields)
    {
        var left = Runs(near.Left, fields).ToList();
        var right = Runs(near.Right, fields).ToList();
        return left is [] || right is []
            ? new MatchNoneQuery()
            : new NearQuery(fields, [new NearOperand(left), new NearOperand(right)], near.MaxBetween, near.Ordered);
    }

    private IEnumerable<IReadOnlyList<PhrasePlace>> Runs(QueryNode node, IReadOnlyList<FieldWeight> fields) => node switch
    {
        WordNode word => Word(word.Text),
        TranslatedWordNode word => Word(word.Word.Text).Concat(word.Renderings.Select(words.Run)),
        ExactWordNode word => Run(word.Text),
        PhraseNode phrase => Run([.. phrase.Words]),
        PatternNode pattern => Forms(pattern.Pattern, fields),
        AnyNode any => any.Clauses.SelectMany(clause => Runs(clause, fields)),
        SideBySideNode { Clauses: [var only] } => Runs(only, fields),
        BoostNode boost => Runs(boost.Clause, fields),
        _ => throw new NotSupportedException($"A query of kind {node.GetType().Name} cannot stand near another."),
    };

    private IEnumerable<IReadOnlyList<PhrasePlace>> Word(string text)
    {
        if (words.Surfaces(text) is not [var surface])
        {
            return Run(text);
        }

        IReadOnlyList<PhrasePlace> word = [new PhrasePlace(0, words.Word(surface))];
        return words.Parts(surface) is { } parts ? [word, parts] : [word];
    }

    private IEnumerable<IReadOnlyList<PhrasePlace>> Run(params string[] text)
    {
        var run = text.SelectMany(words.Surfaces).Select((surface, place) => new PhrasePlace(place, WordTranslation.ThisForm(surface))).ToList();
        return run is [] ? [] : [run];
    }

    private IEnumerable<IReadOnlyList<PhrasePlace>> Forms(string pattern, IReadOnlyList<FieldWeight> fields)
    {
        var forms = expansion.FormsLike(fields, Folding.Fold(pattern));
        return forms is [] ? [] : [[new PhrasePlace(0, [.. forms.Select(form => new WeightedTerm(TermSpace.Surface, form))])]];
    }
}
