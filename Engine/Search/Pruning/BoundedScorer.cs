namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// The scores of a query in one segment with upper bounds, so that what cannot be among the hits is passed over. Forward only, for one thread.
/// </summary>
/// <remarks>
/// The segment is gone through in windows that go upward without overlap; of each window either <see cref="Collect"/> is asked or <see cref="Look"/>, or neither.
/// Every score is bit for bit that of the plain <see cref="Scoring.Scorer"/>. No score is below 0. Bounds include what rounding may add.
/// </remarks>
internal abstract class BoundedScorer
{
    /// <summary>The bound of a window in which certainly nothing matches.</summary>
    public const float NoMatch = -1;

    /// <summary>About how many documents match at most.</summary>
    public abstract long Cost { get; }

    /// <summary>An upper bound over the whole segment.</summary>
    public abstract float MaxScore { get; }

    /// <summary>A lower bound of the scores of matches; 0 if nothing is known.</summary>
    public virtual float MinScore => 0;

    /// <summary>Whether <see cref="AddScores"/> can be asked, too.</summary>
    public virtual bool AddsScores => false;

    /// <summary>Whether collecting every match costs little more than counting them, so that both are better done in one pass.</summary>
    public virtual bool CountsOnTheWay => false;

    /// <summary>Before any window: a score that at least <paramref name="top"/> documents reach, deleted ones included; 0 if nothing is known. Moves nothing.</summary>
    public virtual float Reached(int top) => 0;

    /// <summary>
    /// Before any window: appends matches of a part of the segment whose scores may be among the greatest. They are not collected again.
    /// </summary>
    /// <param name="least">Scores below this are of no interest.</param>
    /// <param name="output">Where to append.</param>
    /// <returns>Whether to ask again; false where windows are as good a beginning.</returns>
    public virtual bool CollectBest(float least, ScoredDocs output) => false;

    /// <summary>
    /// Proposes a window that begins at <paramref name="from"/>: returns its end (not in it, above <paramref name="from"/>), and an upper bound of the scores in it.
    /// </summary>
    /// <param name="from">Where the window begins; not before that of the last call.</param>
    /// <param name="least">Scores below this are of no interest: windows may be longer where nothing reaches it.</param>
    /// <param name="bound">The upper bound; <see cref="NoMatch"/> where certainly nothing matches.</param>
    public abstract int Propose(int from, float least, out float bound);

    /// <summary>An upper bound of the scores in [<paramref name="from"/>, <paramref name="to"/>), from 0. Calls go upward by <paramref name="from"/>.</summary>
    public abstract float Bound(int from, int to);

    /// <summary>Appends the matches in [<paramref name="from"/>, <paramref name="to"/>) that score <paramref name="least"/> or more; others may be among them.</summary>
    public abstract void Collect(int from, int to, float least, ScoredDocs output);

    /// <summary>
    /// Instead of <see cref="Collect"/>: adds the score of each match in [<paramref name="from"/>, <paramref name="to"/>) to its place in <paramref name="sums"/>, of which the first is
    /// that of <paramref name="from"/>. The same window may be asked <see cref="Look"/> afterwards. Only where <see cref="AddsScores"/>.
    /// </summary>
    public virtual void AddScores(int from, int to, Span<float> sums) => throw new NotSupportedException();

    /// <summary>
    /// Finds those of <paramref name="docs"/> (ascending, of one window) that match: sets their places among them, ascending, and their scores; returns how many there are. All three
    /// spans are equally long.
    /// </summary>
    public abstract int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores);
}
