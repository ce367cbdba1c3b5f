using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>One word over several terms and fields: weighted frequencies are summed over a window in the order of the postings, and scored where there are enough.</summary>
internal sealed class BoundedWord : BoundedScorer
{
    private const int PostingsOfWindow = 512;
    private const int LeastWindow = 4096;

    private readonly FrequencyCursor[] _postings;
    private readonly Bm25F _similarity;
    private readonly SegmentReader _reader;
    private readonly ScoredDocs[] _matches;
    private readonly ScoredDocs _candidates;
    private readonly float[] _sums;
    private readonly int _window;
    private float[] _found = [];

    /// <summary>Scores a word.</summary>
    /// <param name="postings">Postings in the order of summing, each with the place of its field among those of <paramref name="similarity"/>.</param>
    /// <param name="similarity">Scores the summed frequencies.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public BoundedWord((WeightedPostings Postings, int Field)[] postings, Bm25F similarity, SegmentReader reader, Scratch scratch)
    {
        _postings = [.. postings.Select(pair => new FrequencyCursor(pair.Postings, similarity.Lengths.LeastK(pair.Field), reader.DocCount, scratch))];
        _similarity = similarity;
        _reader = reader;
        _matches = [.. postings.Select(_ => scratch.RentDocs())];
        _candidates = scratch.RentDocs();
        _sums = scratch.RentSums();
        Cost = postings.Sum(pair => (long)pair.Postings.Cursor.DocFreq);
        _window = (int)Math.Clamp(PostingsOfWindow * (long)reader.DocCount / Cost, LeastWindow, Scratch.Window);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override float MaxScore => _similarity.MaxScore;

    /// <inheritdoc/>
    public override int Propose(int from, float least, out float bound)
    {
        var most = (int)Math.Min((long)from + _window, int.MaxValue);
        var to = 0;
        foreach (var postings in _postings)
        {
            var end = postings.BlockEnd(from);
            if (end <= most && end > to)
            {
                to = end;
            }
        }

        if (to < from + (_window / 2))
        {
            to = most;
        }

        bound = Bound(from, to);
        return to;
    }

    /// <inheritdoc/>
    public override float Bound(int from, int to)
    {
        var sum = 0f;
        foreach (var postings in _postings)
        {
            sum += postings.Ratio(from, to);
        }

        return _similarity.Bound(sum);
    }

    /// <inheritdoc/>
    public override void Collect(int from, int to, float least, ScoredDocs output)
    {
        while (from < to)
        {
            var end = Math.Min(to, from + Scratch.Window);
            if (Bound(from, end) >= least)
            {
                CollectWindow(from, end, least, output);
            }

            from = end;
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> scores)
    {
        if (_found.Length < docs.Length)
        {
            _found = new float[Math.Max(docs.Length, 2 * _found.Length)];
        }

        var sums = _found.AsSpan(0, docs.Length);
        sums.Clear();
        foreach (var postings in _postings)
        {
            var matched = postings.Look(docs, places, scores);
            for (var i = 0; i < matched; i++)
            {
                sums[places[i]] += scores[i];
            }
        }

        var count = 0;
        for (var i = 0; i < docs.Length; i++)
        {
            if (sums[i] > 0)
            {
                places[count] = i;
                scores[count++] = Bm25F.Score(_similarity.Idf, sums[i], _similarity.K(_reader, docs[i]));
            }
        }

        return count;
    }

    private void CollectWindow(int from, int to, float least, ScoredDocs output)
    {
        for (var i = 0; i < _postings.Length; i++)
        {
            _matches[i].Clear();
            _postings[i].Collect(from, to, _matches[i]);
        }

        _candidates.Clear();
        var leastFrequency = _similarity.LeastFrequency(least, _similarity.Lengths.Base);
        WindowSums.Sum(_matches, from, to, leastFrequency, _sums, _candidates);
        for (var i = 0; i < _candidates.Count; i++)
        {
            var doc = _candidates.Docs[i];
            var score = Bm25F.Score(_similarity.Idf, _candidates.Scores[i], _similarity.K(_reader, doc));
            if (score >= least)
            {
                output.Add(doc, score);
            }
        }
    }
}
