namespace NewsSearch.Engine.Documents;

/// <summary>A field of the schema.</summary>
/// <param name="Name">1 to 64 letters, digits, '-' or '_'; unique in the schema.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Spaces">Of a text field: the spaces its tokens go to. Of others: <see cref="TermSpace.None"/>.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind, TermSpace Spaces = TermSpace.None)
{
    /// <summary>A text field in <paramref name="spaces"/>.</summary>
    public static FieldDefinition Text(string name, TermSpace spaces = TermSpace.All) => new(name, FieldKind.Text, spaces);

    /// <summary>A keyword field.</summary>
    public static FieldDefinition Keyword(string name) => new(name, FieldKind.Keyword);

    /// <summary>A number field.</summary>
    public static FieldDefinition Number(string name) => new(name, FieldKind.Number);
}
