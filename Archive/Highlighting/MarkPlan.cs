using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Highlighting;

/// <summary>What of a query is marked: everything that can make an article match, so nothing that is excluded, and no values or dates.</summary>
/// <remarks>
/// Function words are marked inside phrases and near others, or as <c>=word</c>; alone only when the query has nothing else to mark. Of nested fields the innermost counts.
/// </remarks>
internal sealed class MarkPlan
{
    /// <summary>Translations that are much less likely than the best find articles together with others, but would mark words at random.</summary>
    private const float LeastShareMarked = 0.25f;

    private readonly WordForms _forms;
    private readonly List<MarkUnit> _units = [];
    private readonly List<(string Word, MarkFields Fields)> _functionWords = [];
    private readonly ViaPlan _via = new();

    private MarkPlan(WordForms forms) => _forms = forms;

    /// <summary>The units of a query, and what there is to say of matches in other languages; their words are added to <paramref name="forms"/>.</summary>
    public static (IReadOnlyList<MarkUnit> Units, ViaPlan Via) Of(QueryNode query, WordForms forms)
    {
        var plan = new MarkPlan(forms);
        plan.Add(query, MarkFields.Both);
        if (plan._units.Count == 0)
        {
            foreach (var (word, fields) in plan._functionWords)
            {
                plan._units.Add(new WordUnit(plan._units.Count, fields, forms.AddWord(word)));
            }
        }

        return (plan._units, plan._via);
    }

    private void Add(QueryNode node, MarkFields fields)
    {
        switch (node)
        {
            case SideBySideNode group:
                AddEach(group.Clauses, fields);
                break;
            case AllNode all:
                AddEach(all.Clauses, fields);
                break;
            case AnyNode any:
                AddEach(any.Clauses, fields);
                break;
            case BoostNode boost:
                Add(boost.Clause, fields);
                break;
            case FieldNode field:
                Add(field.Clause, field.Field == TextField.Title ? MarkFields.Title : MarkFields.Text);
                break;
            case WordNode word when FunctionWords.Contains(_forms.SurfaceOf(word.Text)):
                _functionWords.Add((word.Text, fields));
                break;
            case TranslatedWordNode translated:
                AddTranslated(translated, fields);
                break;
            case TranslatedPhraseNode translated:
                AddTranslated(translated, fields);
                break;
            case PhraseNode phrase:
                _units.Add(new PhraseUnit(_units.Count, fields, FormsOf(phrase), phrase.Slop ?? 0));
                break;
            case NearNode near:
                _units.Add(new NearUnit(_units.Count, fields, RunsOf(near.Left), RunsOf(near.Right), near.MaxBetween, near.Ordered));
                break;
            case ValueRangeNode range when RangeFields(range) is var only and not MarkFields.None:
                _units.Add(new WordUnit(_units.Count, only, FormOf(range)));
                break;
            case FuzzyNode fuzzy:
                AddFuzzy(fuzzy, fields);
                break;
            case WordNode or ExactWordNode or PatternNode:
                AddWord(node, fields);
                break;
        }
    }

    private void AddEach(IReadOnlyList<QueryNode> clauses, MarkFields fields)
    {
        foreach (var clause in clauses)
        {
            Add(clause, fields);
        }
    }

    private void AddWord(QueryNode word, MarkFields fields)
    {
        var number = _units.Count;
        _units.Add(new WordUnit(number, fields, FormOf(word)));
        if (word is WordNode plain && _forms.AddParts(plain.Text) is { } parts)
        {
            _units.Add(new PhraseUnit(number, fields, parts, 0));
        }
    }

    /// <summary>A word and what it may be are one unit: a passage that has both is worth no more.</summary>
    private void AddTranslated(TranslatedWordNode translated, MarkFields fields)
    {
        var first = _units.Count;
        if (translated.Renderings.Count > 0)
        {
            // Not as a function word, which WHO would be: what is translated says something.
            AddWord(translated.Word, fields);
        }
        else
        {
            Add(translated.Word, fields);
        }

        var own = _units[first..];
        var others = new List<(MarkUnit Unit, ViaKind By)>();
        foreach (var rendering in translated.Renderings)
        {
            var words = _forms.AddRendering(rendering);
            others.Add((words is [var word] ? new WordUnit(first, fields, word) : new PhraseUnit(first, fields, words, 0), ViaPlan.KindOf(rendering.By)));
        }

        var best = translated.Renderings.Select(rendering => rendering.Weight).DefaultIfEmpty().Max();
        _units.AddRange(others.Where((_, i) => translated.Renderings[i].Weight >= LeastShareMarked * best).Select(other => other.Unit));
        _via.Add(translated.Word.Text, own, others);
    }

    private void AddTranslated(TranslatedPhraseNode translated, MarkFields fields)
    {
        var number = _units.Count;
        Add(translated.Phrase, fields);
        if (translated.Words.Count > 0)
        {
            var operands = translated.Words.Select(word => (IReadOnlyList<IReadOnlyList<int>>)[.. word.Select(_forms.AddRendering)]).ToList();
            var together = new TogetherUnit(number, fields, operands, TranslatedPhraseNode.MaxBetween);
            _via.Add(string.Join(' ', translated.Phrase.Words), _units[number..], [(together, ViaKind.Dictionary)]);
            _units.Add(together);
        }
    }

    private void AddFuzzy(FuzzyNode fuzzy, MarkFields fields)
    {
        var first = _units.Count;
        AddWord(fuzzy, fields);
        _via.Add(fuzzy.Text, [new WordUnit(first, fields, _forms.AddExact(fuzzy.Text))], [(_units[first], ViaKind.Typo)]);
    }

    private int[] FormsOf(PhraseNode phrase) =>
        [.. phrase.Words.Select(word => phrase.Slop is null ? _forms.AddExact(word) : _forms.AddLemma(word))];

    private IReadOnlyList<IReadOnlyList<int>> RunsOf(QueryNode operand) => operand switch
    {
        AnyNode any => [.. any.Clauses.SelectMany(RunsOf)],
        PhraseNode phrase => [FormsOf(phrase)],
        TranslatedWordNode translated => [.. RunsOf(translated.Word), .. translated.Renderings.Select(_forms.AddRendering)],
        WordNode word when _forms.AddParts(word.Text) is { } parts => [[FormOf(word)], parts],
        _ => [[FormOf(operand)]],
    };

    private int FormOf(QueryNode word)
    {
        switch (word)
        {
            case ExactWordNode exact:
                return _forms.AddExact(exact.Text);
            case PatternNode pattern:
                var folded = Folding.Fold(pattern.Pattern);
                return _forms.AddTest("pattern " + folded, surface => Glob.Matches(folded, surface));
            case FuzzyNode fuzzy:
                var letters = EditDistance.CodePoints(_forms.SurfaceOf(fuzzy.Text));
                return _forms.AddTest($"fuzzy {fuzzy}", surface => EditDistance.IsWithin(letters, EditDistance.CodePoints(surface), fuzzy.Edits));
            case ValueRangeNode range:
                return _forms.AddTest($"range {range}", RangeTest(range));
            case WordNode plain:
                return _forms.AddWord(plain.Text);
            default:
                throw new ArgumentException($"{word.GetType().Name} is no word.", nameof(word));
        }
    }

    /// <summary>A range without bounds is any word, and nothing to mark.</summary>
    private static MarkFields RangeFields(ValueRangeNode range) => range switch
    {
        { From: null, To: null } => MarkFields.None,
        { Field: "title" } => MarkFields.Title,
        { Field: "text" } => MarkFields.Text,
        _ => MarkFields.None,
    };

    private static Func<string, bool> RangeTest(ValueRangeNode range)
    {
        var from = range.From is null ? null : Folding.Fold(range.From);
        var to = range.To is null ? null : Folding.Fold(range.To);
        return surface =>
            (from is null || string.CompareOrdinal(surface, from) is var above && (above > 0 || (above == 0 && range.FromInclusive)))
            && (to is null || string.CompareOrdinal(surface, to) is var below && (below < 0 || (below == 0 && range.ToInclusive)));
    }
}
