namespace NewsSearch.Engine.Documents;

/// <summary>A field of the schema.</summary>
/// <param name="Name">1 to 64 letters, digits, '-' or '_'; unique in the schema.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Spaces">Of a text field: the spaces its tokens go to. Of others: <see cref="TermSpace.None"/>.</param>
public sealed record FieldDefinition(string Name, FieldKind Kind, TermSpace Spaces = TermSpace.None)
{
    /// <summary>A text field in <paramref name="spaces"/>: <see cref="TermSpace.Surface"/> or <see cref="TermSpace.Lemma"/> at least.</summary>
    public static FieldDefinition Text(string name, TermSpace spaces = TermSpace.All) => new(name, FieldKind.Text, spaces);

    /// <summary>A keyword field: whole values, any number a document, which facets can count.</summary>
    public static FieldDefinition Keyword(string name) => new(name, FieldKind.Keyword);

    /// <summary>A number field: one 64-bit integer a document at most, for ranges.</summary>
    public static FieldDefinition Number(string name) => new(name, FieldKind.Number);
}
