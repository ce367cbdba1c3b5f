using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>A phrase whose places stand exactly where they should.</summary>
internal sealed class ExactPhraseMatcher(ExactRun run, DocIterator candidates) : PositionMatcher
{
    /// <inheritdoc/>
    public override DocIterator Candidates => candidates;

    /// <inheritdoc/>
    public override float Frequency() => run.Starts().Length;
}
