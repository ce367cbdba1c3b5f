namespace NewsSearch.Archive.Highlighting;

/// <summary>The fields that a part of a query may be marked in.</summary>
[Flags]
internal enum MarkFields
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The text.</summary>
    Text = 2,

    /// <summary>Title and text.</summary>
    Both = Title | Text,
}
