using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Search.Terms;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Makes plans from queries.</summary>
internal sealed class QueryPlanner(SearchContext context)
{
    /// <summary>Brackets inside brackets; a deeper query could exhaust the stack.</summary>
    private const int MaxDepth = 500;

    /// <summary>Operands of an unordered near query: all their orders are tried.</summary>
    private const int MaxUnordered = 8;

    private readonly QueryCheck _check = new(context.Schema);

    /// <summary>What fuzzy queries were expanded to; the same ones are not looked for again.</summary>
    private List<(FuzzyQuery Query, QueryPlan Plan)>? _fuzzy;

    private int _depth;

    /// <summary>The plan of <paramref name="query"/>.</summary>
    /// <exception cref="ArgumentException">It names what the index does not have, or is not valid by itself.</exception>
    public QueryPlan Plan(Query query)
    {
        QueryCheck.NotNull(query, "query");
        if (++_depth > MaxDepth)
        {
            throw QueryCheck.Wrong($"it is nested more than {MaxDepth} levels deep");
        }

        QueryPlan plan = query switch
        {
            WordQuery word => Word(word),
            KeywordQuery keyword => Keyword(keyword),
            BooleanQuery boolean => Boolean(boolean),
            PhraseQuery phrase => Phrase(phrase),
            NearQuery near => Near(near),
            PrefixQuery prefix => Prefix(prefix),
            WildcardQuery wildcard => Wildcard(wildcard),
            FuzzyQuery fuzzy => Fuzzy(fuzzy),
            TermRangeQuery range => TermRange(range),
            SortKeyRangeQuery range => DocRangePlan.SortKeys(context, range.From, range.Before),
            NumberRangeQuery range => new NumberRangePlan(context, _check.Field(range.Field, FieldKind.Number), range.Min, range.Max),
            MatchAllQuery => DocRangePlan.All(context),
            MatchNoneQuery => new NonePlan(context),
            ConstantScoreQuery constant => ConstantScore(constant),
            BoostQuery boost => Boost(boost),
            BoostingQuery boosting => Boosting(boosting),
            DisjunctionMaxQuery max => DisjunctionMax(max),
            _ => throw QueryCheck.Wrong($"its kind, {query.GetType().Name}, is unknown"),
        };
        _depth--;
        return plan;
    }

    private WordPlan Word(WordQuery query)
    {
        QueryCheck.NotEmpty(query.Terms, "term");
        WeightedField[] fields = [.. _check.TextFields(query.Fields, QueryCheck.Spaces(query.Terms))];
        var bm25 = query.Bm25 ?? context.Bm25;
        QueryCheck.InRange(bm25);
        if (!Enum.IsDefined(query.DocFreq))
        {
            throw QueryCheck.Wrong($"'{query.DocFreq}' is no rule for document frequencies");
        }

        var planned = LookUp(fields, query.Terms);
        var rarity = WordRarity.Of(context.DocCount, planned, query.Terms, query.DocFreq);
        return new WordPlan(context, fields, [.. planned.OfType<PlannedTerm>()], bm25, rarity);
    }

    /// <summary>The terms of a word: for each field, those of the query; null where no document has one.</summary>
    private PlannedTerm?[] LookUp(WeightedField[] fields, IReadOnlyList<WeightedTerm> terms)
    {
        var planned = new PlannedTerm?[fields.Length * terms.Count];
        var ofTerm = new PlannedTerm?[fields.Length];
        for (var i = 0; i < terms.Count; i++)
        {
            context.Find(fields, terms[i], ofTerm);
            for (var field = 0; field < ofTerm.Length; field++)
            {
                planned[(field * terms.Count) + i] = ofTerm[field];
            }
        }

        return planned;
    }

    private KeywordPlan Keyword(KeywordQuery query) => new(context, Keyword(query.Field, query.Value));

    private PlannedTerm Keyword(string field, string value)
    {
        QueryCheck.NotNull(value, "value");
        var number = _check.Field(field, FieldKind.Keyword);
        return context.Term(new WeightedField(number, field, 1), new WeightedTerm(TermSpace.Surface, value));
    }

    private QueryPlan Boolean(BooleanQuery query)
    {
        if (query.MinimumShouldMatch < 0)
        {
            throw QueryCheck.Wrong($"{query.MinimumShouldMatch} should clauses cannot match");
        }

        var clauses = new BooleanClauses(
            Plans(query.Must), Plans(query.Should), Plans(query.Filter), Plans(query.MustNot), query.MinimumShouldMatch);
        if (clauses.Must.Length == 0 && clauses.Filter.Length == 0)
        {
            clauses = clauses with { MinimumShould = Math.Max(clauses.MinimumShould, Math.Min(1, clauses.Should.Length)) };
        }

        var count = clauses.Must.Length + clauses.Should.Length + clauses.Filter.Length + clauses.MustNot.Length;
        return count == 0 || clauses.MinimumShould > clauses.Should.Length ? new NonePlan(context) : new BooleanPlan(context, clauses);
    }

    private PositionalPlan Phrase(PhraseQuery query)
    {
        QueryCheck.NotEmpty(query.Places, "place");
        var fields = _check.TextFields(query.Fields, Spaces(query.Places));
        if (query.Slop < 0)
        {
            throw QueryCheck.Wrong($"a slop of {query.Slop} is below 0");
        }

        return PhrasePlanner.Plan(context, fields, query);
    }

    private PositionalPlan Near(NearQuery query)
    {
        QueryCheck.NotNull(query.Operands, "list of operands");
        if (query.Operands.Count < 2 || (!query.Ordered && query.Operands.Count > MaxUnordered))
        {
            throw QueryCheck.Wrong($"a near query takes two operands or more, in any order {MaxUnordered} at most, and not {query.Operands.Count}");
        }

        if (query.MaxBetween < 0)
        {
            throw QueryCheck.Wrong($"{query.MaxBetween} words cannot stand between others");
        }

        foreach (var operand in query.Operands)
        {
            QueryCheck.NotEmpty(operand.Alternatives, "alternative of a near query");
            foreach (var run in operand.Alternatives)
            {
                QueryCheck.NotEmpty(run, "place");
            }
        }

        PhrasePlace[] places = [.. query.Operands.SelectMany(operand => operand.Alternatives).SelectMany(run => run)];
        return NearPlanner.Plan(context, _check.TextFields(query.Fields, Spaces(places)), query);
    }

    /// <summary>The spaces of the terms at some places, which are checked.</summary>
    private static TermSpace Spaces(IReadOnlyList<PhrasePlace> places)
    {
        var spaces = TermSpace.None;
        for (var i = 0; i < places.Count; i++)
        {
            QueryCheck.NotEmpty(places[i].Terms, "term at a place of a phrase");
            if (places[i].Position < 0)
            {
                throw QueryCheck.Wrong($"a phrase has no place {places[i].Position}");
            }

            spaces |= QueryCheck.Spaces(places[i].Terms);
        }

        return spaces;
    }

    private MultiTermPlan Prefix(PrefixQuery query)
    {
        QueryCheck.NotNull(query.Prefix, "prefix");
        return MultiTerm($"{query.Prefix}*", query.Fields, query.Space, new PrefixTerms(query.Prefix));
    }

    private MultiTermPlan Wildcard(WildcardQuery query)
    {
        QueryCheck.NotEmpty(query.Pattern, "pattern");
        return MultiTerm(query.Pattern, query.Fields, query.Space, new WildcardTerms(query.Pattern));
    }

    private MultiTermPlan TermRange(TermRangeQuery query)
    {
        var description = $"{(query.FromInclusive ? '[' : '{')}{query.From ?? "*"} TO {query.To ?? "*"}{(query.ToInclusive ? ']' : '}')}";
        return MultiTerm(description, query.Fields, query.Space, new RangeTerms(query.From, query.To, query.FromInclusive, query.ToInclusive));
    }

    private MultiTermPlan MultiTerm(string description, IReadOnlyList<FieldWeight> fields, TermSpace space, TermSet terms) =>
        new(context, description, _check.TermFields(fields, space), space, terms);

    private QueryPlan Fuzzy(FuzzyQuery query)
    {
        QueryCheck.NotEmpty(query.Text, "term");
        if (query.MaxEdits is < 0 or > 2 || query.PrefixLength < 0 || query.MaxExpansions < 1)
        {
            throw QueryCheck.Wrong(
                $"a fuzzy term takes 0 to 2 edits (not {query.MaxEdits}), a prefix from 0 (not {query.PrefixLength}) and an expansion or more (not {query.MaxExpansions})");
        }

        var fields = _check.TextFields(query.Fields, [new WeightedTerm(query.Space, query.Text)]);
        foreach (var (known, plan) in _fuzzy ??= [])
        {
            if (known with { Fields = query.Fields } == query && known.Fields.SequenceEqual(query.Fields))
            {
                return plan;
            }
        }

        var terms = FuzzyTerms.Expand(context, fields, query);
        PlannedTerm[] planned = [.. terms];
        QueryPlan expanded = planned.Length == 0
            ? new NonePlan(context)
            : new WordPlan(context, fields, planned, context.Bm25, WordRarity.OfGreatest(context.DocCount, planned));
        _fuzzy.Add((query, expanded));
        return expanded;
    }

    private ConstantScorePlan ConstantScore(ConstantScoreQuery query)
    {
        QueryCheck.FromZero(query.Score, "a constant score");
        return new ConstantScorePlan(context, Plan(query.Inner), query.Score);
    }

    private BoostPlan Boost(BoostQuery query)
    {
        QueryCheck.FromZero(query.Boost, "a boost");
        return new BoostPlan(context, Plan(query.Inner), query.Boost);
    }

    private BoostingPlan Boosting(BoostingQuery query)
    {
        if (query.NegativeBoost is not (>= 0 and <= 1))
        {
            throw QueryCheck.Wrong(FormattableString.Invariant($"a negative boost is {query.NegativeBoost} and must be from 0 to 1"));
        }

        return new BoostingPlan(context, Plan(query.Positive), Plan(query.Negative), query.NegativeBoost);
    }

    private DisjunctionMaxPlan DisjunctionMax(DisjunctionMaxQuery query)
    {
        QueryCheck.FromZero(query.TieBreaker, "a tie breaker");
        return new DisjunctionMaxPlan(context, Plans(query.Clauses), query.TieBreaker);
    }

    private QueryPlan[] Plans(IReadOnlyList<Query> queries)
    {
        QueryCheck.NotNull(queries, "list of clauses");
        var plans = queries.Count == 0 ? [] : new QueryPlan[queries.Count];
        for (var i = 0; i < plans.Length; i++)
        {
            plans[i] = Plan(queries[i]);
        }

        return plans;
    }
}
