using NewsSearch.Engine.Search;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>Holds a result of the engine against the oracle's.</summary>
internal static class OracleCheck
{
    /// <summary>By segment, then by document.</summary>
    public static Comparer<DocAddress> AddressOrder { get; } =
        Comparer<DocAddress>.Create((left, right) => (left.Segment, left.Doc).CompareTo((right.Segment, right.Doc)));

    /// <summary>Whether hits, scores, order and counts are the oracle's. The request must ask for all hits.</summary>
    public static void All(TestIndex index, SearchRequest request, int seed)
    {
        var where = $"seed {seed}, {request}";
        var expected = index.Expected(request);
        var result = index.Search(request);
        Counts(index, request, expected, result, where);
        Assert.True(expected.Length == result.Hits.Count, where);
        if (request.Sort != SortOrder.Relevance)
        {
            Assert.True(expected.Select(hit => hit.Doc).SequenceEqual(result.Hits.Select(hit => hit.Doc)), where);
            return;
        }

        var scores = expected.ToDictionary(hit => hit.Doc, hit => hit.Score);
        foreach (var hit in result.Hits)
        {
            Assert.True(scores.TryGetValue(hit.Doc, out var score), $"{hit} does not match: {where}");
            Assert.True(Math.Abs(score - hit.Score) <= 1e-5 * Math.Max(1, score), $"{hit} should score {score}: {where}");
        }

        var sorted = result.Hits
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.SortKey is null)
            .ThenByDescending(hit => hit.SortKey)
            .ThenBy(hit => hit.Doc, AddressOrder);
        Assert.True(sorted.SequenceEqual(result.Hits), where);
    }

    /// <summary>Whether total, timeline and facets are the oracle's.</summary>
    public static void Counts(TestIndex index, SearchRequest request, NaiveHit[] expected, SearchResult result, string where)
    {
        Assert.False(result.Partial);
        Assert.True(expected.Length == result.Total, $"{result.Total} instead of {expected.Length} matches: {where}");
        Assert.Equal(NaiveIndex.Timeline(request.Timeline ?? [], expected), result.Timeline);
        Assert.Equal(request.Timeline is null ? 0 : expected.Count(hit => hit.SortKey is null), result.Undated);
        foreach (var field in request.Facets)
        {
            Assert.Equal(index.Naive.Facet(field, expected), result.Facets[field]);
        }
    }
}
