using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Scoring;

/// <summary>The scores of a query in one segment, a window of documents at a time. Forward only, for one thread.</summary>
/// <remarks>
/// A document's score never depends on which others are asked for, nor on the window: sums are made in the order of clauses, in <see cref="float"/>, so that
/// every path through a search gives the same bits, and paging by score loses nothing.
/// </remarks>
internal abstract class Scorer
{
    /// <summary>
    /// For each document of <paramref name="wanted"/> that matches: sets its bit in <paramref name="matched"/> and adds its score to <paramref name="scores"/>.
    /// </summary>
    /// <remarks>
    /// Index i of all three is document <paramref name="from"/> + i. Requires <c>to - from</c> to be at most <see cref="DocIterator.Window"/>, windows
    /// to go upward without overlap, and no bit of <paramref name="wanted"/> at or behind <c>to - from</c>. Documents that are not wanted cost nothing where they can be skipped.
    /// </remarks>
    public abstract void ScoreWindow(int from, int to, ReadOnlySpan<ulong> wanted, Span<ulong> matched, Span<float> scores);
}
