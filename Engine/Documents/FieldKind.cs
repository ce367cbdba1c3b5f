namespace NewsSearch.Engine.Documents;

/// <summary>What a field holds and how it is searched.</summary>
public enum FieldKind
{
    /// <summary>Analysed text: terms with frequencies and positions in each of the field's spaces, and a length norm.</summary>
    Text = 0,

    /// <summary>Whole values, any number a document: terms without frequencies, and a sorted-set column to count facets by.</summary>
    Keyword = 1,

    /// <summary>One 64-bit integer a document at most, in a column, for ranges.</summary>
    Number = 2,
}
