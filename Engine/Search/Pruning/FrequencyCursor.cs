using System.Runtime.InteropServices;
using NewsSearch.Engine.Search.Matching;
using NewsSearch.Engine.Search.Scoring;
using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The weighted frequencies of one term, with upper bounds of what they make of a score.</summary>
internal sealed class FrequencyCursor : FrequencyList
{
    /// <summary>A window of more blocks than this is bounded by its runs of 32: their impacts are fewer, and looser.</summary>
    private const int BlocksByRuns = 8;

    /// <summary>Looking a document up costs as much as reading so many postings one after another.</summary>
    private const int PostingsPerLook = 2;

    private readonly PostingsCursor _cursor;
    private readonly float _weight;
    private readonly float[] _leastK;
    private readonly ImpactBounds _blocks;
    private readonly ImpactBounds _runs;
    private readonly long _docsByRuns;
    private readonly double _density;
    private int _firstRead = int.MaxValue;

    /// <summary>Opens postings.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="leastK">The least K by the norm's code of the term's field.</param>
    /// <param name="docCount">Documents of the segment.</param>
    /// <param name="scratch">Gives memory.</param>
    public FrequencyCursor(WeightedPostings postings, float[] leastK, int docCount, Scratch scratch)
    {
        (_cursor, _weight) = postings;
        _leastK = leastK;
        _blocks = new ImpactBounds(_cursor, _weight, leastK, runs: false, scratch);
        _runs = new ImpactBounds(_cursor, _weight, leastK, runs: true, scratch);
        _density = (double)_cursor.DocFreq / docCount;
        _docsByRuns = (long)docCount * PostingsCursor.BlockSize / _cursor.DocFreq * BlocksByRuns;
    }

    /// <summary>Documents of the term.</summary>
    public int DocFreq => _cursor.DocFreq;

    /// <summary>Its blocks with the greatest bounds; going through them moves the postings, which are to be rewound then.</summary>
    public BestBlocks BestBlocks() => new(_cursor, _weight, _leastK);

    /// <summary>Goes back to before the first block.</summary>
    public void Rewind() => _cursor.Rewind();

    /// <summary>The greatest ratio of weighted frequency and K in [<paramref name="from"/>, <paramref name="to"/>), or more. Calls go upward by <paramref name="from"/>.</summary>
    public float Ratio(int from, int to) => (to - from > _docsByRuns ? _runs : _blocks).Greatest(from, to);

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoredDocs output)
    {
        var more = _cursor.SeekBlock(from);
        _firstRead = _cursor.Block;
        while (more)
        {
            var docs = _cursor.Docs;
            if (docs[0] >= to)
            {
                return;
            }

            var frequencies = _cursor.Frequencies;
            for (var i = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0; i < docs.Length && docs[i] < to; i++)
            {
                output.Add(docs[i], _weight * frequencies[i]);
            }

            if (docs[^1] >= to)
            {
                return;
            }

            more = _cursor.NextBlock();
        }
    }

    /// <summary>Appends the weighted frequencies of the documents of the current block.</summary>
    public void CollectBlock(ScoredDocs output)
    {
        var docs = _cursor.Docs;
        var frequencies = _cursor.Frequencies;
        for (var i = 0; i < docs.Length; i++)
        {
            output.Add(docs[i], _weight * frequencies[i]);
        }
    }

    /// <inheritdoc/>
    public override void AddFrequencies(int from, int to, Span<float> sums)
    {
        var more = _cursor.SeekBlock(from);
        for (_firstRead = _cursor.Block; more; more = _cursor.NextBlock())
        {
            var docs = _cursor.Docs;
            if (docs[0] >= to)
            {
                return;
            }

            var last = docs[^1];
            var first = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0;
            docs = docs[first..(last < to ? docs.Length : PostingBlock.LowerBound(docs, to))];
            var frequencies = _cursor.Frequencies.Slice(first, docs.Length);
            for (var i = 0; i < docs.Length; i++)
            {
                sums[docs[i] - from] += _weight * frequencies[i];
            }

            if (last >= to - 1)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public override void AddFrequenciesOf(ReadOnlySpan<int> docs, Span<float> sums, Span<int> places, Span<float> frequencies)
    {
        var from = docs[0];
        if (_density * sums.Length < (double)PostingsPerLook * docs.Length)
        {
            _cursor.GoBack(_firstRead, from);
            AddFrequencies(from, docs[^1] + 1, sums);
            return;
        }

        var count = Look(docs, places, frequencies);
        for (var i = 0; i < count; i++)
        {
            sums[docs[places[i]] - from] += frequencies[i];
        }
    }

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> frequencies)
    {
        if (docs.IsEmpty)
        {
            return 0;
        }

        // The window may have been read already.
        _cursor.GoBack(_firstRead, docs[0]);

        // Numbers of both kinds are equally long, so that the one can stand where the other will.
        var found = MemoryMarshal.Cast<float, int>(frequencies);
        var count = PostingsProbe.Look(_cursor, docs, places, found);
        for (var i = 0; i < count; i++)
        {
            frequencies[i] = _weight * found[i];
        }

        return count;
    }
}
