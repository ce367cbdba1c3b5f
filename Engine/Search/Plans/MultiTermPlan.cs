using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Documents with any term of a set. All of its terms are found and their documents marked, however many there are; once a segment.</summary>
internal sealed class MultiTermPlan(SearchContext context, string description, IReadOnlyList<WeightedField> fields, TermSpace space, TermSet terms)
    : ConstantPlan(context, description)
{
    private readonly (ulong[] Bits, int Count)?[] _matches = new (ulong[], int)?[context.Segments.Count];

    /// <inheritdoc/>
    public override int Count(int segment) => Mark(segment).Count;

    /// <inheritdoc/>
    protected override DocIterator? OpenMatches(int segment)
    {
        var (bits, count) = Mark(segment);
        return count == 0 ? null : new BitSetIterator(bits, count);
    }

    private (ulong[] Bits, int Count) Mark(int segment)
    {
        if (_matches[segment] is { } known)
        {
            return known;
        }

        var reader = Context.Reader(segment);
        var bits = new ulong[Bits.Words(reader.DocCount)];
        foreach (var field in fields)
        {
            Mark(reader, field.Number, bits);
        }

        _matches[segment] = (bits, Bits.Count(bits));
        return (bits, Bits.Count(bits));
    }

    private void Mark(SegmentReader reader, int field, ulong[] bits)
    {
        var walk = terms.Walk(reader.Terms(field, space), Context.Stop);
        while (walk.Next())
        {
            reader.OpenPostings(field, walk.Entry).OrInto(bits, 0, reader.DocCount);
        }
    }
}
