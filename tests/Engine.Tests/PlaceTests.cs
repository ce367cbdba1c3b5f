namespace NewsSearch.Engine.Tests;

public sealed class PlaceTests
{
    [Xunit.Fact]
    public void Stands() => Xunit.Assert.True(true);
}
