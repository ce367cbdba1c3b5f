using NewsSearch.Engine.Segments.Postings;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The blocks of a long list that have the greatest bounds: scored before all others, they show early what a score has to reach.</summary>
internal sealed class BestBlocks
{
    /// <summary>Blocks to score first: with more, most would not be scored at all if they had to wait for their turn.</summary>
    private const int MaxCount = 16;

    /// <summary>A list of fewer blocks has no use for an order.</summary>
    private const int LeastBlocks = 3;

    private readonly PostingsCursor _cursor;
    private readonly int[] _lastDocs = new int[MaxCount];
    private readonly float[] _ratios = new float[MaxCount];
    private int _count;
    private int _next;

    /// <summary>Finds them.</summary>
    /// <param name="cursor">The list; stands before the first block, afterwards too.</param>
    /// <param name="weight">What one occurrence counts.</param>
    /// <param name="k">K by the norm's code.</param>
    public BestBlocks(PostingsCursor cursor, float weight, float[] k)
    {
        _cursor = cursor;
        if (cursor.DocFreq >= LeastBlocks * PostingsCursor.BlockSize && k[0] > 0)
        {
            Find(weight, k);
            cursor.Rewind();
        }
    }

    /// <summary>Moves the cursor to the next block, the one with the greatest bound first; false, and before the first block, after the last of them.</summary>
    /// <param name="lastDoc">Its last document.</param>
    /// <param name="ratio">Its bound, as <see cref="ImpactBounds"/> has it.</param>
    public bool TryNext(out int lastDoc, out float ratio)
    {
        if (_next > 0)
        {
            _cursor.Rewind();
        }

        if (_next == _count)
        {
            (lastDoc, ratio) = (0, 0);
            return false;
        }

        (lastDoc, ratio) = (_lastDocs[_next], _ratios[_next]);
        _next++;
        return _cursor.SeekBlock(lastDoc);
    }

    /// <summary>Whether a block has been given.</summary>
    public bool Gave(int lastDoc) => _lastDocs.AsSpan(0, _next).Contains(lastDoc);

    private void Find(float weight, float[] k)
    {
        Span<int> lastDocs = stackalloc int[SkipTableWriter.RunLength];
        Span<float> ratios = stackalloc float[SkipTableWriter.RunLength];
        for (var from = 0; ;)
        {
            var last = _cursor.PeekRun(from, out var impacts);
            if (last == int.MaxValue)
            {
                return;
            }

            var ofRun = 0f;
            foreach (var impact in impacts)
            {
                ofRun = Math.Max(ofRun, weight * impact.Frequency / k[impact.Norm]);
            }

            if (_count < MaxCount || ofRun > _ratios[^1])
            {
                var blocks = _cursor.PeekRatios(from, weight, k, lastDocs, ratios);
                for (var i = 0; i < blocks; i++)
                {
                    Add(lastDocs[i], ratios[i]);
                }
            }

            from = last + 1;
        }
    }

    private void Add(int lastDoc, float ratio)
    {
        if (_count == MaxCount && ratio <= _ratios[^1])
        {
            return;
        }

        var at = _count < MaxCount ? _count++ : MaxCount - 1;
        for (; at > 0 && _ratios[at - 1] < ratio; at--)
        {
            (_lastDocs[at], _ratios[at]) = (_lastDocs[at - 1], _ratios[at - 1]);
        }

        (_lastDocs[at], _ratios[at]) = (lastDoc, ratio);
    }
}
