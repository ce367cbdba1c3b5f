namespace NewsSearch.Archive.Queries;

/// <summary>A text field of the query language.</summary>
public enum TextField
{
    /// <summary><c>title:</c></summary>
    Title = 0,

    /// <summary><c>text:</c>, the whole text with its lead.</summary>
    Text = 1,
}
