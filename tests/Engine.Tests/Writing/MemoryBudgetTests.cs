using System.Globalization;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Measures the heap of the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition("the heap is measured", DisableParallelization = true)]
[Collection("the heap is measured")]
public sealed class MemoryBudgetTests
{
    /// <summary>What a flush takes whatever the buffer: the sample that a model of payloads is made from, and the model.</summary>
    private const long FlushConstant = 48L << 20;

    private static readonly IndexSchema Schema = new(
        [FieldDefinition.Text("title"), FieldDefinition.Text("body"), FieldDefinition.Keyword("tag"), FieldDefinition.Number("size")], new PlainAnalyzer().Version);

    [Fact]
    public void A_buffer_takes_the_bytes_that_it_reports_and_no_more_while_it_is_flushed()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var directory = new FileSystemDirectory(folder.FullName);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var buffer = new MemorySegment(Schema, new PlainAnalyzer());
            var random = new Random(1);
            for (var doc = 0; doc < 4_000; doc++)
            {
                buffer.Add(Make(random, doc));
            }

            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
            Assert.InRange(grown, buffer.Bytes / 4, buffer.Bytes + (2L << 20));
            buffer.Freeze();
            var source = new MeasuringSource(new MemorySegmentSource(buffer));
            SegmentWriter.Write(directory, "s1", source, new StoredModels(), TestContext.Current.CancellationToken);
            Assert.InRange(source.Peak - before, grown, buffer.Bytes + FlushConstant);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_writer_stays_within_its_budget_and_flushes_for_it()
    {
        const long Budget = 16L << 20;
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using var directory = new FileSystemDirectory(folder.FullName);
            using var writer = IndexWriter.Open(directory, Schema, new PlainAnalyzer(), new IndexWriterOptions { MemoryBudget = Budget });
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var random = new Random(2);
            for (var doc = 0; doc < 12_000; doc++)
            {
                writer.Put(Make(random, doc));
                if (doc % 500 == 0)
                {
                    Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Budget + FlushConstant);
                }
            }

            Assert.True(writer.Statistics.Segments > 1, "nothing was flushed for memory");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Document Make(Random random, int number)
    {
        var text = new StringBuilder();
        for (var words = random.Next(200); words >= 0; words--)
        {
            text.Append(CultureInfo.InvariantCulture, $"word{(int)(20_000 * Math.Pow(random.NextDouble(), 3))} ");
        }

        return new Document($"key {number}", number, Encoding.UTF8.GetBytes(text.ToString()))
        {
            Texts = { ("title", "a title of some words"), ("body", text.ToString()) },
            Keywords = { ("tag", $"tag {number % 100}"), ("tag", "all") },
            Numbers = { ("size", number) },
        };
    }

    /// <summary>Looks at the heap while a segment is written.</summary>
    private sealed class MeasuringSource(SegmentSource inner) : SegmentSource
    {
        public long Peak { get; private set; }

        public override IndexSchema Schema => inner.Schema;

        public override int DocCount => inner.DocCount;

        public override long SortKey(int doc) => inner.SortKey(doc);

        public override ReadOnlySpan<byte> Key(int doc) => inner.Key(doc);

        public override ReadOnlySpan<byte> Stored(int doc)
        {
            Measure(doc % 1000 == 0);
            return inner.Stored(doc);
        }

        public override ReadOnlySpan<byte> Sample(int doc) => inner.Stored(doc);

        public override byte Norm(int field, int doc) => inner.Norm(field, doc);

        public override long TotalLength(int field) => inner.TotalLength(field);

        public override long? Number(int field, int doc) => inner.Number(field, doc);

        public override TermSource Terms(int field, TermSpace space)
        {
            var terms = inner.Terms(field, space);
            Measure(due: true);
            return terms;
        }

        private void Measure(bool due) => Peak = due ? Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true)) : Peak;
    }
}
