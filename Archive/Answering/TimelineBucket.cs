using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Answering;

/// <summary>A bucket of a timeline.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Count">Matches.</param>
/// <param name="Share">Matches divided by all articles of the bucket, 0 if there are none.</param>
/// <param name="Top">The best match, for a peak; otherwise null.</param>
public sealed record TimelineBucket(DateOnly From, DateOnly To, long Count, double Share, Article? Top);
