namespace NewsSearch.Archive.Queries;

/// <summary>Makes nodes in their simplest form: what means the same becomes the same tree, and every tree can be printed and read again. Null is no clause.</summary>
internal static class QueryTree
{
    /// <summary>Clauses side by side; groups of the same kind among them are dissolved.</summary>
    public static QueryNode? SideBySide(IEnumerable<QueryNode?> clauses)
    {
        var flat = new List<QueryNode>();
        foreach (var clause in clauses)
        {
            switch (clause)
            {
                case null:
                    break;
                case GluedNode glued:
                    flat.AddRange(glued.Words);
                    break;
                case SideBySideNode group:
                    flat.AddRange(group.Clauses);
                    break;
                default:
                    flat.Add(clause);
                    break;
            }
        }

        return flat.Count switch
        {
            0 => null,
            1 => flat[0],
            _ => new SideBySideNode(flat),
        };
    }

    /// <summary>All clauses.</summary>
    public static QueryNode? All(IEnumerable<QueryNode?> clauses)
    {
        var flat = clauses.SelectMany(clause => Operand(clause) is AllNode all ? all.Clauses : One(Operand(clause))).ToList();
        return flat.Count > 1 ? new AllNode(flat) : flat.FirstOrDefault();
    }

    /// <summary>At least one clause.</summary>
    public static QueryNode? Any(IEnumerable<QueryNode?> clauses)
    {
        var flat = clauses.SelectMany(clause => Operand(clause) is AnyNode any ? any.Clauses : One(Operand(clause))).ToList();
        return flat.Count > 1 ? new AnyNode(flat) : flat.FirstOrDefault();
    }

    /// <summary>A clause with <c>+</c>: a word becomes required; of words side by side each one; other clauses are required anyway.</summary>
    public static QueryNode? Required(QueryNode? clause) => Resolve(clause) switch
    {
        var word when IsWord(word) => new AllNode([Resolve(clause)!]),
        SideBySideNode group => All(group.Clauses),
        var other => other,
    };

    /// <summary>A word, in the sense of the match modes.</summary>
    public static bool IsWord(QueryNode? node) => node switch
    {
        WordNode or TranslatedWordNode or PatternNode or FuzzyNode => true,
        BoostNode boost => IsWord(boost.Clause),
        _ => false,
    };

    /// <summary>Everything but a clause.</summary>
    public static QueryNode? Not(QueryNode? clause) => Operand(clause) switch
    {
        null => null,
        NotNode not => not.Clause,
        BoostNode boost => Not(boost.Clause),
        var other => new NotNode(other),
    };

    /// <summary>A clause whose score is multiplied.</summary>
    public static QueryNode? Boost(QueryNode? clause, float factor)
    {
        switch (Resolve(clause))
        {
            case null:
                return null;
            case NotNode not:
                return not;
            case AllNode { Clauses.Count: 1 } required:
                return Required(Boost(required.Clauses[0], factor));
            case BoostNode inner:
                return Boost(inner.Clause, SuffixReader.Limit((double)inner.Factor * factor));
            case var other:
                return factor == 1 ? other : new BoostNode(other, factor);
        }
    }

    /// <summary>A clause that looks in one text field.</summary>
    public static QueryNode? Field(TextField field, QueryNode? clause) => Operand(clause) switch
    {
        null => null,
        NotNode not => Not(Field(field, not.Clause)),
        BoostNode boost => Boost(Field(field, boost.Clause), boost.Factor),
        FieldNode or ValueNode or ValueRangeNode or DateNode => Operand(clause),
        var other => new FieldNode(field, other),
    };

    /// <summary>Words in a row; a single one is an exact word, or a word if it may take any form.</summary>
    public static QueryNode? Phrase(IReadOnlyList<string> words, int? slop) => words.Count switch
    {
        0 => null,
        1 => slop is null ? new ExactWordNode(words[0]) : new WordNode(words[0]),
        _ => new PhraseNode(words, slop),
    };

    /// <summary>A clause as what an operator applies to.</summary>
    public static QueryNode? Resolve(QueryNode? clause) => clause switch
    {
        GluedNode glued when glued.Words.All(word => word is WordNode) => Phrase(Texts(glued), 0),
        GluedNode glued => All(glued.Words),
        _ => clause,
    };

    /// <summary>A clause as an operand of <c>NEAR</c>, or null if it cannot be one.</summary>
    public static QueryNode? NearOperand(QueryNode? clause) => clause switch
    {
        GluedNode glued when glued.Words.All(word => word is WordNode) => Phrase(Texts(glued), null),
        PhraseNode { Slop: 0 } phrase => phrase with { Slop = null },
        WordNode or TranslatedWordNode or ExactWordNode or PatternNode or PhraseNode { Slop: null } => clause,
        TranslatedPhraseNode translated => NearOperand(translated.Phrase),
        BoostNode boost => NearOperand(boost.Clause),
        AllNode { Clauses.Count: 1 } required => NearOperand(required.Clauses[0]),
        AnyNode any when any.Clauses.Select(NearOperand).ToList() is var operands && !operands.Contains(null) => Any(operands),
        _ => null,
    };

    /// <summary>A clause inside another, where <c>+</c> has no meaning.</summary>
    private static QueryNode? Operand(QueryNode? clause) => Resolve(clause) is AllNode { Clauses: [var required] } ? required : Resolve(clause);

    private static IEnumerable<QueryNode> One(QueryNode? clause) => clause is null ? [] : [clause];

    private static List<string> Texts(GluedNode glued) => [.. glued.Words.Select(word => ((WordNode)word).Text)];
}
