using NewsSearch.Indexer.Indexing;

namespace NewsSearch.Indexer.Tests.Indexing;

public sealed class IdSetTests
{
    [Fact]
    public void It_is_a_set()
    {
        var (ids, expected, random) = (new IdSet(), new HashSet<string>(StringComparer.Ordinal), new Random(7));
        for (var n = 0; n < 200_000; n++)
        {
            var id = $"article-{random.Next(100_000)}";
            Assert.Equal(expected.Add(id), ids.Add(IdSet.Hash(id)));
        }
    }

    [Fact]
    public void Similar_ids_have_different_hashes()
    {
        var hashes = new HashSet<ulong>();
        for (var n = 0; n < 300_000; n++)
        {
            Assert.True(hashes.Add(IdSet.Hash($"2025/08/14.jsonl#{n}")));
        }
    }
}
