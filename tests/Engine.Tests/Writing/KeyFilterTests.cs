using System.Globalization;
using System.Text;
using NewsSearch.Engine.Tests.Segments;
using NewsSearch.Engine.Writing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class KeyFilterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(3000)]
    public void It_may_have_every_key_of_its_segment_and_few_others(int docCount)
    {
        var source = RandomSegments.Create(docCount, docCount, vocabulary: 5, maxLength: 2);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            var filter = KeyFilter.Of(reader, TestContext.Current.CancellationToken);
            Assert.All(source.Documents, document => Assert.True(filter.MayHave(KeyFilter.Hash(Encoding.UTF8.GetBytes(document.Key)))));
            var taken = Enumerable.Range(0, 20_000).Count(i => filter.MayHave(KeyFilter.Hash(Encoding.UTF8.GetBytes(i.ToString(CultureInfo.InvariantCulture)))));
            Assert.InRange(taken, 0, 600);
            reader.Release();
        }
    }
}
