using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Tests.Search.Matching;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>An index in memory with the oracle beside it.</summary>
internal sealed class TestIndex : IDisposable
{
    private static readonly int[] FewerHits = [1, 3, 10, 40];

    private readonly MemoryDirectory _directory = new();
    private readonly IndexWriter _writer;
    private Snapshot? _snapshot;

    public TestIndex() => _writer = IndexWriter.Open(_directory, RandomCorpus.Schema, new PlainAnalyzer());

    public NaiveIndex Naive { get; } = new(new PlainAnalyzer());

    public Snapshot Snapshot => _snapshot ??= _writer.Refresh();

    /// <summary>Random documents in several segments.</summary>
    public static TestIndex Random(Random random, int count, bool replaceAndDelete)
    {
        var index = new TestIndex();
        var corpus = new RandomCorpus(random);
        for (var i = 0; i < count; i++)
        {
            index.Put(corpus.Document($"doc{(replaceAndDelete ? random.Next(count) : i)}"));
            if (replaceAndDelete && random.Next(6) == 0)
            {
                index.Delete($"doc{random.Next(count)}");
            }

            if (random.Next(count / 4) == 0)
            {
                index.Refresh();
            }
        }

        return index;
    }

    /// <summary>Documents called d0, d1, … with these bodies, dated a day apart, in one segment.</summary>
    public static TestIndex Of(params ReadOnlySpan<string> bodies)
    {
        var index = new TestIndex();
        for (var i = 0; i < bodies.Length; i++)
        {
            index.Put($"d{i}", i * RandomCorpus.Day, bodies[i]);
        }

        return index;
    }

    public void Put(string key, long? sortKey, string body, string? title = null)
    {
        var document = new Document(key, sortKey, default);
        document.Texts.Add(("body", body));
        if (title is not null)
        {
            document.Texts.Add(("title", title));
        }

        Put(document);
    }

    public void Put(Document document)
    {
        _writer.Put(document);
        Naive.Put(document);
        DropSnapshot();
    }

    public void Delete(string key)
    {
        _writer.Delete(key);
        Naive.Delete(key);
        DropSnapshot();
    }

    /// <summary>Ends the segment.</summary>
    public void Refresh()
    {
        DropSnapshot();
        _ = Snapshot;
    }

    /// <summary>Merges all into one segment without deleted documents.</summary>
    public void Compact()
    {
        _writer.Compact();
        DropSnapshot();
    }

    /// <summary>Searches with every iterator checked, by scoring all and by passing over what cannot be a hit, for all hits asked for and for fewer: the results are equal bit for bit.</summary>
    public SearchResult Search(SearchRequest request)
    {
        var whole = Search(request, scoresAll: true);
        var pruned = Search(request, scoresAll: false);
        Assert.True(whole.Hits.SequenceEqual(pruned.Hits), $"pruned differently: {request}");
        Assert.Equal(whole.Total, pruned.Total);
        Assert.Equal(whole.Timeline, pruned.Timeline);
        foreach (var top in FewerHits.Where(top => top < request.Top && request.Sort == SortOrder.Relevance))
        {
            var few = Search(request with { Top = top, CountTotal = false, Facets = [], Timeline = null }, scoresAll: false);
            Assert.True(whole.Hits.Take(top).SequenceEqual(few.Hits), $"the first {top} pruned differently: {request}");
        }

        return pruned;
    }

    private SearchResult Search(SearchRequest request, bool scoresAll) =>
        Searcher.Search(Snapshot, request, iterator => new AssertingIterator(iterator), scoresAll, TestContext.Current.CancellationToken);

    /// <summary>Keys of all matches in order of relevance.</summary>
    public string[] Keys(Query query) => Keys(new SearchRequest { Query = query, Top = 1000 });

    /// <summary>Keys of the hits.</summary>
    public string[] Keys(SearchRequest request) => [.. Search(request).Hits.Select(hit => Snapshot.Key(hit.Doc))];

    public NaiveHit[] Expected(SearchRequest request) =>
        [.. Naive.Search(request, key => Snapshot.Find(key) ?? throw new InvalidOperationException($"{key} is not in the index"))];

    public void Dispose()
    {
        DropSnapshot();
        _writer.Dispose();
        _directory.Dispose();
    }

    private void DropSnapshot()
    {
        _snapshot?.Dispose();
        _snapshot = null;
    }
}
