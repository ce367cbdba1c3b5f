namespace NewsSearch.Archive.Asking;

/// <summary>How the query text is read.</summary>
public enum QuerySyntax
{
    /// <summary>The query language.</summary>
    Full = 0,

    /// <summary>Every character is text.</summary>
    Plain = 1,
}
