using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Documents with a number in a range.</summary>
internal sealed class NumberRangePlan(SearchContext context, int field, long min, long max) : ConstantPlan(context)
{
    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment) =>
        new NumberRangeIterator(Context.Reader(segment).Numbers(field), Context.Reader(segment).DocCount, min, max);

    /// <inheritdoc/>
    protected override string Describe() => $"numbers from {min} to {max}";
}
