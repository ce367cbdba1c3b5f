namespace NewsSearch.Engine.Search.Matching;

/// <summary>The matches of a query in one segment, ascending. Forward only, for one thread.</summary>
/// <remarks>
/// Matching may be in two phases: <see cref="SeekCandidate"/> finds documents that may match by what is cheap to see (terms), and
/// <see cref="Confirm"/> decides by what is costly (positions). Whoever combines iterators lets all of them agree on a candidate first.
/// </remarks>
internal abstract class DocIterator
{
    /// <summary>What <see cref="Doc"/> is after the last match.</summary>
    public const int End = int.MaxValue;

    /// <summary>The most documents that <see cref="FillBits"/> takes at once: 8 KiB of bits, which stay in the first-level cache.</summary>
    public const int BitWindow = 1 << 16;

    /// <summary>The most documents that are scored at once: 16 KiB of scores, which stay in the first-level cache.</summary>
    public const int Window = 4096;

    /// <summary>Documents that <see cref="NextBatch"/> gives at most.</summary>
    public const int BatchSize = 128;

    /// <summary>Words of 64 documents in a <see cref="Window"/>.</summary>
    public const int WindowWords = Window / 64;

    private int[] _batch = [];

    /// <summary>Where it stands: -1 at first, then a match, a candidate, the last document of a filled window, or <see cref="End"/>.</summary>
    public int Doc { get; protected set; } = -1;

    /// <summary>About how many documents will be visited at most. Never negative.</summary>
    public abstract long Cost { get; }

    /// <summary>Whether <see cref="Confirm"/> may say no.</summary>
    public virtual bool NeedsConfirming => false;

    /// <summary>Whether <see cref="NextBatch"/> goes block by block, and not document by document.</summary>
    public virtual bool HasBatches => false;

    /// <summary>Moves to the first document at or after <paramref name="target"/> that may match, and returns it.</summary>
    /// <remarks>Requires <c>target &gt; Doc</c>. Never passes over a match.</remarks>
    public abstract int SeekCandidate(int target);

    /// <summary>Whether the current candidate matches. May be asked repeatedly; not at <see cref="End"/>.</summary>
    public virtual bool Confirm() => true;

    /// <summary>Moves to the next match, and returns it.</summary>
    public int Next() => Advance(Doc + 1);

    /// <summary>Moves to the first match at or after <paramref name="target"/>, and returns it.</summary>
    /// <remarks>
    /// Requires <c>target &gt; Doc</c>. Does what this would do, only faster:
    /// <code>
    /// do { Next(); } while (Doc &lt; target);
    /// return Doc;
    /// </code>
    /// </remarks>
    public int Advance(int target)
    {
        var doc = SeekCandidate(target);
        while (doc != End && !Confirm())
        {
            doc = SeekCandidate(doc + 1);
        }

        return doc;
    }

    /// <summary>
    /// Sets bit <c>doc - from</c> of <paramref name="bits"/> for each match in [<paramref name="from"/>, <paramref name="to"/>); leaves the others as they are.
    /// </summary>
    /// <remarks>
    /// Requires <c>to - from</c> to be at most <see cref="BitWindow"/>, and windows to go upward. A match in [from, <see cref="Doc"/>) that was passed already may be set or
    /// not: whoever passes matches of what it combines must not rely on either. Afterwards <see cref="Doc"/> is the first match at or after <paramref name="to"/>, or
    /// <c>to - 1</c> where it was not looked for. Does what this body does, only faster.
    /// </remarks>
    public virtual void FillBits(int from, int to, Span<ulong> bits)
    {
        if (Doc < from)
        {
            Advance(from);
        }
        else if (Doc < to && !Confirm())
        {
            Next();
        }

        while (Doc < to)
        {
            Bits.Set(bits, Doc - from);
            Next();
        }
    }

    /// <summary>Clears the bits of documents in [<paramref name="from"/>, <paramref name="to"/>) that do not match.</summary>
    /// <remarks>Requires and leaves what <see cref="FillBits"/> does, but matches may be passed unseen where no bit is set. Does what this body does, only faster.</remarks>
    public virtual void KeepBits(int from, int to, Span<ulong> bits)
    {
        using var matches = BitScratch.Borrow(Bits.Words(to - from));
        FillBits(from, to, matches.Words);
        Bits.And(bits[..matches.Words.Length], matches.Words);
    }

    /// <summary>
    /// Moves past the next matches at or after <paramref name="from"/> and gives them, ascending: one or more if there are any, up to <see cref="BatchSize"/>. Valid until
    /// the iterator moves.
    /// </summary>
    /// <remarks>
    /// Requires <c>from &gt; Doc</c>. Passes over no match. Afterwards every match up to <see cref="Doc"/> has been given; at <see cref="End"/> that is all.
    /// Does what this body does, only faster. For few matches in many documents; where they stand dense, <see cref="FillBits"/> is.
    /// </remarks>
    public virtual ReadOnlySpan<int> NextBatch(int from)
    {
        if (_batch.Length == 0)
        {
            _batch = new int[BatchSize];
        }

        var count = 0;
        for (var doc = Advance(from); doc != End; doc = Next())
        {
            _batch[count++] = doc;
            if (count == _batch.Length)
            {
                break;
            }
        }

        return _batch.AsSpan(0, count);
    }

    /// <summary>Keeps those of some documents that match, in their order at the front; returns how many they are.</summary>
    /// <param name="docs">Ascending, and after all that were given or looked at before.</param>
    /// <remarks>Afterwards <see cref="Doc"/> is a candidate at or after the last of them, or <see cref="End"/>. Does what this body does, only faster.</remarks>
    public virtual int Retain(Span<int> docs)
    {
        var kept = 0;
        foreach (var doc in docs)
        {
            if (Doc < doc)
            {
                SeekCandidate(doc);
            }

            if (Doc == doc && Confirm())
            {
                docs[kept++] = doc;
            }
        }

        return kept;
    }
}
