using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Finds what a query names in the schema, and refuses what cannot be searched, before anything is.</summary>
internal sealed class QueryCheck(IndexSchema schema)
{
    /// <summary>The number of a field of one of some kinds.</summary>
    public int Field(string name, params ReadOnlySpan<FieldKind> kinds)
    {
        NotNull(name, "field");
        var number = schema.NumberOf(name);
        if (number < 0)
        {
            throw Wrong($"the index has no field '{name}'");
        }

        var kind = schema.Fields[number].Kind;
        return kinds.Contains(kind) ? number : throw Wrong($"field '{name}' is a {kind} field, which this query cannot search");
    }

    /// <summary>Text fields, all indexed in the spaces of <paramref name="terms"/>.</summary>
    public IReadOnlyList<WeightedField> TextFields(IReadOnlyList<FieldWeight> fields, IReadOnlyList<WeightedTerm> terms) =>
        TextFields(fields, Spaces(terms));

    /// <summary>Text fields, all indexed in some <paramref name="spaces"/>.</summary>
    public IReadOnlyList<WeightedField> TextFields(IReadOnlyList<FieldWeight> fields, TermSpace spaces) => Fields(fields, spaces, FieldKind.Text);

    /// <summary>The spaces of some terms, which are checked.</summary>
    public static TermSpace Spaces(IReadOnlyList<WeightedTerm> terms)
    {
        var spaces = TermSpace.None;
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            OneSpace(term.Space);
            NotEmpty(term.Text, "term");
            Positive(term.Weight, "the weight of term", term.Text);
            spaces |= term.Space;
        }

        return spaces;
    }

    /// <summary>Text fields that are indexed in <paramref name="space"/>; a keyword field counts as one with the surface space.</summary>
    public IReadOnlyList<WeightedField> TermFields(IReadOnlyList<FieldWeight> fields, TermSpace space)
    {
        OneSpace(space);
        return Fields(fields, space, FieldKind.Text, FieldKind.Keyword);
    }

    /// <summary>Refuses null.</summary>
    public static void NotNull(object? value, string what)
    {
        if (value is null)
        {
            throw Wrong($"the {what} is null");
        }
    }

    /// <summary>Refuses an empty list.</summary>
    public static void NotEmpty<T>(IReadOnlyList<T> list, string what)
    {
        NotNull(list, what);
        if (list.Count == 0)
        {
            throw Wrong($"there is no {what}");
        }
    }

    /// <summary>Refuses an empty text.</summary>
    public static void NotEmpty(string text, string what)
    {
        NotNull(text, what);
        if (text.Length == 0)
        {
            throw Wrong($"a {what} is empty");
        }
    }

    /// <summary>Refuses what is not a number above 0.</summary>
    public static void Positive(float number, string what, string name)
    {
        if (!float.IsFinite(number) || number <= 0)
        {
            throw Wrong(FormattableString.Invariant($"{what} '{name}' is {number} and must be above 0"));
        }
    }

    /// <summary>Refuses what is not a number from 0.</summary>
    public static void FromZero(float number, string what)
    {
        if (!float.IsFinite(number) || number < 0)
        {
            throw Wrong(FormattableString.Invariant($"{what} is {number} and must not be below 0"));
        }
    }

    /// <summary>Refuses constants of BM25 that no request may have either.</summary>
    public static void InRange(Bm25Parameters bm25)
    {
        if (!bm25.AreInRange)
        {
            throw Wrong(FormattableString.Invariant($"BM25 takes k1 from 0 and b from 0 to 1, and not {bm25.K1} and {bm25.B}"));
        }
    }

    /// <summary>What a wrong query throws.</summary>
    public static InvalidQueryException Wrong(string problem) => new(problem);

    private WeightedField[] Fields(IReadOnlyList<FieldWeight> fields, TermSpace spaces, params ReadOnlySpan<FieldKind> kinds)
    {
        NotEmpty(fields, "field");
        var found = new WeightedField[fields.Count];
        for (var i = 0; i < found.Length; i++)
        {
            var field = fields[i];
            var number = Field(field.Field, kinds);
            var definition = schema.Fields[number];
            var indexed = definition.Kind == FieldKind.Keyword ? TermSpace.Surface : definition.Spaces;
            if ((spaces & ~indexed) != TermSpace.None)
            {
                throw Wrong($"field '{field.Field}' is not indexed in the space {spaces & ~indexed}");
            }

            Positive(field.Weight, "the weight of field", field.Field);
            found[i] = new WeightedField(number, field.Field, field.Weight);
        }

        return found;
    }

    private static void OneSpace(TermSpace space)
    {
        if (space is not (TermSpace.Surface or TermSpace.Lemma or TermSpace.Derived))
        {
            throw Wrong($"'{space}' is not one space");
        }
    }
}
