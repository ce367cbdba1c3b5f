namespace NewsSearch.Archive.Queries;

/// <summary>Reads single operands: words, phrases, values, dates, ranges; and notes what is wrong with them.</summary>
internal sealed class OperandReader(QueryWords words)
{
    private const int MaxEdits = 2;
    private const int ShortWord = 5;

    /// <summary>What is wrong, in the order of the text.</summary>
    public List<QueryProblem> Problems { get; } = [];

    /// <summary>The clause that a token stands for, or null if it stands for nothing.</summary>
    public QueryNode? Read(QueryToken token, QueryScope scope)
    {
        if (scope.Field is QueryFields.Speaker)
        {
            return Problem(token, "Searching by speaker is not possible in this version.");
        }

        if (scope.IsDate)
        {
            return ReadDate(token, scope.Field!);
        }

        return (token.Kind, scope.IsText) switch
        {
            (QueryTokenKind.Range, _) => ReadRange(token, scope.Field!),
            (_, false) => ReadValue(token, scope.Field!),
            (QueryTokenKind.Quoted, _) => ReadPhrase(token),
            _ => ReadChunk(token, scope),
        };
    }

    /// <summary><paramref name="left"/> near <paramref name="right"/>; if one of them cannot be near anything, that is a problem, and both are required.</summary>
    public QueryNode? Near(QueryNode left, QueryNode right, QueryToken joining)
    {
        if (QueryTree.NearOperand(left) is { } first && QueryTree.NearOperand(right) is { } second)
        {
            return new NearNode(first, second, joining.MaxBetween, joining.Ordered);
        }

        var name = joining.Ordered ? "BEFORE" : "NEAR";
        Problem(joining, $"{name} joins words, \"exact phrases\", patterns, and (a OR b) of these.");
        return QueryTree.All([left, right]);
    }

    private QueryNode? ReadChunk(QueryToken token, QueryScope scope)
    {
        if (scope.Field is { } field && token is { Text: "*", Wildcards: [0] })
        {
            return new ValueRangeNode(field, null, null, FromInclusive: true, ToInclusive: true);
        }

        var found = words.OfChunk(token.Text, token.Wildcards);
        if (token.Braces is { } braces && found is [.., WordNode translated])
        {
            found[^1] = new TranslatedWordNode(translated, braces is [var renderings] ? renderings : []);
        }
        else if (token.Tilde is { } tilde && found is [.., WordNode last])
        {
            found[^1] = Fuzzy(last.Text, tilde);
        }
        else if (scope.Exact && found.TrueForAll(word => word is WordNode))
        {
            return QueryTree.Phrase([.. found.Select(word => ((WordNode)word).Text)], slop: null);
        }

        return found.Count > 1 ? new GluedNode(found) : found.FirstOrDefault();
    }

    /// <summary><c>~</c> alone allows 1 edit in a word of up to five characters, 2 in a longer one.</summary>
    private static QueryNode Fuzzy(string word, int tilde) => tilde switch
    {
        0 => new ExactWordNode(word),
        < 0 => new FuzzyNode(word, word.Length <= ShortWord ? 1 : MaxEdits),
        _ => new FuzzyNode(word, Math.Min(tilde, MaxEdits)),
    };

    private QueryNode? ReadPhrase(QueryToken token)
    {
        var phrase = QueryTree.Phrase(words.OfText(token.Text), token.Tilde is >= 0 and var slop ? slop : null);
        return token.Braces is { } braces && phrase is PhraseNode translated ? new TranslatedPhraseNode(translated, braces) : phrase;
    }

    private QueryNode? ReadDate(QueryToken token, string field)
    {
        if (token.Bounds is not null && field is not QueryFields.Date)
        {
            return Problem(token, $"{field}: takes one date; write date:[… TO …] for a range.");
        }

        if (token.Tilde is not null)
        {
            return Problem(token, $"'~' has no meaning in {field}:.");
        }

        var problem = "";
        DateNode? date = token.Bounds is { } bounds ? DateValues.Read(bounds, out problem) : DateValues.Read(field, token.Text.Trim(), out problem);
        return date is null ? Problem(token, problem) : date;
    }

    private QueryNode? ReadRange(QueryToken token, string field)
    {
        var bounds = token.Bounds!;
        var isValue = QueryFields.ValueFieldOf(field) is not null;
        var order = string.Compare(bounds.From, bounds.To, isValue ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
        if (bounds.From is not null && bounds.To is not null && order > 0)
        {
            return Problem(token, "The range ends before it begins.");
        }

        return new ValueRangeNode(field, bounds.From, bounds.To, bounds.FromInclusive, bounds.ToInclusive);
    }

    private QueryNode? ReadValue(QueryToken token, string name)
    {
        var field = QueryFields.ValueFieldOf(name)!.Value;
        if (token.Kind == QueryTokenKind.Chunk && token.Wildcards.Count > 0)
        {
            return token.Text is "*"
                ? new ValueRangeNode(name, null, null, FromInclusive: true, ToInclusive: true)
                : Problem(token, $"{name}: takes a whole value; put it in quotes if it has a * or ? of its own.");
        }

        if (token.Tilde is not null)
        {
            return Problem(token, $"{name}: takes a whole value; put it in quotes if it has a ~ of its own.");
        }

        var value = token.Text.Trim();
        if (field == ValueField.Lang)
        {
            value = value.ToLowerInvariant();
            if (value is not ("ru" or "en" or "other"))
            {
                return Problem(token, $"'{value}' is no language here; write lang:ru, lang:en or lang:other.");
            }
        }

        return value.Length == 0 ? null : new ValueNode(field, value);
    }

    private QueryNode? Problem(QueryToken token, string message)
    {
        Problems.Add(new QueryProblem(token.Start, token.End, message));
        return null;
    }
}
