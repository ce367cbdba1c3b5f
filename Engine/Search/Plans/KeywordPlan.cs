using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Documents with a keyword.</summary>
internal sealed class KeywordPlan(SearchContext context, PlannedTerm term) : ConstantPlan(context)
{
    /// <inheritdoc/>
    public override int Count(int segment) => term.DocFreqIn(segment);

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => term.Open(segment) is { } cursor ? new PostingIterator(cursor) : null;

    /// <inheritdoc/>
    protected override string Describe() => term.ToString();
}
