using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>Says in the engine's queries what a query tree asks for. Made once a query; for one thread at a time.</summary>
/// <remarks>
/// Words side by side are required as the match mode says; inside a negation every word counts, whatever the mode, so that a wider mode never finds less. Function words
/// are required only where there is nothing else to require. Values and dates filter and do not score.
/// </remarks>
internal sealed class QueryTranslation
{
    private readonly MatchMode _match;
    private readonly WordTranslation _words;
    private readonly NearTranslation _near;
    private readonly CrossLanguageTranslation _translated;

    private QueryTranslation(MatchMode match, WordTranslation words, NearTranslation near, CrossLanguageTranslation translated)
    {
        _match = match;
        _words = words;
        _near = near;
        _translated = translated;
    }

    /// <summary>The engine's query for <paramref name="query"/>.</summary>
    /// <param name="query">The query as read.</param>
    /// <param name="match">How many words are required; never <see cref="MatchMode.Auto"/>.</param>
    /// <param name="analyzer">The analysis that the index was made with.</param>
    /// <param name="expansion">Finds the forms in the index that fit a pattern: near operands need them one by one.</param>
    public static Query Translate(QueryNode query, MatchMode match, IAnalyzer analyzer, FormExpansion expansion)
    {
        var words = new WordTranslation(analyzer);
        return new QueryTranslation(match, words, new NearTranslation(words, expansion), new CrossLanguageTranslation(words)).Of(query, ArticleSchema.AllText);
    }

    private Query Of(QueryNode node, IReadOnlyList<FieldWeight> fields) => node switch
    {
        EverythingNode => new MatchAllQuery(),
        NothingNode => new MatchNoneQuery(),
        SideBySideNode group => SideBySide(group, fields),
        AllNode all => Required(all.Clauses, fields),
        AnyNode any => new BooleanQuery { Should = [.. any.Clauses.Select(clause => Of(clause, fields))], MinimumShouldMatch = 1 },
        NotNode not => new BooleanQuery { MustNot = [Excluded(not, fields)] },
        WordNode word => Word(word.Text, [], fields),
        TranslatedWordNode translated => Word(translated.Word.Text, translated.Renderings, fields),
        TranslatedPhraseNode translated => TranslatedPhrase(translated, fields),
        ExactWordNode word => Phrase([word.Text], null, fields),
        PhraseNode phrase => Phrase(phrase.Words, phrase.Slop, fields),
        PatternNode pattern => Pattern(pattern.Pattern, fields),
        FuzzyNode fuzzy => Fuzzy(fuzzy, fields),
        NearNode near => _near.Near(near, fields),
        FieldNode field => Of(field.Clause, ArticleSchema.FieldsOf(field.Field)),
        ValueNode value => new KeywordQuery(ArticleSchema.FieldOf(value.Field), ArticleDocument.Value(value.Value)),
        ValueRangeNode range => ValueRange(range),
        DateNode date => SortKeys.Of(new DateRange(date.From, date.To)),
        BoostNode boost => new BoostQuery(Of(boost.Clause, fields), boost.Factor),
        _ => throw new NotSupportedException($"A query of kind {node.GetType().Name} has no translation."),
    };

    private Query SideBySide(SideBySideNode group, IReadOnlyList<FieldWeight> fields)
    {
        var asides = group.Clauses.Where(QueryShape.IsFunctionWord).ToList();
        var rest = group.Clauses.Where(clause => !QueryShape.IsFunctionWord(clause)).ToList();
        if (!rest.Exists(QueryShape.Asks))
        {
            rest.AddRange(asides);
            asides.Clear();
        }

        var words = rest.Where(clause => QueryShape.IsWord(clause) || QueryShape.IsFunctionWord(clause)).ToList();
        var others = rest.Where(clause => !words.Contains(clause)).ToList();
        var required = QueryShape.RequiredWords(words.Count, _match);
        var query = Required(required < words.Count ? others : rest, fields);
        if (required < words.Count)
        {
            var some = new BooleanQuery { Should = [.. words.Select(word => Of(word, fields))], MinimumShouldMatch = required };
            query = query with { Must = [some, .. query.Must] };
        }

        return Simplest(query with { Should = [.. asides.Select(aside => new BoostQuery(Of(aside, fields), Ranking.FunctionWord))] });
    }

    private BooleanQuery Required(IReadOnlyList<QueryNode> clauses, IReadOnlyList<FieldWeight> fields) => new()
    {
        Must = [.. clauses.Where(clause => clause is not NotNode && !QueryShape.IsFilter(clause)).Select(clause => Of(clause, fields))],
        Filter = [.. clauses.Where(QueryShape.IsFilter).Select(clause => Of(clause, fields))],
        MustNot = [.. clauses.OfType<NotNode>().Select(not => Excluded(not, fields))],
    };

    private static Query Simplest(BooleanQuery query) =>
        query is { Must: [var only], Should: [], Filter: [], MustNot: [] } ? only : query;

    private Query Excluded(NotNode not, IReadOnlyList<FieldWeight> fields) =>
        new QueryTranslation(MatchMode.All, _words, _near, _translated).Of(not.Clause, fields);

    private Query Word(string text, IReadOnlyList<Rendering> renderings, IReadOnlyList<FieldWeight> fields)
    {
        if (_words.Surfaces(text) is not [var surface])
        {
            return Phrase([text], null, fields);
        }

        var own = _words.Word(surface);
        List<Query> ways = renderings.Count == 0 ? [new WordQuery(fields, own)] : [.. _translated.Concept(own, renderings, fields)];
        if (_words.Parts(surface) is { } parts)
        {
            ways.Add(new PhraseQuery(fields, parts));
        }

        return CrossLanguageTranslation.Best(ways);
    }

    private Query Phrase(IReadOnlyList<string> words, int? slop, IReadOnlyList<FieldWeight> fields)
    {
        var surfaces = words.SelectMany(_words.Surfaces).ToList();
        if (surfaces is [])
        {
            return new MatchNoneQuery();
        }

        var places = surfaces.Select(surface => slop is null ? WordTranslation.ThisForm(surface) : _words.AnyForm(surface)).ToList();
        return places is [var only]
            ? new WordQuery(fields, only)
            : new PhraseQuery(fields, [.. places.Select((terms, place) => new PhrasePlace(place, terms))], slop ?? 0);
    }

    private Query TranslatedPhrase(TranslatedPhraseNode node, IReadOnlyList<FieldWeight> fields)
    {
        var phrase = Phrase(node.Phrase.Words, node.Phrase.Slop, fields);
        return node.Words.Count == 0
            ? phrase
            : new DisjunctionMaxQuery([phrase, new BoostQuery(_translated.Near(node.Words, fields), Ranking.TranslatedPhrase)]);
    }

    private static Query Pattern(string pattern, IReadOnlyList<FieldWeight> fields)
    {
        var folded = Folding.Fold(pattern);
        var literal = folded.AsSpan().TrimEnd('*');
        return literal.Length < folded.Length && literal.Length > 0 && !literal.ContainsAny('*', '?')
            ? new PrefixQuery(fields, TermSpace.Surface, literal.ToString())
            : new WildcardQuery(fields, TermSpace.Surface, folded);
    }

    private Query Fuzzy(FuzzyNode fuzzy, IReadOnlyList<FieldWeight> fields) => _words.Surfaces(fuzzy.Text) is [var surface]
        ? new FuzzyQuery(fields, TermSpace.Surface, surface, fuzzy.Edits)
        : Phrase([fuzzy.Text], null, fields);

    private static Query ValueRange(ValueRangeNode node)
    {
        if (QueryFields.TextFieldOf(node.Field) is { } text)
        {
            return new TermRangeQuery(
                ArticleSchema.FieldsOf(text), TermSpace.Surface, Folded(node.From), Folded(node.To), node.FromInclusive, node.ToInclusive);
        }

        if (QueryFields.ValueFieldOf(node.Field) is not { } value)
        {
            return new MatchNoneQuery();
        }

        var field = ArticleSchema.FieldOf(value);
        return new BooleanQuery
        {
            Filter = [new TermRangeQuery([new FieldWeight(field)], TermSpace.Surface, node.From, node.To, node.FromInclusive, node.ToInclusive)],
            MustNot = [new KeywordQuery(field, ValueFilter.None)],
        };
    }

    private static string? Folded(string? text) => text is null ? null : Folding.Fold(text);
}
