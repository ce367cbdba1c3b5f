using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Queries;

/// <summary>Reads the query language. Never throws, whatever the text.</summary>
public static class QueryParser
{
    /// <summary>Reads <paramref name="text"/>.</summary>
    public static ParsedQuery Parse(string text, QuerySyntax syntax) => throw new NotSupportedException();
}
