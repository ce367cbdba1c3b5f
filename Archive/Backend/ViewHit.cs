using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Backend;

/// <summary>A matching article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">Its score; 0 when sorted by date.</param>
/// <param name="Position">Its place in the order.</param>
/// <param name="Explanation">How the score comes about, if asked for.</param>
internal sealed record ViewHit(Article Article, double Score, ViewPosition Position, ScorePart? Explanation);
