using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Answering;

/// <summary>Matches by date: every bucket from the first match to the last, also empty ones.</summary>
/// <param name="Interval">Length of the buckets; never <see cref="DateInterval.Auto"/>.</param>
/// <param name="Undated">Matches without a date.</param>
/// <param name="Buckets">In order; their counts and <paramref name="Undated"/> sum up to the total.</param>
public sealed record DateFacet(DateInterval Interval, long Undated, IReadOnlyList<DateBucket> Buckets);
