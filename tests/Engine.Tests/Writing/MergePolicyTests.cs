using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class MergePolicyTests : IDisposable
{
    private static readonly IndexSchema Schema = new([FieldDefinition.Number("n")], new PlainAnalyzer().Version);

    private readonly MemoryDirectory _directory = new();
    private readonly List<SegmentReader> _readers = [];

    public void Dispose()
    {
        foreach (var reader in _readers)
        {
            reader.Release();
        }

        _directory.Dispose();
    }

    [Fact]
    public void A_tier_is_merged_when_it_is_full_and_then_where_dates_lie_closest()
    {
        var slots = Enumerable.Range(0, MergePolicy.Width - 1).Select(_ => Slot(1000, 2000)).ToList();
        Assert.Empty(MergePolicy.Choose(slots));
        slots.Add(Slot(-90_000, 90_000));
        Assert.Equal(MergePolicy.Width, MergePolicy.Choose(slots, floorBytes: 1).Count);
        slots.Insert(3, Slot(1500, 2600));
        var chosen = MergePolicy.Choose(slots, floorBytes: 1);
        Assert.Equal(MergePolicy.Width, chosen.Count);
        Assert.DoesNotContain(slots[^1], chosen);
    }

    [Fact]
    public void Tiny_segments_are_merged_all_at_once()
    {
        var slots = Enumerable.Range(0, 50).Select(n => Slot(n)).ToList();
        Assert.Equal(slots.Count, MergePolicy.Choose(slots).Count);
        Assert.Equal(MergePolicy.Width, MergePolicy.Choose(slots, floorBytes: 1).Count);
    }

    [Fact]
    public void Tiny_segments_never_become_more_than_a_merge_takes_though_the_background_does_nothing()
    {
        using var directory = new MemoryDirectory();
        using var writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer(), new IndexWriterOptions { MergeBytesPerSecond = 64 << 10, Time = new ManualTime() });
        var random = new Random(1);
        var payload = new byte[40_000];
        for (var number = 0; number < MergePolicy.Width; number++)
        {
            // The background takes up these, and stands still with its clock.
            random.NextBytes(payload);
            writer.Put(new Document($"held {number}", number, payload.ToArray()));
            writer.Refresh().Dispose();
        }

        for (var number = 0; number < 4 * MergePolicy.MaxTiny; number++)
        {
            writer.Put(new Document($"{number}", number, default));
            using var snapshot = writer.Refresh();
            Assert.Equal(MergePolicy.Width + number + 1, snapshot.DocCount);
            // So many that the background holds, fewer that nobody does, and what those became.
            Assert.InRange(snapshot.Segments.Count, 1, (2 * MergePolicy.MaxTiny) + MergePolicy.Width);
        }
    }

    [Fact]
    public void However_many_refreshes_the_policy_leaves_less_than_a_width_of_each_tier()
    {
        // As the background would, if it kept up: whatever is due is merged before the next segment comes.
        const long Floor = 1024;
        var slots = new List<SegmentSlot>();
        for (var number = 0; number < 400; number++)
        {
            slots.Add(Slot(number));
            while (MergePolicy.Choose(slots, Floor) is { Count: > 0 } chosen)
            {
                Assert.True(chosen.Count >= MergePolicy.Width);
                slots.RemoveAll(chosen.Contains);
                slots.Add(Slot([.. chosen.SelectMany(SortKeys)]));
            }

            var tiers = 2 + (int)Math.Log(slots.Max(slot => slot.Reader.Info.Bytes) / (double)Floor, MergePolicy.Width);
            Assert.True(slots.Count <= tiers * (MergePolicy.Width - 1), $"{slots.Count} segments after {number + 1} refreshes");
        }

        static IEnumerable<long> SortKeys(SegmentSlot slot) => Enumerable.Range(0, slot.Reader.DocCount).Select(slot.Reader.SortKey);
    }

    [Fact]
    public void Every_segment_is_small_or_large_and_tiny_ones_overflow_at_once()
    {
        var slots = Enumerable.Range(0, MergePolicy.MaxTiny - 1).Select(number => Slot(number)).ToList();
        Assert.Equal(slots.Count, MergePolicy.ChooseSmall(slots).Count);
        Assert.Empty(MergePolicy.ChooseLarge(slots));
        Assert.Empty(MergePolicy.ChooseOverflow(slots));
        slots.Add(Slot(-1));
        Assert.Equal(MergePolicy.MaxTiny, MergePolicy.ChooseOverflow(slots).Count);
    }

    [Fact]
    public void A_segment_that_is_mostly_deleted_is_rewritten_alone()
    {
        var slots = new List<SegmentSlot> { Slot(1, 2, 3, 4, 5), Slot(6, 7, 8, 9, 10) };
        slots[1].Delete(0);
        slots[1].ApplyDeletes();
        Assert.Empty(MergePolicy.Choose(slots));
        slots[1].Delete(3);
        slots[1].ApplyDeletes();
        Assert.Equal([slots[1]], MergePolicy.Choose(slots));
    }

    [Fact]
    public void Compacting_takes_all_unless_there_is_one_without_deleted_documents()
    {
        var slots = new List<SegmentSlot> { Slot(1, 2) };
        Assert.Empty(MergePolicy.ChooseAll(slots));
        slots.Add(Slot(3));
        Assert.Equal(slots, MergePolicy.ChooseAll(slots));
        slots.RemoveAt(1);
        slots[0].Delete(1);
        slots[0].ApplyDeletes();
        Assert.Equal(slots, MergePolicy.ChooseAll(slots));
    }

    [Fact]
    public void Deletions_that_came_during_a_merge_are_carried_over_as_seen_and_as_not_seen_by_a_flush()
    {
        var first = Slot(1, 2, 3);
        var second = Slot(1, 4);
        first.Delete(0);
        first.ApplyDeletes();
        MergeInput[] inputs = [new(first, first.Live, [-1, 1, 2]), new(second, second.Live, [0, 3])];
        first.Delete(2);
        first.ApplyDeletes();
        first.Delete(1);
        second.Delete(1);
        var merged = Slot(1, 2, 3, 4);
        merged.CarryDeletes(inputs);
        Assert.Equal([true, true, false, true], Enumerable.Range(0, 4).Select(doc => merged.Live!.Contains(doc)));
        merged.ApplyDeletes();
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(doc => merged.Live!.Contains(doc)));
    }

    private SegmentSlot Slot(params long[] sortKeys)
    {
        var buffer = new MemorySegment(Schema, new PlainAnalyzer());
        foreach (var sortKey in sortKeys)
        {
            buffer.Add(new Document($"{_readers.Count}/{sortKey}", sortKey, default));
        }

        buffer.Freeze();
        var info = SegmentWriter.Write(_directory, IndexFiles.Segment(_readers.Count + 1), new MemorySegmentSource(buffer), new StoredModels(), TestContext.Current.CancellationToken);
        _readers.Add(SegmentReader.Open(_directory, Schema, info));
        return new SegmentSlot(_readers[^1], live: null);
    }
}
