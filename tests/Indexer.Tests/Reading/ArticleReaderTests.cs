using System.Text;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Tests.Reading;

public sealed class ArticleReaderTests
{
    private static readonly string Lines = string.Concat(
        Enumerable.Range(1, 300).Select(n => $$"""{"id":"{{n}}","title":"Заголовок {{n * 7919}}","text":"{{n * n}} text"}""" + "\n"));

    [Fact]
    public void A_compressed_file_reads_like_a_plain_one()
    {
        var plain = Encoding.UTF8.GetBytes(Lines);
        var (expected, whole) = Read.Bytes("a.jsonl", plain);
        var (found, reading) = Read.Bytes("a.jsonl.gz", TemporaryFolder.Gzip(plain));
        Assert.Equal(expected.Select(Describe), found.Select(Describe));
        Assert.Equal((plain.Length, plain.Length), (whole.TextBytes, reading.TextBytes));
        Assert.NotNull(reading.Stamp);
    }

    [Fact]
    public void Several_compressed_parts_in_one_file_are_one_text() =>
        Assert.Equal(2, Read.Bytes("a.jsonl.gz", [.. TemporaryFolder.Gzip("{\"title\":\"a\"}\n"u8), .. TemporaryFolder.Gzip("{\"title\":\"b\"}\n"u8)]).Records.Count);

    [Fact]
    public void A_compressed_file_cut_anywhere_gives_what_was_before_the_cut_and_one_reject()
    {
        var gzip = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(Lines));
        var most = 0;
        for (var length = 1; length < gzip.Length; length += length < 40 || length > gzip.Length - 20 ? 1 : 37)
        {
            var (records, reading) = Read.Bytes("a.jsonl.gz", gzip.AsSpan(0, length));
            Assert.True(reading.CutShort, $"cut at {length}");
            Assert.Null(reading.Stamp);
            Assert.NotNull(records[^1].Reject);
            Assert.Equal(Enumerable.Range(1, records.Count - 1).Select(n => $"{n}"), records.SkipLast(1).Select(record => record.Draft!.Id));
            most = Math.Max(most, records.Count - 1);
        }

        Assert.Equal(300, most);
    }

    [Fact]
    public void A_damaged_byte_in_a_compressed_file_never_throws()
    {
        var gzip = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(Lines));
        for (var at = 0; at < gzip.Length; at += 11)
        {
            var damaged = gzip.ToArray();
            damaged[at] ^= 0x55;
            var (records, reading) = Read.Bytes("a.jsonl.gz", damaged);
            Assert.Equal(reading.CutShort, records.Count == 0 || reading.Stamp is null);
        }
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.txt")]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.dat")]
    public void Random_and_damaged_bytes_never_throw(string name)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var bytes = Encoding.UTF8.GetBytes(Lines)[..random.Next(5000)];
            if (seed % 3 == 0)
            {
                random.NextBytes(bytes);
            }

            for (var damages = random.Next(20); damages > 0 && bytes.Length > 0; damages--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var (records, _) = Read.Bytes(name, bytes);
            Assert.True(records.Count > 0, $"seed {seed}: neither article nor reject");
            Assert.All(records, record => Assert.True(record.Draft is null != record.Reject is null, $"seed {seed}"));
            Assert.All(records, record => Assert.DoesNotContain('\n', record.Reject ?? ""));
        }
    }

    [Theory]
    [InlineData("a.dat", "  {\"title\":\"T\"}\n{\"title\":\"U\"}", "T,U")]
    [InlineData("a", "date 2025 Text", "Text")]
    [InlineData("a.xml", "\uFEFF{\"title\":\"T\"}", "T")]
    public void A_file_of_unknown_name_is_read_by_its_content(string name, string content, string expected) =>
        Assert.Equal(expected, string.Join(',', Read.Bytes(name, Encoding.UTF8.GetBytes(content)).Records.Select(record => record.Draft!.Title ?? record.Draft.Text)));

    [Fact]
    public void A_compressed_file_of_unknown_name_is_read_by_its_content() =>
        Assert.Equal("T", Read.Bytes("a.dat", TemporaryFolder.Gzip("{\"title\":\"T\"}"u8)).Records[0].Draft!.Title);

    [Fact]
    public void A_name_that_promises_gzip_is_held_to_it() =>
        Assert.Equal("damaged or cut short: it is not gzip", Assert.Single(Read.Bytes("a.txt.gz", "date 2025 Text"u8).Records).Reject);

    [Fact]
    public void A_file_that_is_gone_is_one_reject()
    {
        using var folder = new TemporaryFolder();
        var file = new SourceFile(folder["a.txt"], "a.txt", "a.txt", 1, 1);
        Assert.Equal("it is gone", Assert.Single(ArticleReader.Read(file, new FileReading(), _ => { })).Reject);
    }

    private static string Describe(ArticleRecord record) => $"{record.Line} {record.Draft?.Id} {record.Draft?.Title} {record.Draft?.Text} {record.Reject}";
}
