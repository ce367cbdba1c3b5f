namespace NewsSearch.Engine.Segments;

/// <summary>
/// The postings of one term, a block of up to <see cref="BlockSize"/> documents at a time. Frequencies and positions are decoded when first asked for.
/// Forward only, for one thread.
/// </summary>
internal sealed class PostingsCursor
{
    /// <summary>Documents of a full block.</summary>
    public const int BlockSize = 128;

    /// <summary>Documents of the term, deleted ones included.</summary>
    public int DocFreq => throw new NotSupportedException();

    /// <summary>The documents of the current block, ascending; empty before the first and after the last block.</summary>
    public ReadOnlySpan<int> Docs => throw new NotSupportedException();

    /// <summary>The frequencies beside <see cref="Docs"/> (1 for keyword fields).</summary>
    public ReadOnlySpan<int> Frequencies => throw new NotSupportedException();

    /// <summary>Moves to the next block and decodes its documents; false after the last.</summary>
    public bool NextBlock() => throw new NotSupportedException();

    /// <summary>
    /// Moves to the first block whose last document is at or after <paramref name="target"/>, skipping others undecoded; stays where that already holds.
    /// False, and at the end, if there is none.
    /// </summary>
    public bool SeekBlock(int target) => throw new NotSupportedException();

    /// <summary>Positions in the field of the document at <paramref name="index"/> of <see cref="Docs"/>, ascending. Valid until another document's are asked for.</summary>
    public ReadOnlySpan<int> Positions(int index) => throw new NotSupportedException();

    /// <summary>
    /// Without moving or decoding: the last document of the first block that ends at or after <paramref name="target"/>, with its impacts;
    /// <see cref="int.MaxValue"/> and no impacts beyond the last. Targets must not decrease from call to call.
    /// </summary>
    public int PeekBlock(int target, out ReadOnlySpan<Impact> impacts) => throw new NotSupportedException();

    /// <summary>The same for the upper level: runs of 32 blocks.</summary>
    public int PeekRun(int target, out ReadOnlySpan<Impact> impacts) => throw new NotSupportedException();

    /// <summary>
    /// Sets bit <c>doc - from</c> of <paramref name="bits"/> for every document in [<paramref name="from"/>, <paramref name="to"/>), from the current block on; moves past them.
    /// Does what a loop over <see cref="Docs"/> would, only faster. Calls must go upward.
    /// </summary>
    public void OrInto(Span<ulong> bits, int from, int to) => throw new NotSupportedException();
}
