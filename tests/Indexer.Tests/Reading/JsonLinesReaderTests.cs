using System.Text;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Reading;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var draft = Read.One(
            "a.jsonl",
            """
            {"id":"7","lang":"ru","date":"2025-08-14","title":"Т","text":"Один\nДва","url":"https://example.org/7","source":"S","section":"P","authors":["A","B"],"tags":["x"],"updated":"2025-08-15T10:00:00+03:00","other":{"a":[1,{}]}}
            """).Draft!;
        Assert.Equal(
            ("7", "ru", "2025-08-14", "Т", "Один\nДва", "https://example.org/7", "S", "P", "2025-08-15T07:00:00Z"),
            (draft.Id, draft.Language, draft.Date.ToString(), draft.Title, draft.Text, draft.Url, draft.Source, draft.Section, draft.Updated.ToString()));
        Assert.Equal(["A", "B"], draft.Authors);
        Assert.Equal(["x"], draft.Tags);
    }

    [Theory]
    [InlineData("""{"title":"T"}""")]
    [InlineData("""{"title":"T","id":null,"lang":null,"date":null,"text":null,"authors":null,"tags":[],"updated":null}""")]
    [InlineData("""{"title":"T","id":"","lang":" ","date":"","text":"","url":"","authors":[null,""],"tags":""}""")]
    public void Missing_null_and_blank_are_the_same(string line)
    {
        var draft = Read.One("a.ndjson", line).Draft!;
        Assert.Equal("T", draft.Title);
        Assert.Null(draft.Id ?? draft.Language ?? draft.Text ?? draft.Url ?? draft.Date?.ToString() ?? draft.Updated?.ToString());
        Assert.Empty(draft.Authors);
        Assert.Empty(draft.Tags);
    }

    [Fact]
    public void An_id_may_be_a_number_and_a_list_one_string()
    {
        var draft = Read.One("a.jsonl", """{"id":12345678901234567890,"authors":"A","tags":"x, y","text":"T"}""").Draft!;
        Assert.Equal("12345678901234567890", draft.Id);
        Assert.Equal(["A"], draft.Authors);
        Assert.Equal(["x, y"], draft.Tags);
    }

    [Theory]
    [InlineData("""{"id":"1"}""", "1: neither title nor text")]
    [InlineData("""{"title":" ","text":"\n"}""", "1: neither title nor text")]
    [InlineData("""["title"]""", "1: not a JSON object, but an array")]
    [InlineData("\n\n7", "3: not a JSON object, but a number")]
    [InlineData("""{"title":7}""", "1: \"title\" must be a string and is a number")]
    [InlineData("""{"id":true,"title":"T"}""", "1: \"id\" must be a string and is true or false")]
    [InlineData("""{"date":2025,"title":"T"}""", "1: \"date\" must be a string and is a number")]
    [InlineData("""{"tags":{"a":1},"title":"T"}""", "1: \"tags\" must be a string and is an object")]
    [InlineData("""{"tags":[1],"title":"T"}""", "1: \"tags\" must be a string and is a number")]
    [InlineData("""{"date":"2025-02-30","title":"T"}""", "1: \"date\": '2025-02-30' is not a date: YYYY-MM-DD, YYYY-MM, YYYY or an instant of a day that exists")]
    [InlineData("""{"updated":"yesterday","title":"T"}""", "1: \"updated\": 'yesterday' is not a date: YYYY-MM-DD, YYYY-MM, YYYY or an instant of a day that exists")]
    [InlineData("""{"title":"\ud800"}""", "1: not JSON: half of a surrogate pair")]
    [InlineData("""{"title":"T"} x""", "1: not JSON: 'x' is invalid after a single JSON value. Expected end of data (byte 15 of the line)")]
    [InlineData(" \n\r\n", "0: empty: nothing but blanks")]
    [InlineData("", "0: empty")]
    public void A_line_that_is_no_article_is_rejected_with_line_and_reason(string content, string reject) =>
        Assert.Equal(reject, Read.Reject("a.jsonl", content));

    [Fact]
    public void Lines_are_counted_as_editors_count_them()
    {
        var (records, _) = Read.Bytes("a.jsonl", "\uFEFF{\"title\":\"a\"}\r\n\r\n{\n  {\"title\":\"b\"}\t\n{\"title\":\"c\"}"u8);
        Assert.Equal(["1 a", "3 ", "4 b", "5 c"], records.Select(record => $"{record.Line} {record.Draft?.Title}"));
    }

    [Fact]
    public void A_damaged_line_is_rejected_and_its_neighbours_stay()
    {
        byte[] content = [.. "{\"title\":\"один\"}\n{\"title\":\"дв"u8, 0xD0, .. "\"}\n{\"title\":\"три\"}"u8];
        var (records, reading) = Read.Bytes("a.jsonl", content);
        Assert.Equal(["один", null, "три"], records.Select(record => record.Draft?.Title));
        Assert.Equal((2, "not valid UTF-8"), (records[1].Line, records[1].Reject));
        Assert.Null(reading.ForeignEncoding);
    }

    [Fact]
    public void A_damaged_first_line_does_not_make_the_rest_windows_1251()
    {
        byte[] content = [.. "{\"title\":\"Съезд малых городов"u8[..^1], .. "\"}\n{\"title\":\"три\"}"u8];
        var (records, reading) = Read.Bytes("a.jsonl", content);
        Assert.Equal([null, "три"], records.Select(record => record.Draft?.Title));
        Assert.Null(reading.ForeignEncoding);
    }

    [Fact]
    public void Windows_1251_is_known_by_the_first_line_with_cyrillic_letters()
    {
        const string Lines = "{\"title\":\"plain\"}\n{\"title\":\"Съезд малых городов\"}\n{\"title\":\"«—»\"}";
        var (records, reading) = Read.Bytes("a.jsonl", Windows1251.Encoding.GetBytes(Lines));
        Assert.Equal(["plain", "Съезд малых городов", "«—»"], records.Select(record => record.Draft?.Title));
        Assert.Equal("windows-1251", reading.ForeignEncoding);
    }

    [Fact]
    public void Latin_1_is_not_taken_for_windows_1251() =>
        Assert.Equal("not valid UTF-8", Read.Bytes("a.jsonl", Encoding.Latin1.GetBytes("{\"title\":\"Le café près de la forêt\"}")).Records[0].Reject);

    [Fact]
    public void Utf_16_is_read()
    {
        var (records, reading) = Read.Bytes("a.jsonl", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"title\":\"один\"}\n{\"title\":\"два\"}")]);
        Assert.Equal(["один", "два"], records.Select(record => record.Draft?.Title));
        Assert.Equal("UTF-16", reading.ForeignEncoding);
    }

    [Fact]
    public void A_line_of_tens_of_megabytes_is_read()
    {
        var text = new string('x', 40 << 20);
        Assert.Equal(text, Read.One("a.jsonl", $$"""{"text":"{{text}}"}""").Draft!.Text);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_rejected_and_the_next_one_read()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(new string('x', 1_000_000)), .. "\nnext\n"u8]);
        using var lines = new LineReader(stream, 1000);
        Assert.True(lines.Next());
        Assert.True(lines.TooLong);
        Assert.True(lines.Next());
        Assert.Equal((2, false, "next"), (lines.Number, lines.TooLong, Encoding.UTF8.GetString(lines.Line)));
        Assert.False(lines.Next());
    }
}
