namespace NewsSearch.Engine.Search.Scoring;

/// <summary>What is done with each posting of a window.</summary>
internal interface IPostingVisitor
{
    /// <summary>Takes the posting of document <c>from + index</c>.</summary>
    void Visit(int index, int frequency);
}
