namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Looks ahead in the impacts of a long list, without decoding blocks. Forward only but for <see cref="Rewind"/>; for one thread.</summary>
internal sealed class ImpactCursor(SkipTable skips)
{
    private readonly Impact[] _ofBlock = new Impact[ImpactSet.Capacity];
    private readonly Impact[] _ofRun = new Impact[ImpactSet.Capacity];
    private int _block = -1;
    private int _blockRead = -1;
    private int _run = -1;
    private int _runRead = -1;
    private int _ofBlockCount;
    private int _ofRunCount;

    /// <summary>See <see cref="PostingsCursor.PeekBlock"/>.</summary>
    public int PeekBlock(int target, out ReadOnlySpan<Impact> impacts)
    {
        var block = skips.FirstEndingAtOrAfter(target, Math.Max(_block, 0));
        if (block == skips.BlockCount)
        {
            impacts = [];
            return int.MaxValue;
        }

        _block = block;
        if (block != _blockRead)
        {
            _blockRead = block;
            _ofBlockCount = ImpactSet.Read(skips.Impacts(block), _ofBlock);
        }

        impacts = _ofBlock.AsSpan(0, _ofBlockCount);
        return skips.LastDoc(block);
    }

    /// <summary>See <see cref="PostingsCursor.PeekRatios"/>.</summary>
    public int PeekRatios(int target, float weight, ReadOnlySpan<float> k, Span<int> lastDocs, Span<float> ratios)
    {
        var first = skips.FirstEndingAtOrAfter(target, Math.Max(_block, 0));
        _block = first;
        var count = Math.Min(SkipTableWriter.RunLength - (first % SkipTableWriter.RunLength), skips.BlockCount - first);
        skips.LastDocs.Slice(first, count).CopyTo(lastDocs);
        for (var i = 0; i < count; i++)
        {
            ratios[i] = ImpactSet.GreatestRatio(skips.Impacts(first + i), weight, k);
        }

        return count;
    }

    /// <summary>See <see cref="PostingsCursor.Rewind"/>.</summary>
    public void Rewind() => _block = _run = -1;

    /// <summary>See <see cref="PostingsCursor.PeekRun"/>.</summary>
    public int PeekRun(int target, out ReadOnlySpan<Impact> impacts)
    {
        var run = Math.Max(_run, 0);
        while (run < skips.RunCount && skips.LastDocOfRun(run) < target)
        {
            run++;
        }

        if (run == skips.RunCount)
        {
            impacts = [];
            return int.MaxValue;
        }

        _run = run;
        if (run != _runRead)
        {
            _runRead = run;
            _ofRunCount = ImpactSet.Read(skips.RunImpacts(run), _ofRun);
        }

        impacts = _ofRun.AsSpan(0, _ofRunCount);
        return skips.LastDocOfRun(run);
    }
}
