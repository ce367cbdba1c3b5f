using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A run of documents in each segment: all of them, or those of a date range. Never tests a document.</summary>
/// <param name="context">What the plans of a search share.</param>
/// <param name="description">What matches, in words.</param>
/// <param name="ranges">The run in each segment.</param>
internal sealed class DocRangePlan(SearchContext context, string description, DocRange[] ranges) : ConstantPlan(context, description)
{
    /// <summary>Every document.</summary>
    public static DocRangePlan All(SearchContext context) =>
        new(context, "all documents", [.. context.Segments.Select(segment => new DocRange(0, segment.Reader.DocCount))]);

    /// <summary>Documents with a sort key at or after <paramref name="from"/> and before <paramref name="before"/>.</summary>
    public static DocRangePlan SortKeys(SearchContext context, long from, long before) =>
        new(
            context,
            $"sort keys from {from} to before {before}",
            [.. context.Segments.Select(segment => new DocRange(segment.Reader.FirstAtOrAfter(from), segment.Reader.FirstAtOrAfter(before)))]);

    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => ranges[segment];

    /// <inheritdoc/>
    public override int Count(int segment) => ranges[segment].Length;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => ranges[segment].Length > 0 ? new RangeIterator(ranges[segment]) : null;
}
