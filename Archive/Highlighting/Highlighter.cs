using NewsSearch.Analyzers;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Finds what of an article a query matched, and shows it. Made once a query, used for each hit; not thread-safe.</summary>
public sealed class Highlighter
{
    /// <summary>A highlighter for <paramref name="query"/>.</summary>
    public Highlighter(QueryNode query, IAnalyzer analyzer) => throw new NotSupportedException();

    /// <summary>Snippets and title of one article.</summary>
    public Highlights Highlight(Article article, HighlightMode mode) => throw new NotSupportedException();
}
