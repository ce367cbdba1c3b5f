using NewsSearch.Archive.Backend;
using Xunit;

namespace NewsSearch.Archive.Tests.Backend;

public sealed class ArticlePayloadTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("a")]
    [InlineData("папка/файл.txt")]
    public void An_article_and_its_origin_come_back(string? origin)
    {
        var article = TestArchive.NewArticle("id", "Title", "2025-08", "One.", "Two.");
        var (decoded, from) = ArticlePayload.Decode(ArticlePayload.Encode(article, origin).Payload.Span);
        Assert.Equivalent(article, decoded, strict: true);
        Assert.Equal(origin, from);
    }

    [Fact]
    public void An_article_from_a_begins_with_these_bytes() =>
        Assert.Equal("020061", Convert.ToHexString(ArticlePayload.Encode(TestArchive.NewArticle("id", "Title"), "a").Payload.Span[..3]));

    [Fact]
    public void The_hash_tells_articles_and_origins_apart()
    {
        var article = TestArchive.NewArticle("id", "Title", "2025-08", "One.", "Two.");
        var hash = ArticlePayload.Encode(article, "a").Hash;
        Assert.Equal(hash, ArticlePayload.Encode(article with { }, "a").Hash);
        Assert.NotEqual(hash, ArticlePayload.Encode(article, "b").Hash);
        Assert.NotEqual(hash, ArticlePayload.Encode(article, null).Hash);
        Assert.NotEqual(hash, ArticlePayload.Encode(article with { Tags = ["x"] }, "a").Hash);
    }

    [Fact]
    public void Every_cut_of_a_payload_is_reported_as_damage()
    {
        var payload = ArticlePayload.Encode(TestArchive.NewArticle("id", "Title", "2025-08", "One."), "origin").Payload.ToArray();
        for (var length = 0; length < payload.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ArticlePayload.Decode(payload.AsSpan(0, length)));
        }
    }

    [Fact]
    public void An_origin_that_is_too_long_is_refused() =>
        Assert.Throws<ArgumentException>(() => ArticlePayload.Encode(TestArchive.NewArticle("id", "Title"), new string('я', 513)));
}
