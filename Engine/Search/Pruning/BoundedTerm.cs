using System.Runtime.CompilerServices;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>A word that is one term of one field: scored a block at a time, and blocks whose impacts say that they do not matter are not decoded.</summary>
internal sealed class BoundedTerm : BoundedScorer
{
    /// <summary>A window of more blocks than this is bounded by its runs of 32: their impacts are fewer, and looser.</summary>
    private const int RunShare = 8;

    private readonly PostingsCursor _cursor;
    private readonly float _weight;
    private readonly Bm25F _similarity;
    private readonly SegmentReader _reader;
    private readonly int _field;
    private readonly float[] _k;
    private readonly ImpactBounds _blocks;
    private readonly ImpactBounds _runs;
    private readonly int _docsOfBlock;
    private BestBlocks? _best;

    /// <summary>Scores one term.</summary>
    /// <param name="postings">Its postings.</param>
    /// <param name="similarity">Scores the frequencies; of one field.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The field.</param>
    public BoundedTerm(WeightedPostings postings, Bm25F similarity, SegmentReader reader, int field)
    {
        (_cursor, _weight) = postings;
        _similarity = similarity;
        _reader = reader;
        _field = field;
        _k = similarity.SingleFieldK;
        _blocks = new ImpactBounds(_cursor, _weight, _k, runs: false);
        _runs = new ImpactBounds(_cursor, _weight, _k, runs: true);
        _docsOfBlock = (int)Math.Min((long)reader.DocCount * PostingsCursor.BlockSize / _cursor.DocFreq, reader.DocCount);
    }

    /// <inheritdoc/>
    public override long Cost => _cursor.DocFreq;

    /// <inheritdoc/>
    public override float MaxScore => _similarity.MaxScore;

    /// <inheritdoc/>
    public override bool CollectBest(float least, ScoredDocs output)
    {
        _best ??= new BestBlocks(_cursor, _weight, _k);
        if (!_best.TryNext(out var lastDoc, out var ratio))
        {
            return false;
        }

        if (_similarity.Bound(ratio) >= least)
        {
            CollectBlock(0, lastDoc + 1, least, output);
        }

        return true;
    }

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        bound = _similarity.Bound(_runs.At(from, out var last));
        if (bound >= least)
        {
            // Blocks that do not reach the least are one window.
            bound = _similarity.Bound(_blocks.At(from, _similarity.LeastFrequency(least, k: 1), out last));
        }

        return last == int.MaxValue ? last : last + 1;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to) =>
        _similarity.Bound((to - from > RunShare * _docsOfBlock ? _runs : _blocks).Greatest(from, to));

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        while (from < to)
        {
            var bound = _similarity.Bound(_blocks.At(from, out var last));
            if (last == int.MaxValue || !_cursor.SeekBlock(from))
            {
                return;
            }

            if (bound >= least && _best?.Gave(last) != true)
            {
                CollectBlock(from, to, least, output);
            }

            from = last + 1;
        }
    }

    /// <inheritdoc/>
    [SkipLocalsInit]
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        Span<int> inBlock = stackalloc int[PostingsCursor.BlockSize];
        var count = 0;
        var next = 0;
        while (next < docs.Length && _cursor.SeekBlock(docs[next]))
        {
            var end = next + PostingBlock.LowerBound(docs[next..], _cursor.LastDoc + 1);
            var matched = BlockMeeting.Meet(docs[next..end], _cursor.Docs, places[count..], inBlock);
            if (matched > 0)
            {
                var frequencies = _cursor.Frequencies;
                for (var i = 0; i < matched; i++)
                {
                    places[count] += next;
                    var norm = _reader.Norms(_field, docs[places[count]], 1)[0];
                    scores[count++] = Bm25F.Score(_similarity.Idf, _weight * frequencies[inBlock[i]], _k[norm]);
                }
            }

            next = end;
        }

        return count;
    }

    private void CollectBlock(int from, int to, float least, ScoredDocs output)
    {
        var docs = _cursor.Docs;
        var first = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0;
        var end = docs[^1] >= to ? PostingBlock.LowerBound(docs, to) : docs.Length;
        if (first >= end)
        {
            return;
        }

        docs = docs[first..end];
        var frequencies = _cursor.Frequencies[first..end];
        var norms = _reader.Norms(_field, docs[0], docs[^1] - docs[0] + 1);
        var leastFrequency = _similarity.LeastFrequency(least, _k[0]) / _weight;
        if (leastFrequency > 1)
        {
            CollectFrequent(docs, frequencies, norms, leastFrequency, least, output);
        }
        else
        {
            CollectAll(docs, frequencies, norms, least, output);
        }
    }

    /// <summary>Where most documents have the word too seldom, only the others are scored.</summary>
    [SkipLocalsInit]
    private void CollectFrequent(
        ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, float leastFrequency, float least, ScoredDocs output)
    {
        Span<int> places = stackalloc int[PostingsCursor.BlockSize];
        var count = BlockScoring.AtLeast(frequencies, leastFrequency >= int.MaxValue ? int.MaxValue : (int)leastFrequency, places);
        foreach (var place in places[..count])
        {
            var score = Bm25F.Score(_similarity.Idf, _weight * frequencies[place], _k[norms[docs[place] - docs[0]]]);
            if (score >= least)
            {
                output.Add(docs[place], score);
            }
        }
    }

    [SkipLocalsInit]
    private void CollectAll(ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, float least, ScoredDocs output)
    {
        Span<float> scores = stackalloc float[PostingsCursor.BlockSize];
        scores = scores[..docs.Length];
        var k = _k.AsSpan(0, 256);
        for (var i = 0; i < docs.Length; i++)
        {
            scores[i] = k[norms[docs[i] - docs[0]]];
        }

        BlockScoring.Score(frequencies, _weight, _similarity.Idf, scores);
        if (least <= 0)
        {
            output.Add(docs, scores);
            return;
        }

        Span<int> places = stackalloc int[PostingsCursor.BlockSize];
        var count = BlockScoring.AtLeast(scores, least, places);
        foreach (var place in places[..count])
        {
            output.Add(docs[place], scores[place]);
        }
    }
}
