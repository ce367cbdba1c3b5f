using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>A plain scorer of which nothing is known but an upper bound of all its scores.</summary>
/// <param name="matches">The matches, to see where there is none.</param>
/// <param name="scorer">The scores.</param>
/// <param name="max">The upper bound.</param>
/// <param name="docCount">Documents of the segment.</param>
internal sealed class BoundedWindows(DocIterator matches, Scorer scorer, float max, int docCount) : BoundedScorer
{
    private readonly ScoreBuffer _buffer = new();
    private readonly ulong[] _wanted = new ulong[DocIterator.WindowWords];

    /// <inheritdoc/>
    public override long Cost => matches.Cost;

    /// <inheritdoc/>
    public override float MaxScore => max;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var next = matches.Doc < from ? matches.SeekCandidate(from) : matches.Doc;
        if (next >= from + DocIterator.Window)
        {
            bound = NoMatch;
            return next;
        }

        bound = max;
        return from + DocIterator.Window;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to) => matches.Doc >= to ? 0 : max;

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        to = Math.Min(to, docCount);
        for (; from < to; from += DocIterator.Window)
        {
            var length = Math.Min(DocIterator.Window, to - from);
            var wanted = _wanted.AsSpan(0, Bits.Words(length));
            wanted.Clear();
            Bits.SetRange(wanted, 0, length);
            Score(from, length, wanted);
            ReadOnlySpan<ulong> matched = _buffer.Matched(length);
            ReadOnlySpan<float> scores = _buffer.Scores(length);
            for (var i = Bits.NextSet(matched, 0); i >= 0; i = Bits.NextSet(matched, i + 1))
            {
                output.Add(from + i, scores[i]);
            }
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var count = 0;
        for (var first = 0; first < docs.Length;)
        {
            var from = docs[first];
            var end = first + PostingBlock.LowerBound(docs[first..], from + DocIterator.Window);
            var length = docs[end - 1] - from + 1;
            var wanted = _wanted.AsSpan(0, Bits.Words(length));
            wanted.Clear();
            foreach (var doc in docs[first..end])
            {
                Bits.Set(wanted, doc - from);
            }

            Score(from, length, wanted);
            ReadOnlySpan<ulong> matched = _buffer.Matched(length);
            ReadOnlySpan<float> found = _buffer.Scores(length);
            for (; first < end; first++)
            {
                if (Bits.Contains(matched, docs[first] - from))
                {
                    places[count] = first;
                    scores[count++] = found[docs[first] - from];
                }
            }
        }

        return count;
    }

    private void Score(int from, int length, ReadOnlySpan<ulong> wanted)
    {
        _buffer.Clear(length);
        scorer.ScoreWindow(from, from + length, wanted, _buffer.Matched(length), _buffer.Scores(length));
    }
}
