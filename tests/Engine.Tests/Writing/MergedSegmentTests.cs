using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>A merged segment has, byte for byte, the files of one that was written from all documents at once: whatever a merge hands over without reading it again is as it would be.</summary>
public sealed class MergedSegmentTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 40, 2, false)]
    [InlineData(2, 400, 3, false)]
    [InlineData(3, 3000, 5, false)]
    [InlineData(4, 1000, 1, true)]
    [InlineData(5, 3000, 7, true)]
    [InlineData(6, 600, 60, true)]
    public void A_merged_segment_is_the_segment_of_the_documents_that_live(int seed, int count, int segments, bool deletes)
    {
        using var directory = new MemoryDirectory();
        var random = new Random(seed);
        var documents = Enumerable.Range(0, count).Select(number => RandomDocuments.Make(random, $"{number}")).ToList();
        var isLive = documents.Select(_ => !deletes || random.Next(4) > 0).ToList();
        var views = new List<SegmentView>();
        for (var segment = 0; segment < segments; segment++)
        {
            var (from, to) = (count * segment / segments, count * (segment + 1) / segments);
            var reader = Write(directory, segment + 1, documents[from..to]);
            var slot = new SegmentSlot(reader, live: null);
            for (var number = from; number < to; number++)
            {
                if (!isLive[number])
                {
                    slot.Delete(reader.Find(System.Text.Encoding.UTF8.GetBytes(documents[number].Key)));
                }
            }

            slot.ApplyDeletes();
            views.Add(new SegmentView(reader, slot.Live));
        }

        var (merged, whole) = (IndexFiles.Segment(segments + 1), IndexFiles.Segment(segments + 2));
        SegmentWriter.Write(directory, merged, new MergeSource(RandomDocuments.Schema, views, progress: null, Stop), new StoredModels(), Stop);
        Write(directory, segments + 2, [.. documents.Where((_, number) => isLive[number])]).Release();
        foreach (var view in views)
        {
            view.Reader.Release();
        }

        foreach (var (name, other, kind) in SegmentFiles.Names(merged).Zip(SegmentFiles.Names(whole), SegmentFiles.Kinds))
        {
            Assert.True(Bytes(directory, name, kind).SequenceEqual(Bytes(directory, other, kind)), $"{name} of seed {seed} differs from {other}");
        }
    }

    private static SegmentReader Write(MemoryDirectory directory, int number, IReadOnlyList<Document> documents)
    {
        var buffer = new MemorySegment(RandomDocuments.Schema, new PlainAnalyzer());
        foreach (var document in documents)
        {
            buffer.Add(document);
        }

        buffer.Freeze();
        return SegmentReader.Open(directory, RandomDocuments.Schema, SegmentWriter.Write(directory, IndexFiles.Segment(number), new MemorySegmentSource(buffer), new StoredModels(), Stop));
    }

    private static byte[] Bytes(MemoryDirectory directory, string name, FileKind kind)
    {
        using var input = directory.Open(name, kind);
        return input.Slice(0, (int)input.Length).ToArray();
    }
}
