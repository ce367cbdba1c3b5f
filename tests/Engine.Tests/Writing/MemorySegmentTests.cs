using System.Text;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class MemorySegmentTests
{
    private static readonly IndexSchema Schema = new([FieldDefinition.Text("title"), FieldDefinition.Keyword("tag")], new PlainAnalyzer().Version);

    [Fact]
    public void Documents_come_out_by_sort_key_then_arrival_and_undated_ones_last()
    {
        var buffer = new MemorySegment(Schema, new PlainAnalyzer());
        foreach (var (key, sortKey) in ((string, long?)[])[("a", 5), ("b", null), ("c", -3), ("gone", 1), ("d", 5), ("e", null), ("f", long.MinValue)])
        {
            buffer.Add(new Document(key, sortKey, Encoding.UTF8.GetBytes(key)));
        }

        buffer.Delete(3);
        buffer.Freeze();
        buffer.Delete(0);
        var source = new MemorySegmentSource(buffer);
        Assert.Equal("fcadbe", string.Concat(Enumerable.Range(0, source.DocCount).Select(doc => Encoding.UTF8.GetString(source.Key(doc)))));
        Assert.Equal([long.MinValue, -3, 5, 5, long.MaxValue, long.MaxValue], Enumerable.Range(0, source.DocCount).Select(source.SortKey));
        Assert.Equal([2, 4, 1, -1, 3, 5, 0], Enumerable.Range(0, buffer.DocCount).Select(source.NewNumber));
        Assert.Equal([0], buffer.LateDeleted.ToArray());
    }

    [Fact]
    public void A_surface_form_is_analysed_once_however_often_it_stands()
    {
        var analyzer = new CountingAnalyzer();
        var buffer = new MemorySegment(Schema, analyzer);
        for (var i = 0; i < 5; i++)
        {
            var document = new Document($"{i}", i, default);
            document.Texts.Add(("title", "Towns and towns, and a TOWN"));
            buffer.Add(document);
        }

        Assert.Equal(["a", "and", "town", "towns"], analyzer.Asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Terms_come_in_utf8_order_and_a_broken_surrogate_pair_becomes_the_replacement_character()
    {
        var buffer = new MemorySegment(Schema, new PlainAnalyzer());
        var document = new Document("a", 0, default);
        string[] texts = ["\uFF5E", "\U0001F600", "z", "zebra stripes", "zebra stripes 2", "ж", "", "\0", "a\0", "a"];
        foreach (var tag in texts.Where(text => text.Length > 0))
        {
            document.Keywords.Add(("tag", tag));
        }

        buffer.Add(document);
        Assert.Equal(buffer.Terms.FindOrAdd("x\uFFFDy"), buffer.Terms.FindOrAdd("x\uD83Dy"));
        var sorted = new SortedTerms(buffer.Terms);
        string[] all = [.. sorted.Order.Select(number => Encoding.UTF8.GetString(sorted.Utf8(number)))];
        Assert.Equal(["\0", "a", "a\0", "x\uFFFDy", "z", "zebra stripes", "zebra stripes 2", "ж", "\uFF5E", "\U0001F600"], all);
    }

    [Fact]
    public void An_analyzer_that_throws_leaves_the_buffer_as_it_was()
    {
        var buffer = new MemorySegment(Schema, new CountingAnalyzer { Poison = "poison" });
        var document = new Document("a", 0, default);
        document.Texts.Add(("title", "some words and poison"));
        Assert.Throws<InvalidOperationException>(() => buffer.Add(document));
        Assert.Equal(0, buffer.DocCount);
        Assert.Equal(0, buffer.TokenCount);
        var good = new Document("b", 0, default);
        good.Texts.Add(("title", "words"));
        good.Keywords.Add(("tag", "x"));
        good.Keywords.Add(("tag", "x"));
        Assert.Equal(0, buffer.Add(good));
        Assert.Equal(1, buffer.RunLength(0, 0));
        Assert.Equal(1, buffer.RunLength(1, 0));
    }

    [Fact]
    public void Numbers_of_texts_survive_growing()
    {
        var random = new Random(3);
        var table = new TermTable();
        var model = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string((char)('a' + random.Next(26)), random.Next(4)) + random.Next(3000);
            var number = table.FindOrAdd(text);
            Assert.Equal(model.TryGetValue(text, out var known) ? known : model.Count, number);
            model[text] = number;
            Assert.Equal(text, table.Text(number).ToString());
        }

        Assert.Equal(model.Count, table.Count);
    }

    [Fact]
    public void The_key_of_a_text_is_its_first_code_units_filled_with_zeros()
    {
        var random = new Random(4);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            var key = new TermKey(text);
            var padded = text.PadRight(12, '\0');
            Assert.Equal((Word(padded, 0), Word(padded, 4), Word(padded, 8), text.Length), (key.First, key.Second, key.Third, key.Length));
            Assert.Equal(key.Hash, new TermKey(("x" + text).AsSpan(1)).Hash);
        }

        static ulong Word(string text, int start) => text[start] | ((ulong)text[start + 1] << 16) | ((ulong)text[start + 2] << 32) | ((ulong)text[start + 3] << 48);
    }

    [Fact]
    public void Pools_give_back_what_was_put_in_across_chunks()
    {
        var pool = new IntPool();
        for (var i = 0; i < 40_000; i++)
        {
            if (i % 7 == 0 && i + 1 < 40_000)
            {
                pool.Add([i, i + 1]);
                i++;
            }
            else
            {
                pool.Add(i);
            }
        }

        Assert.Equal(20_000, pool.Read(20_000, 1)[0]);
        foreach (var length in (long[])[39_999, 32_768, 32_767, 5, 0])
        {
            pool.Truncate(length);
            Assert.Equal(length, pool.Length);
            pool.Add(-1);
            Assert.Equal(-1, pool.Read(length, 10)[0]);
            pool.Truncate(length);
            if (length > 0)
            {
                Assert.Equal(length - 1, pool.Read(length - 1, 1)[0]);
            }
        }

        var bytes = new BytePool();
        long[] addresses = [.. ((int[])[3, 70_000, 0, 65_535, 1]).Select(size => bytes.Add(Enumerable.Repeat((byte)size, size).ToArray()))];
        Assert.Equal(70_000, bytes.Read(addresses[1], 70_000).Length);
        Assert.Equal((byte)(70_000 & 255), bytes.Read(addresses[1], 70_000)[69_999]);
        Assert.Equal(1, bytes.Read(addresses[4], 1)[0]);
        Assert.Equal([3, 3, 3], bytes.Read(addresses[0], 3).ToArray());
    }

    private sealed class CountingAnalyzer : IAnalyzer
    {
        private readonly PlainAnalyzer _inner = new();

        public List<string> Asked { get; } = [];

        public string? Poison { get; init; }

        public string Version => _inner.Version;

        public ITokenizer CreateTokenizer() => _inner.CreateTokenizer();

        public void Analyze(ReadOnlySpan<char> surface, WordTerms terms)
        {
            if (Poison is not null && surface.SequenceEqual(Poison))
            {
                throw new InvalidOperationException("poison");
            }

            Asked.Add(surface.ToString());
            _inner.Analyze(surface, terms);
        }
    }
}
