using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A run of documents in each segment: all of them, or those of a date range. Never tests a document.</summary>
/// <param name="context">What the plans of a search share.</param>
/// <param name="describe">Tells what matches, in words.</param>
/// <param name="ranges">The run in each segment.</param>
internal sealed class DocRangePlan(SearchContext context, Func<string> describe, DocRange[] ranges) : ConstantPlan(context)
{
    /// <summary>Every document.</summary>
    public static DocRangePlan All(SearchContext context) =>
        new(context, () => "all documents", Ranges(context, static reader => new DocRange(0, reader.DocCount)));

    /// <summary>Documents with a sort key at or after <paramref name="from"/> and before <paramref name="before"/>.</summary>
    public static DocRangePlan SortKeys(SearchContext context, long from, long before) =>
        new(
            context,
            () => $"sort keys from {from} to before {before}",
            Ranges(context, reader => new DocRange(reader.FirstAtOrAfter(from), reader.FirstAtOrAfter(before))));

    /// <inheritdoc/>
    public override DocRange Bounds(int segment) => ranges[segment];

    /// <inheritdoc/>
    public override int Count(int segment) => ranges[segment].Length;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) => ranges[segment].Length > 0 ? new RangeIterator(ranges[segment]) : null;

    /// <inheritdoc/>
    protected override string Describe() => describe();

    private static DocRange[] Ranges(SearchContext context, Func<SegmentReader, DocRange> range)
    {
        var ranges = new DocRange[context.Segments.Count];
        for (var segment = 0; segment < ranges.Length; segment++)
        {
            ranges[segment] = range(context.Reader(segment));
        }

        return ranges;
    }
}
