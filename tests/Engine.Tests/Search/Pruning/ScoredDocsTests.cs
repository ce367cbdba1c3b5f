using NewsSearch.Engine.Search.Pruning;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Pruning;

public sealed class ScoredDocsTests
{
    [Fact]
    public void Vectors_keep_the_scores_that_a_plain_loop_keeps()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var scores = RandomScores.Of(random, random.Next(200));
            var docs = new ScoredDocs();
            docs.Add([.. scores.Select((_, at) => 3 * at)], scores);
            var least = RandomScores.Least(random, scores);
            var expected = RandomScores.Pairs(docs).Where(pair => pair.Score >= least).ToArray();
            docs.KeepAtLeast(least);
            Assert.True(expected.SequenceEqual(RandomScores.Pairs(docs)), $"seed {seed}");
        }
    }
}
