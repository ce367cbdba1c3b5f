using NewsSearch.Engine.Search.Execution;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>
/// One word over several terms and fields: weighted frequencies are added up over a window of documents, in the order of the postings, and those that are enough are scored.
/// </summary>
internal sealed class BoundedWord : BoundedScorer
{
    /// <summary>With fewer postings than one in so many documents, only the places of the postings are looked at: sums of a whole window cost more than lists.</summary>
    private const int SparseShare = 256;

    /// <summary>With more lists than this, one of matches for each costs more than the sums.</summary>
    private const int FewLists = 16;

    /// <summary>The first windows, while nothing has to be reached: all of them is collected.</summary>
    private const int FirstWindow = 2048;

    /// <summary>Blocks that are scored to see what is reached.</summary>
    private const int BlocksAhead = 6;

    private readonly FrequencyList[] _postings;
    private readonly FrequencyCursor[] _long;
    private readonly ShortLists? _short;
    private readonly Bm25F _similarity;
    private readonly SegmentReader _reader;
    private readonly Scratch _scratch;
    private readonly ScoredDocs[] _matches;
    private readonly ScoredDocs _candidates;
    private readonly float[] _sums;
    private (int From, int To, float Bound) _bounded = (-1, -1, 0);

    /// <summary>Scores a word.</summary>
    /// <param name="postings">Postings in the order of summing, each with the place of its field among those of <paramref name="similarity"/>.</param>
    /// <param name="similarity">Scores the summed frequencies.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedWord((WeightedPostings Postings, int Field)[] postings, Bm25F similarity, SegmentReader reader, Scratch scratch)
    {
        _similarity = similarity;
        _reader = reader;
        _scratch = scratch;
        _candidates = scratch.RentDocs();
        _sums = scratch.RentSums();
        var leastWeight = float.PositiveInfinity;
        _postings = new FrequencyList[postings.Length];
        var cursors = new List<FrequencyCursor>();
        for (var i = 0; i < postings.Length; i++)
        {
            var (one, field) = postings[i];
            Cost += one.Cursor.DocFreq;
            leastWeight = Math.Min(leastWeight, one.Weight);
            if (ShortLists.IsShort(one.Cursor))
            {
                _postings[i] = (_short ??= new ShortLists(reader, scratch)).Add(one, similarity.Lengths.Fields[field].Number, similarity.Lengths.LeastK(field));
            }
            else
            {
                var cursor = new FrequencyCursor(one, similarity.Lengths.LeastK(field), reader.DocCount, scratch);
                _postings[i] = cursor;
                cursors.Add(cursor);
            }
        }

        _long = [.. cursors];
        _matches = postings.Length <= FewLists && Cost < reader.DocCount / SparseShare ? Array.ConvertAll(postings, _ => scratch.RentDocs()) : [];
        MinScore = Bm25F.Score(similarity.Idf, leastWeight, similarity.Lengths.GreatestK);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore => _similarity.MaxScore;

    /// <inheritdoc/>
    /// <remarks>That of one occurrence of the least weight in the longest document.</remarks>
    public override float MinScore { get; }

    /// <inheritdoc/>
    public override bool AddsScores => true;

    private bool IsSparse => _matches.Length > 0;

    /// <inheritdoc/>
    /// <remarks>What the best blocks of the longest list reach by themselves; a greater frequency may score less by what rounding takes.</remarks>
    public override float Reached(int top)
    {
        FrequencyCursor? longest = null;
        foreach (var postings in _long)
        {
            longest = longest is null || postings.DocFreq > longest.DocFreq ? postings : longest;
        }

        if (longest is null || longest.DocFreq < top || top > TopScores.MaxSize)
        {
            return 0;
        }

        var scores = new TopScores(top);
        var best = longest.BestBlocks();
        var docs = _scratch.RentDocs();
        for (var block = 0; block < BlocksAhead && best.TryNext(out _, out _); block++)
        {
            docs.Clear();
            longest.CollectBlock(docs);
            Score(docs);
            foreach (var score in docs.Scores)
            {
                scores.Add(score);
            }
        }

        longest.Rewind();
        return scores.IsFull ? BoundSum.Floor(scores.Least, 2) : 0;
    }

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var to = (int)Math.Min((long)from + (least > 0 ? Scratch.Window : FirstWindow), int.MaxValue);
        bound = Bound(from, to);
        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to)
    {
        if (_bounded.From == from && _bounded.To == to)
        {
            return _bounded.Bound;
        }

        var sum = _short?.Greatest(from, to) ?? 0;
        foreach (var postings in _long)
        {
            sum += postings.Ratio(from, to);
        }

        _bounded = (from, to, _similarity.Bound(BoundSum.Of(sum, _postings.Length)));
        return _bounded.Bound;
    }

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        while (from < to)
        {
            var end = Math.Min(to, from + Scratch.Window);
            if (Bound(from, end) >= least)
            {
                FindCandidates(from, end, _similarity.LeastFrequency(least, _similarity.Lengths.Base));
                Score(_candidates);
                _candidates.KeepAtLeast(least);
                output.Add(_candidates.Docs, _candidates.Scores);
            }

            from = end;
        }
    }

    /// <inheritdoc/>
    public override void AddScores(int from, int to, Span<float> sums)
    {
        FindCandidates(from, to, leastFrequency: 0);
        Score(_candidates);
        WindowSums.Add(_candidates, from, sums);
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var count = 0;
        for (var done = 0; done < docs.Length;)
        {
            var part = docs[done..];
            part = part[^1] - part[0] < Scratch.Window ? part : part[..PostingBlock.LowerBound(part, part[0] + Scratch.Window)];
            var found = LookInWindow(part, places.Slice(count, part.Length), scores.Slice(count, part.Length));
            foreach (ref var place in places.Slice(count, found))
            {
                place += done;
            }

            count += found;
            done += part.Length;
        }

        return count;
    }

    private int LookInWindow(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        var from = docs[0];
        var sums = _sums.AsSpan(0, docs[^1] + 1 - from);
        foreach (var postings in _postings)
        {
            postings.AddFrequenciesOf(docs, sums, places, scores);
        }

        _candidates.Clear();
        for (var i = 0; i < docs.Length; i++)
        {
            if (sums[docs[i] - from] is > 0 and var sum)
            {
                places[_candidates.Count] = i;
                _candidates.Add(docs[i], sum);
            }
        }

        sums.Clear();
        Score(_candidates);
        _candidates.Scores.CopyTo(scores);
        return _candidates.Count;
    }

    /// <summary>Finds the documents whose weighted frequency is <paramref name="leastFrequency"/> or more; where that is 0, all that match: none of these has less than a weight.</summary>
    private void FindCandidates(int from, int to, float leastFrequency)
    {
        var needed = Math.Max(leastFrequency, float.Epsilon);
        _candidates.Clear();
        if (IsSparse)
        {
            for (var i = 0; i < _postings.Length; i++)
            {
                _matches[i].Clear();
                _postings[i].Collect(from, to, _matches[i]);
            }

            WindowSums.Sum(_matches, from, to, needed, _sums, _candidates);
            return;
        }

        var sums = _sums.AsSpan(0, to - from);
        foreach (var postings in _postings)
        {
            postings.AddFrequencies(from, to, sums);
        }

        WindowSums.Take(from, sums, needed, _candidates);
    }

    /// <summary>Makes scores of weighted frequencies.</summary>
    private void Score(ScoredDocs docs) => _similarity.Score(_reader, docs.Docs, docs.Scores);
}
