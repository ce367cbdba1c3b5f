using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Positions;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>The worked examples of the writers' doc comments.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Numbers_stand_in_few_bits() => Assert.Equal("0239", Hex(bytes => IntBlock.Write(bytes, [1, 2, 3])));

    [Fact]
    public void Horizontal_bits()
    {
        var packed = new byte[2];
        PlainBitPacking.PackHorizontal([1, 2, 3], 3, packed);
        Assert.Equal("D100", Convert.ToHexString(packed));
    }

    [Fact]
    public void Documents_stand_as_gaps() => Assert.Equal("0207", Hex(bytes => DocBlock.Write(bytes, [3, 5, 6], -1)));

    [Fact]
    public void Impacts_stand_in_pairs() => Assert.Equal("0114E128", Hex(bytes => ImpactSet.Write(bytes, [new Impact(1, 20), new Impact(300, 40)])));

    [Fact]
    public void Strings_share_their_beginning() => Assert.Equal("3173", Hex(bytes => FrontCoding.Write(bytes, "new"u8, "news"u8)));

    [Fact]
    public void Positions_stand_as_distances()
    {
        var positions = new PositionsWriter();
        positions.Add([1, 3]);
        positions.Add([2]);
        positions.Finish();
        Assert.Equal("0229", Convert.ToHexString(positions.Written));
    }

    [Fact]
    public void A_short_list()
    {
        var list = new PostingsListWriter();
        list.Start(text: true);
        list.Add(3, [1, 3], 10);
        list.Add(5, [2], 10);
        list.Finish();
        Assert.Equal("020701010229", Convert.ToHexString(list.Postings));
    }

    [Fact]
    public void A_selection()
    {
        using var directory = new MemoryDirectory();
        using var postings = directory.Create("p", FileKind.Postings);
        using var positions = directory.Create("q", FileKind.Positions);
        var list = new PostingsListWriter();
        list.Start(text: true);
        list.Add(3, [1, 4], 10);
        list.Add(5, [2], 10);
        list.Add(6, [7, 9], 10);
        list.Finish();
        postings.Write(list.Postings);

        var selection = new SelectionWriter(postings, positions);
        selection.Start(new TermEntry(3, 5, 0, 0) { PostingsLength = list.Postings.Length });
        selection.Add(5, [2]);
        selection.Add(6, [9]);
        selection.Finish();
        Assert.True(selection.IsComplete);
        Assert.Equal("0202" + "0102", Convert.ToHexString(selection.Written));
    }

    [Fact]
    public void A_dictionary() =>
        Assert.Equal(
            "0602656E02727500040008020000000000006E6500000000",
            Payload(output =>
            {
                var dictionary = new TermDictionaryWriter(output, new MemoryDirectory().Create("p", FileKind.Postings), new MemoryDirectory().Create("q", FileKind.Positions));
                dictionary.Start(TermDictionaryKind.Keyword);
                dictionary.Add("en"u8, new TermEntry(1, 1, 0, 0), shared: false);
                dictionary.Add("ru"u8, new TermEntry(2, 2, 0, 0) { PostingsLength = 2 }, shared: false);
                dictionary.Finish();
            }));

    [Fact]
    public void A_dictionary_that_names_lemmas() =>
        Assert.Equal(
            "020161" + "03030101" + "0000" + "04000005" + "0000000000000000" + "00000000",
            Payload(output =>
            {
                var dictionary = new TermDictionaryWriter(output, new MemoryDirectory().Create("p", FileKind.Postings), new MemoryDirectory().Create("q", FileKind.Positions));
                dictionary.Start(TermDictionaryKind.Text, namesLemmas: true);
                dictionary.Add("a"u8, new TermEntry(1, 1, 0, 5), shared: false, lemma: 3);
                dictionary.Finish();
            }));

    [Fact]
    public void A_column_of_numbers() =>
        Assert.Equal(
            "24" + "0000000000000000" + "64000000000000000000000000000200",
            Payload(output => LongColumnWriter.Write(output, new ByteWriter(), [100, 160, 220])));

    [Fact]
    public void A_column_of_keywords() =>
        Assert.Equal(
            "020001",
            Payload(output =>
            {
                var column = new KeywordColumnWriter();
                column.Add(2, 0);
                column.Add(0, 1);
                column.Write(output, new ByteWriter(), 3, 2);
            }));

    [Fact]
    public void A_stored_document() =>
        Assert.Equal(
            "00026869" + "0161" + "00000000" + "0000000000000000" + "00000000" + "0101040002" + "05000000",
            Payload(output =>
            {
                var stored = new StoredWriter(output, model: null);
                stored.Add("a"u8, "hi"u8);
                stored.Finish();
            }));

    [Fact]
    public void Long_lists_open_with_their_skip_table()
    {
        var list = new PostingsListWriter();
        list.Start(text: false);
        for (var doc = 0; doc < 130; doc++)
        {
            list.Add(doc, [0], 0);
        }

        list.Finish();
        Assert.Equal("7F00000081000000" + "00000100" + "00" + "00", Convert.ToHexString(list.Postings));

        list.Start(text: true);
        for (var doc = 0; doc < 128; doc++)
        {
            list.Add(doc, [0], 10);
        }

        list.Finish();
        Assert.Equal(
            "00" + "0000" + "04000000" + "7F000000" + "0000" + "0000" + "00" + "01" + "01" + "010A010A" + "0000",
            Convert.ToHexString(list.Postings));
        Assert.Equal("00", Convert.ToHexString(list.Positions));
    }

    [Fact]
    public void A_columns_file()
    {
        var schema = new IndexSchema([FieldDefinition.Text("t", TermSpace.Surface), FieldDefinition.Keyword("k"), FieldDefinition.Number("n")], "1");
        var documents = new[] { new ListDocument("a", 100, []), new ListDocument("b", 160, []), new ListDocument("c", long.MaxValue, []) };
        documents[0].Lengths[0] = 3;
        documents[2].Lengths[0] = 1;
        documents[1].AddKeyword(1, "x");
        documents[0].Numbers[2] = 7;
        using var directory = new MemoryDirectory();
        SegmentWriter.Write(directory, "s1", new ListSegmentSource(schema, documents), new StoredModels(), TestContext.Current.CancellationToken);
        using var input = directory.Open("s1.columns", FileKind.Columns);
        Assert.Equal(
            "02" + "0000000000000000" + "64000000000000000000000000000100" + "030001" + "000100" + "01" + "0000000000000000" + "07000000000000000000000000000000"
            + "03020001" + "3C1A011C011F200001" + "0D000000",
            Convert.ToHexString(input.Slice(0, (int)input.Length)));
    }

    /// <summary>Bytes must not change without a new version: an index that was written yesterday is read tomorrow.</summary>
    [Fact]
    public void The_files_of_a_small_segment_have_these_checksums()
    {
        var (reader, directory) = SegmentAssert.Write(RandomSegments.Create(2025, 300, vocabulary: 10, gap: 20));
        using (directory)
        {
            reader.Release();

            // Not the stored file: the next version of Brotli may find other bytes for the same text.
            string[] names = ["s1.terms", "s1.postings", "s1.positions", "s1.columns"];
            Assert.Equal("B9A39AA9 16D04AF0 7D192DC6 E476F795", string.Join(' ', names.Select(name => $"{Crc32C.Compute(directory.Read(name)):X8}")));
        }
    }

    private static string Hex(Action<ByteWriter> write)
    {
        var bytes = new ByteWriter();
        write(bytes);
        return Convert.ToHexString(bytes.Written);
    }

    private static string Payload(Action<IndexOutput> write)
    {
        using var directory = new MemoryDirectory();
        using (var output = directory.Create("x", FileKind.Terms))
        {
            write(output);
            if (directory.Read("x").Length <= FileHeader.Length)
            {
                // Some writers finish their file themselves.
                output.Finish();
            }
        }

        using var input = directory.Open("x", FileKind.Terms);
        return Convert.ToHexString(input.Slice(0, (int)input.Length));
    }
}
