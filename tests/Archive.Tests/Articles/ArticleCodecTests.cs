using System.Text.Json;
using NewsSearch.Archive.Articles;
using Xunit;

namespace NewsSearch.Archive.Tests.Articles;

public sealed class ArticleCodecTests
{
    [Fact]
    public void The_worked_example_is_these_bytes()
    {
        var article = new Article { Id = "a", Language = "en", Title = "T", Lead = "", Paragraphs = [] };
        Assert.Equal("01016102656E0154000000000000000000", Convert.ToHexString(ArticleCodec.Encode(article)));
    }

    [Fact]
    public void What_was_encoded_is_decoded_as_it_was()
    {
        foreach (var article in Samples())
        {
            var again = ArticleCodec.Decode(ArticleCodec.Encode(article));
            Assert.Equal(JsonSerializer.Serialize(article), JsonSerializer.Serialize(again));
            Assert.Equal((article.Date, article.Updated), (again.Date, again.Updated));
        }
    }

    [Fact]
    public void Every_cut_and_every_appended_byte_is_found()
    {
        foreach (var article in Samples())
        {
            var stored = ArticleCodec.Encode(article);
            for (var length = 0; length < stored.Length; length++)
            {
                Assert.Throws<InvalidDataException>(() => ArticleCodec.Decode(stored.AsSpan(0, length)));
            }

            Assert.Throws<InvalidDataException>(() => ArticleCodec.Decode([.. stored, 0]));
        }
    }

    [Fact]
    public void Any_changed_byte_gives_another_article_or_is_found()
    {
        foreach (var stored in Samples().Select(ArticleCodec.Encode))
        {
            for (var i = 0; i < stored.Length; i++)
            {
                for (var bit = 0; bit < 8; bit++)
                {
                    var damaged = stored.ToArray();
                    damaged[i] ^= (byte)(1 << bit);
                    try
                    {
                        ArticleCodec.Decode(damaged);
                    }
                    catch (InvalidDataException)
                    {
                        continue;
                    }
                }
            }
        }
    }

    [Fact]
    public void Lone_surrogates_cannot_be_stored() =>
        Assert.ThrowsAny<ArgumentException>(() => ArticleCodec.Encode(new Article { Id = "a", Language = "en", Title = "\uD800", Lead = "", Paragraphs = [] }));

    private static Article[] Samples()
    {
        string[] texts = ["2025", "1969-08", "0001-01-01", "2025-08-14T10:20:30.1234567Z"];
        var dates = texts.Select(text => PublicationDate.TryParse(text, out var date) ? date : throw new FormatException(text)).ToArray();
        return
        [
            new Article { Id = "a", Language = "en", Title = "T", Lead = "", Paragraphs = [] },
            new Article { Id = "ж", Language = "ru", Title = "Заголовок 😀", Lead = "Абзац", Paragraphs = ["Абзац", "Второй"], Date = dates[0], Updated = dates[3] },
            new Article
            {
                Id = new string('x', 512), Language = "uk", Title = "T", Lead = "other", Paragraphs = [new string('я', 300)], Source = "", Section = "s", Url = "u",
                Authors = ["A", "B"], Tags = ["t"], Date = dates[1], Updated = dates[2],
            },
        ];
    }
}
