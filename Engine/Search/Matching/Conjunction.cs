namespace NewsSearch.Engine.Search.Matching;

/// <summary>Documents that all of several iterators match, within a run of documents.</summary>
internal sealed class Conjunction : DocIterator
{
    private readonly DocIterator[] _clauses;
    private readonly DocRange _range;
    private readonly int[] _batch = new int[BatchSize];

    /// <summary>Combines at least one clause.</summary>
    /// <param name="clauses">The clauses, in any order.</param>
    /// <param name="range">The run of documents to which matches are confined.</param>
    public Conjunction(IEnumerable<DocIterator> clauses, DocRange range)
    {
        _clauses = [.. clauses.OrderBy(clause => clause.Cost)];
        _range = range;
        NeedsConfirming = _clauses.Any(clause => clause.NeedsConfirming);
        HasBatches = Array.TrueForAll(_clauses, clause => clause.HasBatches);
    }

    /// <inheritdoc/>
    public override long Cost => Math.Min(_clauses[0].Cost, _range.Length);

    /// <inheritdoc/>
    public override bool NeedsConfirming { get; }

    /// <inheritdoc/>
    public override bool HasBatches { get; }

    /// <inheritdoc/>
    public override int SeekCandidate(int target)
    {
        var lead = _clauses[0];
        var doc = Seek(lead, Math.Max(target, _range.From));
        var agreed = 1;
        while (doc < _range.To && agreed < _clauses.Length)
        {
            var other = Seek(_clauses[agreed], doc);
            if (other == doc)
            {
                agreed++;
            }
            else
            {
                doc = other == End ? End : Seek(lead, other);
                agreed = 1;
            }
        }

        return Doc = doc < _range.To ? doc : End;
    }

    /// <inheritdoc/>
    public override bool Confirm()
    {
        if (NeedsConfirming)
        {
            foreach (var clause in _clauses)
            {
                if (!clause.Confirm())
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        var words = Bits.Words(to - from);
        using var all = BitScratch.Borrow(words);
        _clauses[0].FillBits(from, to, all.Words);
        KeepInRange(from, to, all.Words);
        KeepOthers(from, to, all.Words);
        Bits.Or(bits, all.Words);
        Doc = Math.Max(Doc, to - 1);
    }

    /// <inheritdoc/>
    public override void KeepBits(int from, int to, Span<ulong> bits)
    {
        KeepInRange(from, to, bits);
        _clauses[0].KeepBits(from, to, bits);
        KeepOthers(from, to, bits);
        Doc = Math.Max(Doc, to - 1);
    }

    private void KeepInRange(int from, int to, Span<ulong> bits) =>
        Bits.KeepRange(bits[..Bits.Words(to - from)], Math.Max(from, _range.From) - from, Math.Min(to, _range.To) - from);

    private void KeepOthers(int from, int to, Span<ulong> bits)
    {
        foreach (var clause in _clauses.AsSpan(1))
        {
            clause.KeepBits(from, to, bits);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> NextBatch(int from)
    {
        var lead = _clauses[0];
        for (from = Math.Max(from, _range.From); from < _range.To && lead.Doc != End; from = lead.Doc == End ? End : lead.Doc + 1)
        {
            var kept = FirstOf(lead, from);
            for (var other = 1; other < _clauses.Length && kept > 0; other++)
            {
                kept = _clauses[other].Retain(_batch.AsSpan(0, kept));
            }

            if (kept > 0)
            {
                Doc = lead.Doc;
                return _batch.AsSpan(0, kept);
            }
        }

        Doc = End;
        return [];
    }

    /// <summary>Copies the next matches of the rarest clause from <paramref name="from"/> on that lie in the range; returns how many they are.</summary>
    private int FirstOf(DocIterator lead, int from)
    {
        if (lead.Doc >= from)
        {
            // Where it stands was looked at as a candidate by a seek before, and not given yet.
            _batch[0] = lead.Doc;
            return lead.Doc < _range.To && lead.Confirm() ? 1 : 0;
        }

        var docs = lead.NextBatch(from);
        var count = docs.Length > 0 && docs[^1] >= _range.To ? PostingBlock.LowerBound(docs, _range.To) : docs.Length;
        docs[..count].CopyTo(_batch);
        return count;
    }

    private static int Seek(DocIterator clause, int target) => clause.Doc < target ? clause.SeekCandidate(target) : clause.Doc;
}
