namespace NewsSearch.Engine.Writing;

/// <summary>
/// Which segments to merge: tiers of similar size, as Lucene's, so that each document is rewritten a few times in its life (once a tier) and the number of segments grows with the
/// logarithm of the index. Among the segments of a tier those are taken whose sort keys lie closest together, so that segments become neighbourhoods of dates.
/// </summary>
internal static class MergePolicy
{
    /// <summary>Segments merged at once, and the factor between the sizes of two tiers.</summary>
    public const int Width = 8;

    /// <summary>Smaller segments are all one tier. It must be small: what is below is merged again and again while refreshes make segments of single documents.</summary>
    public const long FloorBytes = 64L << 10;

    /// <summary>
    /// Segments of the first tier merged at once: as many as refreshes have left while another merge was running, since each of them costs more to open than to rewrite. So many of which no merge
    /// has taken hold are merged by whoever made the last of them, so that a search visits fewer than twice as many, whatever the background does.
    /// </summary>
    public const int MaxTiny = 64;

    /// <summary>
    /// Tiers below are small, and merged beside a larger merge: segments of up to 4 MiB, of which eight are merged in a fraction of a second. What refreshes make while a large merge takes minutes then
    /// is a few segments beyond that size.
    /// </summary>
    private const int LargeTier = 3;

    /// <summary>A segment with a greater share of deleted documents is rewritten for that alone.</summary>
    private const double MaxDeletedShare = 0.3;

    /// <summary>The small segments to merge next, or none.</summary>
    public static IReadOnlyList<SegmentSlot> ChooseSmall(IReadOnlyList<SegmentSlot> slots) => Choose([.. slots.Where(IsSmall)], FloorBytes);

    /// <summary>The large segments to merge next, or none.</summary>
    public static IReadOnlyList<SegmentSlot> ChooseLarge(IReadOnlyList<SegmentSlot> slots) => Choose([.. slots.Where(slot => !IsSmall(slot))], FloorBytes);

    /// <summary>The tiny segments if there are more than there should ever be, or none.</summary>
    public static IReadOnlyList<SegmentSlot> ChooseOverflow(IReadOnlyList<SegmentSlot> slots) =>
        slots.Count < MaxTiny ? [] : ChooseSmall([.. slots.Where(slot => Tier(slot, FloorBytes) == 0)]) is { Count: >= MaxTiny } tiny ? tiny : [];

    /// <summary>The segments to merge next, or none, with another floor, which tests reach with small segments.</summary>
    internal static IReadOnlyList<SegmentSlot> Choose(IReadOnlyList<SegmentSlot> slots, long floorBytes = FloorBytes)
    {
        foreach (var tier in slots.GroupBy(slot => Tier(slot, floorBytes)).OrderBy(tier => tier.Key))
        {
            var count = tier.Count();
            if (count >= Width && Closest([.. tier], tier.Key == 0 ? Math.Min(count, MaxTiny) : Width) is { Count: > 0 } closest)
            {
                return closest;
            }
        }

        return slots.FirstOrDefault(slot => slot.LiveCount < slot.Reader.DocCount * (1 - MaxDeletedShare)) is { } decayed ? [decayed] : [];
    }

    /// <summary>All segments, if that changes anything.</summary>
    public static IReadOnlyList<SegmentSlot> ChooseAll(IReadOnlyList<SegmentSlot> slots) =>
        slots.Count > 1 || slots.Any(slot => slot.LiveCount < slot.Reader.DocCount) ? slots : [];

    private static bool IsSmall(SegmentSlot slot) => Tier(slot, FloorBytes) < LargeTier;

    private static int Tier(SegmentSlot slot, long floorBytes)
    {
        var liveBytes = slot.Reader.Info.Bytes * (double)slot.LiveCount / slot.Reader.DocCount;
        return liveBytes <= floorBytes ? 0 : 1 + (int)Math.Log(liveBytes / floorBytes, Width);
    }

    /// <summary>The <paramref name="width"/> neighbours that span the shortest range of sort keys; none if they have too many documents for one segment.</summary>
    private static List<SegmentSlot> Closest(List<SegmentSlot> tier, int width)
    {
        var ordered = tier.OrderBy(slot => slot.Reader.Info.MinSortKey).ThenBy(slot => slot.Reader.Info.MaxSortKey).ToList();
        List<SegmentSlot> best = [];
        var bestSpan = double.PositiveInfinity;
        for (var start = 0; start + width <= ordered.Count; start++)
        {
            var window = ordered.GetRange(start, width);
            var span = Span(window);
            if (span < bestSpan && window.Sum(slot => (long)slot.Reader.DocCount) <= Array.MaxLength)
            {
                (best, bestSpan) = (window, span);
            }
        }

        return best;
    }

    private static double Span(List<SegmentSlot> window)
    {
        var min = window.Min(slot => slot.Reader.Info.MinSortKey);
        var max = window.Max(slot => slot.Reader.Info.MaxSortKey);
        return min > max ? 0 : (double)max - min;
    }
}
