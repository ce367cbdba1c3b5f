using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search.Queries;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

public sealed class TermListingTests
{
    [Fact]
    public void Terms_that_fit_a_pattern_are_listed_once_in_order_over_fields_and_segments()
    {
        using var index = new TestIndex();
        index.Put("1", 1, "town tower runs");
        index.Refresh();
        index.Put("2", 2, "wont town", "towns town-hall");
        Assert.Equal(["tower", "town", "town-hall", "towns"], Like(index, "tow*", 10));
        Assert.Equal(["tower", "town", "wont"], Like(index, "?o*", 10, "body"));
        Assert.Equal(["tower", "town"], Like(index, "tow*", 2));
        Assert.Empty(Like(index, "x*", 2));
    }

    [Fact]
    public void A_walk_whose_time_is_over_ends()
    {
        using var index = TestIndex.Of("town tower");
        Assert.Empty(index.Snapshot.TermsLike(["body"], TermSpace.Surface, "*", 10, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void A_field_without_text_has_no_terms_to_list()
    {
        using var index = TestIndex.Of("town tower");
        Assert.Throws<InvalidQueryException>(() => index.Snapshot.TermsLike(["nowhere"], TermSpace.Surface, "*", 10, TestContext.Current.CancellationToken));
    }

    private static string[] Like(TestIndex index, string pattern, int max, params string[] fields) =>
        [.. index.Snapshot.TermsLike(fields is [] ? ["body", "title"] : fields, TermSpace.Surface, pattern, max, TestContext.Current.CancellationToken)];
}
