using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Search.Execution;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Postings;

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
    private readonly Scratch _scratch;
    private BestBlocks? _best;
    private int _firstAdded = int.MaxValue;

    /// <summary>Scores one term.</summary>
    /// <param name="postings">Its postings.</param>
    /// <param name="similarity">Scores the frequencies; of one field.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The field.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedTerm(WeightedPostings postings, Bm25F similarity, SegmentReader reader, int field, Scratch scratch)
    {
        _scratch = scratch;
        (_cursor, _weight) = postings;
        _similarity = similarity;
        _reader = reader;
        _field = field;
        _k = similarity.SingleFieldK;
        _blocks = new ImpactBounds(_cursor, _weight, _k, runs: false, scratch);
        _runs = new ImpactBounds(_cursor, _weight, _k, runs: true, scratch);
        _docsOfBlock = (int)Math.Min((long)reader.DocCount * PostingsCursor.BlockSize / _cursor.DocFreq, reader.DocCount);
    }

    /// <inheritdoc/>
    public override long Cost => _cursor.DocFreq;

    /// <inheritdoc/>
    public override float MaxScore => _similarity.MaxScore;

    /// <inheritdoc/>
    /// <remarks>That of one occurrence in the longest document.</remarks>
    public override float MinScore => Bm25F.Score(_similarity.Idf, _weight, _k[^1]);

    /// <inheritdoc/>
    public override bool AddsScores => true;

    /// <inheritdoc/>
    public override float Reached(int top)
    {
        if (_cursor.DocFreq < top || top > TopScores.MaxSize)
        {
            return 0;
        }

        var best = new BestBlocks(_cursor, _weight, _k);
        var scores = new TopScores(top);
        var docs = _scratch.RentDocs();
        while (best.TryNext(out _, out var ratio) && _similarity.Bound(ratio) >= scores.Least)
        {
            AddTo(scores, docs);
        }

        _cursor.Rewind();
        if (!scores.IsFull && _cursor.NextBlock())
        {
            AddTo(scores, docs);
            _cursor.Rewind();
        }

        return scores.IsFull ? scores.Least : 0;
    }

    /// <summary>Its postings, for whoever goes through them instead.</summary>
    public PostingsCursor Postings => _cursor;

    /// <summary>The scores of documents, given how often each has the term.</summary>
    public void Score(ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, Span<float> scores) =>
        Score(docs, frequencies, _reader.Norms(_field, docs[0], docs[^1] - docs[0] + 1), scores);

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
        if (least <= 0)
        {
            for (var more = _cursor.SeekBlock(from); more && _cursor.Docs[0] < to; more = _cursor.LastDoc < to - 1 && _cursor.NextBlock())
            {
                CollectUnlessGiven(from, to, least, output);
            }

            return;
        }

        while (from < to)
        {
            var bound = _similarity.Bound(_blocks.At(from, out var last));
            if (last == int.MaxValue || !_cursor.SeekBlock(from))
            {
                return;
            }

            if (bound >= least)
            {
                CollectUnlessGiven(from, to, least, output);
            }

            from = last + 1;
        }
    }

    /// <inheritdoc/>
    public override void AddScores(int from, int to, Span<float> sums)
    {
        var more = _cursor.SeekBlock(from);
        for (_firstAdded = _cursor.Block; more; more = _cursor.NextBlock())
        {
            var docs = _cursor.Docs;
            var last = docs[^1];
            var first = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0;
            docs = docs[first..(last < to ? docs.Length : PostingBlock.LowerBound(docs, to))];
            if (!docs.IsEmpty)
            {
                AddBlock(docs, _cursor.Frequencies.Slice(first, docs.Length), from, sums);
            }

            if (last >= to - 1)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        if (docs.IsEmpty)
        {
            return 0;
        }

        // Adding scores may have moved the cursor past them.
        _cursor.GoBack(_firstAdded, docs[0]);

        // Numbers of both kinds are equally long, so that frequencies can stand where scores will.
        var frequencies = MemoryMarshal.Cast<float, int>(scores);
        var count = PostingsProbe.Look(_cursor, docs, places, frequencies);
        for (var i = 0; i < count; i++)
        {
            var norm = _reader.Norms(_field, docs[places[i]], 1)[0];
            scores[i] = Bm25F.Score(_similarity.Idf, _weight * frequencies[i], _k[norm]);
        }

        return count;
    }

    /// <summary>Scores the current block.</summary>
    private void AddTo(TopScores scores, ScoredDocs docs)
    {
        docs.Clear();
        CollectBlock(0, int.MaxValue, scores.Least, docs);
        foreach (var score in docs.Scores)
        {
            scores.Add(score);
        }
    }

    private void CollectUnlessGiven(int from, int to, float least, ScoredDocs output)
    {
        if (_best?.Gave(_cursor.LastDoc) != true)
        {
            CollectBlock(from, to, least, output);
        }
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
        Score(docs, frequencies, norms, scores);
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

    [SkipLocalsInit]
    private void AddBlock(ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, int from, Span<float> sums)
    {
        Span<float> scores = stackalloc float[PostingsCursor.BlockSize];
        scores = scores[..docs.Length];
        Score(docs, frequencies, scores);
        for (var i = 0; i < docs.Length; i++)
        {
            sums[docs[i] - from] += scores[i];
        }
    }

    private void Score(ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, Span<float> scores)
    {
        var k = _k.AsSpan(0, 256);
        for (var i = 0; i < docs.Length && i < scores.Length; i++)
        {
            scores[i] = k[norms[docs[i] - docs[0]]];
        }

        BlockScoring.Score(frequencies, _weight, _similarity.Idf, scores);
    }
}
