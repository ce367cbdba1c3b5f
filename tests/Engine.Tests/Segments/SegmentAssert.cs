using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>Holds a segment against the list it was written from, completely.</summary>
internal static class SegmentAssert
{
    public static void Equal(ListSegmentSource expected, SegmentReader actual)
    {
        Documents(expected, actual);
        for (var field = 0; field < expected.Schema.Fields.Count; field++)
        {
            var definition = expected.Schema.Fields[field];
            switch (definition.Kind)
            {
                case FieldKind.Text:
                    Lengths(expected, actual, field);
                    foreach (var space in new[] { TermSpace.Surface, TermSpace.Lemma, TermSpace.Derived })
                    {
                        Terms(expected, actual, field, space);
                    }

                    break;
                case FieldKind.Keyword:
                    Terms(expected, actual, field, TermSpace.Surface);
                    Keywords(expected, actual, field);
                    break;
                default:
                    Numbers(expected, actual, field);
                    break;
            }
        }
    }

    public static (SegmentReader Reader, MemoryDirectory Directory) Write(ListSegmentSource source)
    {
        var directory = new MemoryDirectory();
        var info = SegmentWriter.Write(directory, "s1", source, new StoredModels(), TestContext.Current.CancellationToken);
        Assert.Equal(directory.List().Sum(name => directory.Read(name).LongLength), info.Bytes);
        return (SegmentReader.Open(directory, source.Schema, info), directory);
    }

    private static void Documents(ListSegmentSource expected, SegmentReader actual)
    {
        Assert.Equal(expected.DocCount, actual.DocCount);
        var dated = expected.Documents.Count(document => document.SortKey < long.MaxValue);
        Assert.Equal(dated, actual.DatedCount);
        Assert.Equal(expected.Documents.Min(document => document.SortKey), actual.Info.MinSortKey);
        Assert.Equal(dated == 0 ? long.MinValue : expected.Documents[dated - 1].SortKey, actual.Info.MaxSortKey);
        var stored = actual.OpenStored();
        var first = 0;
        for (var doc = 0; doc < expected.DocCount; doc++)
        {
            var document = expected.Documents[doc];
            Assert.Equal(document.SortKey, actual.SortKey(doc));
            Assert.Equal(document.Key, actual.Key(doc));
            Assert.Equal(doc, actual.Find(Encoding.UTF8.GetBytes(document.Key)));
            Assert.Equal(document.Stored, actual.Stored(doc));
            Assert.True(stored.Payload(doc).SequenceEqual(document.Stored));
            Assert.Equal(-1, actual.Find(Encoding.UTF8.GetBytes(document.Key + "x")));
            first = doc > 0 && expected.Documents[doc - 1].SortKey == document.SortKey ? first : doc;
            Assert.Equal(Math.Min(first, dated), actual.FirstAtOrAfter(document.SortKey));
        }

        Assert.Equal(0, actual.FirstAtOrAfter(long.MinValue));
        Assert.Equal(-1, actual.Find("zzz"u8));
        Assert.Equal(-1, actual.Find(""u8));
    }

    private static void Lengths(ListSegmentSource expected, SegmentReader actual, int field)
    {
        var lengths = expected.Documents.ConvertAll(document => document.Lengths.GetValueOrDefault(field));
        Assert.Equal(lengths.Sum(), actual.TotalLength(field));
        Assert.Equal(lengths.Count(length => length > 0), actual.DocsWithField(field));
        Assert.Equal(lengths.Select(NormCode.Encode), actual.Norms(field, 0, actual.DocCount).ToArray());
    }

    private static void Numbers(ListSegmentSource expected, SegmentReader actual, int field)
    {
        for (var doc = 0; doc < expected.DocCount; doc++)
        {
            var found = actual.Numbers(field).TryGet(doc, out var number) ? number : (long?)null;
            Assert.Equal(expected.Number(field, doc), found);
        }
    }

    private static void Keywords(ListSegmentSource expected, SegmentReader actual, int field)
    {
        var column = actual.Keywords(field);
        var values = expected.Postings(field, TermSpace.Surface).Keys.ToList();
        Assert.Equal(values, Enumerable.Range(0, column.ValueCount).Select(column.Value));
        var random = new Random(field);
        var bits = new ulong[(expected.DocCount + 63) / 64];
        var counts = new int[values.Count];
        for (var doc = 0; doc < expected.DocCount; doc++)
        {
            var ordinals = new List<int>();
            column.Read(doc, ordinals);
            var wanted = expected.Documents[doc].Terms.GetValueOrDefault((field, TermSpace.Surface));
            Assert.Equal((wanted?.Keys.ToArray() ?? []).Order(StringComparer.Ordinal), ordinals.Select(column.Value).Order(StringComparer.Ordinal));
            if (random.Next(2) == 0)
            {
                bits[doc / 64] |= 1UL << doc;
                ordinals.ForEach(ordinal => counts[ordinal]++);
            }
        }

        var found = new int[values.Count];
        column.Count(bits, 0, found);
        Assert.Equal(counts, found);
    }

    private static void Terms(ListSegmentSource expected, SegmentReader actual, int field, TermSpace space)
    {
        var postings = expected.Postings(field, space);
        var dictionary = actual.Terms(field, space);
        Assert.Equal(postings.Count, dictionary.Count);
        var cursor = dictionary.Seek([]);
        byte[] previous = [];
        foreach (var (term, docs) in postings)
        {
            var text = Encoding.UTF8.GetBytes(term);
            Assert.True(cursor.Next());
            Assert.Equal(term, Encoding.UTF8.GetString(cursor.Term));
            Assert.True(dictionary.TryGet(text, out var entry));
            Assert.Equal(entry, cursor.Entry);
            Assert.Equal(docs.Count, entry.DocFreq);
            var frequency = space == TermSpace.Surface && expected.Schema.Fields[field].Kind == FieldKind.Keyword ? docs.Count : docs.Sum(doc => doc.Positions.Count);
            Assert.Equal(frequency, entry.TotalFrequency);
            Assert.False(dictionary.TryGet([.. text, 0], out _));
            var between = dictionary.Seek([.. previous, 0]);
            Assert.True(between.Next());
            Assert.Equal(term, Encoding.UTF8.GetString(between.Term));
            PostingsAssert.Equal(docs, actual, field, entry);
            previous = text;
        }

        Assert.False(cursor.Next());
        Assert.False(dictionary.Seek([.. previous, 0]).Next());
    }
}
