namespace NewsSearch.Archive.Backend;

/// <summary>
/// What the archive needs of a search back end for questions: the newest state of an index of articles. The embedded engine stands behind it (<c>Embedded</c>); a
/// cluster can stand beside it. It is asked in the archive's terms (query tree, days, values) and answers with articles, so nothing above it knows how a back end
/// looks inside. For any number of threads.
/// </summary>
internal interface IArticleIndex : IDisposable
{
    /// <summary>The newest state that can be seen now; the caller disposes it. Views that were given stay valid after this is disposed.</summary>
    IArticleView Latest();
}
