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
