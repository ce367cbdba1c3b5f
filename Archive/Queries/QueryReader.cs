namespace NewsSearch.Archive.Queries;

/// <summary>Reads tokens by the grammar of <see cref="QueryParser"/>, one method a level. Null is no clause: a group, operand or operator with nothing to apply to is left out.</summary>
internal sealed class QueryReader(IReadOnlyList<QueryToken> tokens, OperandReader operands)
{
    private int _at;

    /// <summary>The whole query.</summary>
    public QueryNode? Read() => ReadSideBySide(default);

    private QueryTokenKind? Kind => _at < tokens.Count ? tokens[_at].Kind : null;

    private QueryNode? ReadSideBySide(QueryScope scope)
    {
        var clauses = new List<QueryNode?>();
        while (Kind is not (null or QueryTokenKind.Close))
        {
            if (Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Near)
            {
                _at++;
            }
            else
            {
                clauses.Add(ReadAny(scope));
            }
        }

        return QueryTree.SideBySide(clauses);
    }

    private QueryNode? ReadAny(QueryScope scope)
    {
        var first = ReadAll(scope);
        if (Kind != QueryTokenKind.Or)
        {
            return first;
        }

        var clauses = new List<QueryNode?> { first };
        while (Kind == QueryTokenKind.Or)
        {
            _at++;
            clauses.Add(ReadAll(scope));
        }

        return QueryTree.Any(clauses);
    }

    private QueryNode? ReadAll(QueryScope scope)
    {
        var first = ReadNot(scope);
        if (Kind != QueryTokenKind.And)
        {
            return first;
        }

        var clauses = new List<QueryNode?> { first };
        while (Kind == QueryTokenKind.And)
        {
            _at++;
            clauses.Add(ReadNot(scope));
        }

        return QueryTree.All(clauses);
    }

    private QueryNode? ReadNot(QueryScope scope)
    {
        var negated = false;
        while (Kind == QueryTokenKind.Not)
        {
            negated = !negated;
            _at++;
        }

        var clause = ReadNear(scope);
        return negated ? QueryTree.Not(clause) : clause;
    }

    private QueryNode? ReadNear(QueryScope scope)
    {
        var left = ReadPrefixed(scope);
        if (Kind != QueryTokenKind.Near)
        {
            return left;
        }

        var clauses = new List<QueryNode?>();
        while (Kind == QueryTokenKind.Near)
        {
            var joining = tokens[_at++];
            var right = ReadPrefixed(scope);
            if (left is null || right is null)
            {
                left ??= right;
            }
            else
            {
                clauses.Add(operands.Near(left, right, joining));
                left = right;
            }
        }

        return clauses.Count == 0 ? left : QueryTree.All(clauses);
    }

    private QueryNode? ReadPrefixed(QueryScope scope)
    {
        var (negated, required, field) = (false, false, default(string));
        while (Kind is QueryTokenKind.Minus or QueryTokenKind.Plus or QueryTokenKind.Exact or QueryTokenKind.Field)
        {
            var prefix = tokens[_at++];
            negated ^= prefix.Kind == QueryTokenKind.Minus;
            required |= prefix.Kind == QueryTokenKind.Plus;
            scope = scope.Behind(prefix);
            field = prefix.Kind == QueryTokenKind.Field ? prefix.Text : field;
        }

        var clause = ReadOperand(scope, out var boost);
        if (field is not null && QueryFields.TextFieldOf(field) is { } textField)
        {
            clause = QueryTree.Field(textField, clause);
        }

        clause = boost is { } factor ? QueryTree.Boost(clause, factor) : clause;
        return negated ? QueryTree.Not(clause) : required ? QueryTree.Required(clause) : clause;
    }

    private QueryNode? ReadOperand(QueryScope scope, out float? boost)
    {
        boost = null;
        switch (Kind)
        {
            case QueryTokenKind.Open:
                _at++;
                var group = ReadSideBySide(scope);
                if (Kind == QueryTokenKind.Close)
                {
                    boost = tokens[_at++].Boost;
                }

                return group;
            case QueryTokenKind.Chunk or QueryTokenKind.Quoted or QueryTokenKind.Range:
                var token = tokens[_at++];
                boost = token.Boost;
                return operands.Read(token, scope);
            default:
                return null;
        }
    }
}
