using System.Text;
using NewsSearch.Indexer.Reading;
using NewsSearch.Testing;

namespace NewsSearch.Indexer.Tests.Reading;

public sealed class PlainTextReaderTests
{
    [Theory]
    [InlineData("date 2025-08-13\nOne.\nTwo.\n", "2025-08-13", "One.\nTwo.")]
    [InlineData(" date 2025-08-13 One.", "2025-08-13", "One.")]
    [InlineData("\uFEFF\r\n\t date  2025-08-13\r\nOne.", "2025-08-13", "One.")]
    [InlineData("date 2025-08 One.", "2025-08", "One.")]
    [InlineData("date 2025\n\nOne.", "2025", "One.")]
    [InlineData("Date: 2025-08-13 One.", "2025-08-13", "One.")]
    [InlineData("date 2025-08-13, One.", "2025-08-13", "One.")]
    [InlineData("date 2025-08-13T10:20:30Z One.", "2025-08-13T10:20:30Z", "One.")]
    [InlineData("No header at all.", null, "No header at all.")]
    [InlineData("date palms grow here.", null, "date palms grow here.")]
    [InlineData("date 5 and date 6.", null, "date 5 and date 6.")]
    [InlineData("update 2025-08-13 One.", null, "update 2025-08-13 One.")]
    public void The_header_gives_the_date_and_the_rest_is_text(string content, string? date, string text)
    {
        var record = Read.One("a.txt", content);
        Assert.Null(record.Reject);
        Assert.Equal(1, record.Line);
        Assert.Equal(date, record.Draft!.Date?.ToString());
        Assert.Equal(text, record.Draft.Text);
        Assert.Null(record.Draft.Id);
        Assert.Null(record.Draft.Title);
    }

    [Theory]
    [InlineData("", "0: empty")]
    [InlineData(" \r\n\t", "0: empty: nothing but blanks")]
    [InlineData("\uFEFF", "0: empty")]
    [InlineData("date 2025-08-13", "1: a date and no text")]
    [InlineData("\n\ndate 2025-08-13 \n", "3: a date and no text")]
    [InlineData("date 2025-13-45 One.", "1: '2025-13-45' is not a date: YYYY-MM-DD, YYYY-MM or YYYY of a day that exists")]
    [InlineData("\ndate 2025-02-29\nOne.", "2: '2025-02-29' is not a date: YYYY-MM-DD, YYYY-MM or YYYY of a day that exists")]
    [InlineData("date 13.08.2025 One.", "1: '13.08.2025' is not a date: YYYY-MM-DD, YYYY-MM or YYYY of a day that exists")]
    [InlineData("date 2025-08-13 One\0two", "0: not text: it holds NUL bytes")]
    public void What_cannot_be_an_article_is_rejected_with_line_and_reason(string content, string reject) =>
        Assert.Equal(reject, Read.Reject("a.txt", content));

    [Fact]
    public void Damaged_text_is_rejected_with_the_line_of_the_damage()
    {
        var record = Assert.Single(Read.Bytes("a.txt", [.. "date 2025\nOne.\n"u8, 0xFF, .. " two"u8]).Records);
        Assert.Equal((3, "neither UTF-8 nor windows-1251"), (record.Line, record.Reject));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_with_a_mark_is_read_and_said(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var (records, reading) = Read.Bytes("a.txt", [.. encoding.Preamble, .. encoding.GetBytes("date 2025-08-13 Ёлка 🙂 ё")]);
        Assert.Equal("Ёлка 🙂 ё", Assert.Single(records).Draft!.Text);
        Assert.Equal("UTF-16", reading.ForeignEncoding);
    }

    [Fact]
    public void Windows_1251_is_read_and_said()
    {
        const string Text = "Съезд малых городов — «в Болдине»: ёлки, ЁЛКИ и № 5.";
        var (records, reading) = Read.Bytes("a.txt", Windows1251.Encoding.GetBytes("date 2025-08-14 " + Text));
        Assert.Equal(Text, Assert.Single(records).Draft!.Text);
        Assert.Equal("windows-1251", reading.ForeignEncoding);
    }

    [Fact]
    public void The_seeds_are_read()
    {
        foreach (var (name, date, start) in new[]
        {
            ("000_5483f931d46cc9a1.txt", "2025-08-13", "The Congress of Small Towns"), ("001_69b8b6c229806bd0.txt", "2025-08-14", "Съезд малых городов"),
        })
        {
            var path = SharedData.Require(Path.Combine("seeds", name));
            var draft = Assert.Single(Read.File(path).Records).Draft!;
            Assert.Equal(date, draft.Date.ToString());
            Assert.StartsWith(start, draft.Text, StringComparison.Ordinal);
            Assert.EndsWith(".", draft.Text, StringComparison.Ordinal);
        }
    }
}
