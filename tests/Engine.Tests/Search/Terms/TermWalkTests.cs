using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Search.Terms;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

public sealed class TermWalkTests
{
    [Fact]
    public void A_walk_ends_when_the_budget_does_and_throws_when_cancelled_even_where_nothing_is_found()
    {
        using var index = TestIndex.Of(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"w{i:0000}")));
        var dictionary = index.Snapshot.Segments[0].Reader.Terms(RandomCorpus.Schema.NumberOf("body"), TermSpace.Surface);
        using var spent = new CancellationTokenSource();
        spent.Cancel();

        var none = new WildcardTerms("*x");
        Assert.Throws<OperationCanceledException>(() => none.Walk(dictionary, new StopSignal(default, spent.Token)).Next());
        var stop = new StopSignal(spent.Token, default);
        Assert.False(none.Walk(dictionary, stop).Next());
        Assert.True(stop.Partial);

        var walk = new RangeTerms("w0010", "w0012", fromInclusive: false, toInclusive: true).Walk(dictionary);
        Assert.True(walk.Next());
        Assert.Equal("w0011", Encoding.UTF8.GetString(walk.Term));
        Assert.True(walk.Next());
        Assert.False(walk.Next());
    }
}
