namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents that at least so many of several iterators match.</summary>
/// <remarks>Between calls no clause stands before <see cref="DocIterator.Doc"/>.</remarks>
internal sealed class Disjunction : DocIterator
{
    /// <summary>The greatest minimum that is counted by bits: each step of it is a pass over the window.</summary>
    private const int MaxLevels = 16;

    private readonly DocIterator[] _clauses;
    private readonly int _minimum;

    /// <summary>Combines at least <paramref name="minimum"/> clauses.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="minimum">How many must match, from 1.</param>
    public Disjunction(DocIterator[] clauses, int minimum = 1)
    {
        _clauses = clauses;
        _minimum = minimum;
        Cost = clauses.Sum(clause => clause.Cost);
        NeedsConfirming = minimum > 1 || clauses.Any(clause => clause.NeedsConfirming);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override bool NeedsConfirming { get; }

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var first = End;
        foreach (var clause in _clauses)
        {
            first = Math.Min(first, clause.Doc < target ? clause.SeekCandidate(target) : clause.Doc);
        }

        return Doc = first;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (!NeedsConfirming)
        {
            return true;
        }

        var matched = 0;
        foreach (var clause in _clauses)
        {
            if (clause.Doc == Doc && clause.Confirm() && ++matched == _minimum)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        if (_minimum > MaxLevels)
        {
            base.FillBits(from, to, bits);
            return;
        }

        if (_minimum > 1)
        {
            FillBitsByLevels(from, to, bits);
        }
        else
        {
            foreach (var clause in _clauses)
            {
                clause.FillBits(from, to, bits);
            }
        }

        Doc = Math.Max(Doc, to - 1);
    }

    /// <inheritdoc/>
    public override void KeepBits(int from, int to, Span<ulong> bits)
    {
        if (_minimum > 1)
        {
            base.KeepBits(from, to, bits);
            return;
        }

        var words = Bits.Words(to - from);
        using var any = BitScratch.Borrow(words);
        using var one = BitScratch.Borrow(words);
        foreach (var clause in _clauses)
        {
            bits[..words].CopyTo(one.Words);
            clause.KeepBits(from, to, one.Words);
            Bits.Or(any.Words, one.Words);
        }

        any.Words.CopyTo(bits);
        Doc = Math.Max(Doc, to - 1);
    }

    /// <summary>Level i holds the documents that more than i clauses match so far; a clause lifts those that it matches by one.</summary>
    private void FillBitsByLevels(int from, int to, Span<ulong> bits)
    {
        var words = Bits.Words(to - from);
        using var scratch = BitScratch.Borrow(words);
        var one = scratch.Words;
        var levels = new ulong[(_minimum - 1) * words].AsSpan();
        foreach (var clause in _clauses)
        {
            one.Clear();
            clause.FillBits(from, to, one);
            for (var word = 0; word < words; word++)
            {
                var rising = one[word];
                for (var level = word; level < levels.Length && rising != 0; level += words)
                {
                    (levels[level], rising) = (levels[level] | rising, levels[level] & rising);
                }

                bits[word] |= rising;
            }
        }
    }
}
