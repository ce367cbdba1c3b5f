using NewsSearch.Engine.Segments.Columns;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Columns;

public sealed class DocBucketsTests
{
    [Fact]
    public void Documents_are_counted_in_the_run_that_each_stands_in()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var docCount = random.Next(1, 5_000);
            int[] firsts = [.. Enumerable.Range(0, random.Next(0, 80)).Select(_ => random.Next(docCount + 1)).Order()];
            int[] docs = [.. Enumerable.Range(0, docCount).Where(_ => random.Next(1 + (seed % 40)) == 0)];
            var buckets = new DocBuckets(firsts, docCount);
            var counts = new long[firsts.Length + 1];
            for (var from = 0; from < docs.Length;)
            {
                var to = Math.Min(docs.Length, from + random.Next(1, 300));
                buckets.Count(docs.AsSpan(from, to - from), counts);
                from = to;
            }

            var expected = new long[firsts.Length + 1];
            foreach (var doc in docs)
            {
                var bucket = firsts.Count(first => first <= doc);
                Assert.Equal(bucket, buckets.Of(doc));
                expected[bucket]++;
            }

            Assert.True(expected.AsSpan().SequenceEqual(counts), $"seed {seed}");
        }
    }
}
