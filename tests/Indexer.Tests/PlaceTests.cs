namespace NewsSearch.Indexer.Tests;

public sealed class PlaceTests
{
    [Xunit.Fact]
    public void Stands() => Xunit.Assert.True(true);
}
