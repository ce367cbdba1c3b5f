namespace NewsSearch.Archive.Queries;

/// <summary>What an operand is read as, by the prefixes before it and before the brackets around it.</summary>
/// <param name="Field">Name of the innermost field, or null for none.</param>
/// <param name="Exact">Whether words must stand in the form as typed.</param>
internal readonly record struct QueryScope(string? Field, bool Exact)
{
    /// <summary>Whether operands are words of a text, not values.</summary>
    public bool IsText => Field is null || QueryFields.TextFieldOf(Field) is not null;

    /// <summary>The scope behind a prefix.</summary>
    public QueryScope Behind(QueryToken prefix) => prefix.Kind switch
    {
        QueryTokenKind.Exact => this with { Exact = true },
        QueryTokenKind.Field => this with { Field = prefix.Text },
        _ => this,
    };

    /// <summary>Whether operands are dates.</summary>
    public bool IsDate => Field is QueryFields.Date or QueryFields.Before or QueryFields.After;
}
