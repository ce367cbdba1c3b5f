using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Writing;

/// <summary>What must hold of a schema, and when two are the same.</summary>
internal static class SchemaRules
{
    private const int MaxNameLength = 64;

    /// <summary>What is wrong with a schema, or null.</summary>
    public static string? Problem(IndexSchema schema)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in schema.Fields)
        {
            if (field.Name.Length is < 1 or > MaxNameLength || !field.Name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'))
            {
                return $"'{field.Name}' is not a name of 1 to {MaxNameLength} letters, digits, '-' or '_'";
            }

            if (!names.Add(field.Name))
            {
                return $"field '{field.Name}' is defined twice";
            }

            if (!Enum.IsDefined(field.Kind) || !FitsKind(field))
            {
                return $"field '{field.Name}' of kind {field.Kind} cannot have the spaces {field.Spaces}";
            }
        }

        return null;
    }

    /// <summary>How the schema of an index differs from the one that is asked for, or null.</summary>
    public static string? Difference(IndexSchema found, IndexSchema wanted)
    {
        if (!string.Equals(found.AnalysisVersion, wanted.AnalysisVersion, StringComparison.Ordinal))
        {
            return $"it was made with the analysis '{found.AnalysisVersion}', not '{wanted.AnalysisVersion}'";
        }

        return found.Fields.SequenceEqual(wanted.Fields) ? null : $"it has the fields {Describe(found)}, not {Describe(wanted)}";
    }

    /// <summary>A text field has the surface or the lemma space: every token stands there, so that lengths can be told from the postings when segments are merged.</summary>
    private static bool FitsKind(FieldDefinition field) => field.Kind == FieldKind.Text
        ? (field.Spaces & (TermSpace.Surface | TermSpace.Lemma)) != TermSpace.None && (field.Spaces & ~TermSpace.All) == TermSpace.None
        : field.Spaces == TermSpace.None;

    private static string Describe(IndexSchema schema) =>
        string.Join(", ", schema.Fields.Select(field => field.Kind == FieldKind.Text ? $"{field.Name} ({field.Kind}: {field.Spaces})" : $"{field.Name} ({field.Kind})"));
}
