using System.Numerics;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Execution;

namespace NewsSearch.Engine.Search.Plans;

/// <summary>Refuses requests that cannot be answered, before anything is searched.</summary>
internal static class RequestCheck
{
    /// <summary>Checks all but the query, and gives the facets' fields, each once.</summary>
    public static IReadOnlyList<(string Name, int Number)> Check(SearchRequest request, QueryCheck fields)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Top, nameof(request));
        if (!Enum.IsDefined(request.Sort))
        {
            throw new ArgumentException($"'{request.Sort}' is not an order of hits.", nameof(request));
        }

        if (!request.Bm25.AreInRange)
        {
            var (k1, b) = request.Bm25;
            throw new ArgumentException(FormattableString.Invariant($"BM25 takes k1 from 0 and b from 0 to 1, and not {k1} and {b}."), nameof(request));
        }

        if (request.Recency is { } recency && !(double.IsFinite(recency.HalfLife) && recency.HalfLife > 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"A half-life of {recency.HalfLife} is not above 0."), nameof(request));
        }

        if (request.Balancing is { } balancing)
        {
            ArgumentNullException.ThrowIfNull(balancing.Value, nameof(request));
            fields.Field(balancing.Field, FieldKind.Keyword);
            if (!balancing.IsInRange)
            {
                throw new ArgumentException($"The numbers of {balancing} are not in their ranges.", nameof(request));
            }
        }

        if (request.Rescoring is { Candidates: < 1 and var candidates })
        {
            throw new ArgumentException($"Rescoring looks at one match or more, and not at {candidates}.", nameof(request));
        }

        if (request.After is { } after && (float.IsNaN(after.Score) || after.SortKey == HitOrder.NoSortKey))
        {
            throw new ArgumentException("The place to go on after is not that of a hit.", nameof(request));
        }

        CheckTimeline(request.Timeline is { } timeline ? timeline as long[] ?? [.. timeline] : []);
        return request.Facets.Count == 0 ? [] : [.. request.Facets.Distinct(StringComparer.Ordinal).Select(name => (name, fields.Field(name, FieldKind.Keyword)))];
    }

    private static void CheckTimeline(ReadOnlySpan<long> boundaries)
    {
        var ascending = 1;
        for (; ascending <= boundaries.Length - Vector<long>.Count; ascending += Vector<long>.Count)
        {
            if (Vector.LessThanOrEqualAny(new Vector<long>(boundaries[ascending..]), new Vector<long>(boundaries[(ascending - 1)..])))
            {
                break;
            }
        }

        for (var i = ascending; i < boundaries.Length; i++)
        {
            if (boundaries[i] <= boundaries[i - 1])
            {
                throw new ArgumentException($"The timeline does not ascend at boundary {i}: {boundaries[i]} after {boundaries[i - 1]}.", nameof(boundaries));
            }
        }
    }
}
