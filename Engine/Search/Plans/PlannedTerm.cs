using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>A term of one field, looked up in every segment.</summary>
/// <param name="context">What the plans of a search share.</param>
/// <param name="field">The field.</param>
/// <param name="term">The term.</param>
/// <param name="found">What the segments know of it; null if it is in none.</param>
internal sealed class PlannedTerm(SearchContext context, WeightedField @field, WeightedTerm term, TermInSegments? found)
{
    /// <summary>The field.</summary>
    public WeightedField Field => @field;

    /// <summary>The term.</summary>
    public WeightedTerm Term => term;

    /// <summary>What one occurrence counts.</summary>
    public float Weight { get; } = @field.Weight * term.Weight;

    /// <summary>Documents with the term in all segments, deleted ones included.</summary>
    public long DocFreq => found?.DocFreq ?? 0;

    /// <summary>Documents with the term in one segment, deleted ones included.</summary>
    public int DocFreqIn(int segment) => found is null ? 0 : found[segment].DocFreq;

    /// <summary>Its postings in a segment, or null if it has none there.</summary>
    public PostingsCursor? Open(int segment) =>
        DocFreqIn(segment) > 0 ? context.OpenPostings(segment, @field.Number, found![segment]) : null;

    /// <summary>Field and term, and the space where it is not the usual one: <c>title:bridge</c>, <c>title:york (derived)</c>.</summary>
    public override string ToString() => term.Space switch
    {
        TermSpace.Derived => $"{@field.Name}:{term.Text} (derived)",
        TermSpace.Surface => $"{@field.Name}:{term.Text} (as written)",
        _ => $"{@field.Name}:{term.Text}",
    };
}
