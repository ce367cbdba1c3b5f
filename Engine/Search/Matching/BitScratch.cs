namespace NewsSearch.Engine.Search.Matching;

/// <summary>Cleared words for one window of bits, borrowed from this thread for the length of a call. Loans may nest; whoever borrows gives back by disposing.</summary>
internal readonly ref struct BitScratch
{
    [ThreadStatic]
    private static Stack<ulong[]>? _free;

    private readonly ulong[] _words;

    private BitScratch(ulong[] words, int count)
    {
        _words = words;
        Words = words.AsSpan(0, count);
        Words.Clear();
    }

    /// <summary>The words, all 0 at first.</summary>
    public Span<ulong> Words { get; }

    /// <summary>Borrows <paramref name="words"/> words, at most those of <see cref="DocIterator.BitWindow"/>.</summary>
    public static BitScratch Borrow(int words)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words, DocIterator.BitWindow / 64);
        var free = _free ??= new Stack<ulong[]>();
        return new BitScratch(free.TryPop(out var found) ? found : new ulong[DocIterator.BitWindow / 64], words);
    }

    /// <summary>Gives them back.</summary>
    public void Dispose() => _free!.Push(_words);
}
