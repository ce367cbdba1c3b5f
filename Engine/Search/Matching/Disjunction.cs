namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents that at least so many of several iterators match.</summary>
/// <remarks>Between calls no clause stands before <see cref="DocIterator.Doc"/>.</remarks>
internal sealed class Disjunction : DocIterator
{
    private readonly DocIterator[] _clauses;
    private readonly int _minimum;
    private readonly ulong[] _bits = [];
    private readonly int[] _counts = [];

    /// <summary>Combines at least <paramref name="minimum"/> clauses.</summary>
    /// <param name="clauses">The clauses.</param>
    /// <param name="minimum">How many must match, from 1.</param>
    public Disjunction(DocIterator[] clauses, int minimum = 1)
    {
        _clauses = clauses;
        _minimum = minimum;
        if (minimum > 1)
        {
            _bits = new ulong[WindowWords];
            _counts = new int[Window];
        }

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
        if (_minimum > 1)
        {
            FillBitsByCounting(from, to, bits);
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

    private void FillBitsByCounting(int from, int to, Span<ulong> bits)
    {
        var counts = _counts.AsSpan(0, to - from);
        counts.Clear();
        foreach (var clause in _clauses)
        {
            var one = _bits.AsSpan(0, Bits.Words(to - from));
            one.Clear();
            clause.FillBits(from, to, one);
            for (var i = Bits.NextSet(one, 0); i >= 0; i = Bits.NextSet(one, i + 1))
            {
                if (++counts[i] == _minimum)
                {
                    Bits.Set(bits, i);
                }
            }
        }
    }
}
