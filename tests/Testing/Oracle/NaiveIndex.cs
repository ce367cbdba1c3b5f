using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;

namespace NewsSearch.Testing.Oracle;

/// <summary>An index of dictionaries and loops, to hold the engine against: slow, and as plain as the definitions that it follows.</summary>
/// <remarks>It forgets deleted documents at once, so its scores are those of an engine index whose deleted documents are merged away.</remarks>
public sealed class NaiveIndex(IAnalyzer analyzer)
{
    private readonly Dictionary<string, NaiveDocument> _docs = new(StringComparer.Ordinal);

    /// <summary>The keys of all documents.</summary>
    public IReadOnlyCollection<string> Keys => _docs.Keys;

    /// <summary>All documents.</summary>
    public IReadOnlyCollection<NaiveDocument> Docs => _docs.Values;

    /// <summary>Adds a document; one with the same key is replaced.</summary>
    public void Put(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _docs[document.Key] = new NaiveDocument(document, analyzer);
    }

    /// <summary>Deletes the document with this key. True if there was one.</summary>
    public bool Delete(string key) => _docs.Remove(key);

    /// <summary>All matches in order; addresses are those of the engine's snapshot.</summary>
    /// <param name="request">What is searched for; <c>Top</c> and <c>After</c> are not looked at.</param>
    /// <param name="addressOf">The address of the document with a key.</param>
    public IReadOnlyList<NaiveHit> Search(SearchRequest request, Func<string, DocAddress> addressOf)
    {
        ArgumentNullException.ThrowIfNull(request);
        var scoring = new NaiveScoring(_docs.Values, request.Bm25);
        var hits = new List<NaiveHit>();
        foreach (var (key, doc) in _docs)
        {
            if (scoring.Score(request.Query, doc) is { } score)
            {
                var sortKey = doc.Document.SortKey;
                hits.Add(new NaiveHit(key, addressOf(key), score * Recency(request.Recency, sortKey), sortKey));
            }
        }

        IOrderedEnumerable<NaiveHit> sorted = request.Sort switch
        {
            SortOrder.Newest => hits.OrderBy(hit => hit.SortKey is null).ThenByDescending(hit => hit.SortKey),
            SortOrder.Oldest => hits.OrderBy(hit => hit.SortKey is null).ThenBy(hit => hit.SortKey),
            _ => hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.SortKey is null).ThenByDescending(hit => hit.SortKey),
        };
        return [.. sorted.ThenBy(hit => hit.Doc.Segment).ThenBy(hit => hit.Doc.Doc)];
    }

    /// <summary>Values of a keyword field in some documents, by count descending, then by value.</summary>
    public IReadOnlyList<FacetCount> Facet(string field, IEnumerable<NaiveHit> hits) =>
    [
        .. hits
            .SelectMany(hit => _docs[hit.Key].Document.Keywords.Where(keyword => keyword.Field == field).Select(keyword => keyword.Value).Distinct(StringComparer.Ordinal))
            .GroupBy(value => value, StringComparer.Ordinal)
            .Select(group => new FacetCount(group.Key, group.Count()))
            .OrderByDescending(facet => facet.Count)
            .ThenBy(facet => facet.Value, Comparer<string>.Create(NaiveTerms.Compare)),
    ];

    /// <summary>How many of some documents lie in each bucket of a timeline.</summary>
    public static IReadOnlyList<long> Timeline(IReadOnlyList<long> boundaries, IReadOnlyCollection<NaiveHit> hits) =>
        [.. Enumerable.Range(0, Math.Max(0, boundaries.Count - 1)).Select(i => (long)hits.Count(hit => hit.SortKey >= boundaries[i] && hit.SortKey < boundaries[i + 1]))];

    private static double Recency(Recency? recency, long? sortKey)
    {
        if (recency is null)
        {
            return 1;
        }

        return Math.Pow(0.5, sortKey is { } key ? Math.Max(0, (double)recency.Now - key) / recency.HalfLife : 10);
    }
}

/// <summary>A match in the oracle.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Doc">Its address in the engine's snapshot.</param>
/// <param name="Score">Its score.</param>
/// <param name="SortKey">Its sort key, or null.</param>
public sealed record NaiveHit(string Key, DocAddress Doc, double Score, long? SortKey);
