using NewsSearch.Analyzers;

namespace NewsSearch.Engine.Writing;

/// <summary>Some tokens side by side, to be looked up together in a <see cref="TermTable"/>. Reused; for one thread.</summary>
internal sealed class TokenBatch
{
    /// <summary>Most tokens of a batch: their cache misses overlap, and all that is noted of them stays in the nearest cache.</summary>
    public const int MaxCount = 64;

    private readonly char[] _chars = new char[MaxCount * WordTerms.MaxTermLength];
    private readonly int[] _starts = new int[MaxCount];
    private readonly int[] _numbers = new int[MaxCount];
    private readonly TermTable.Probe[] _probes = new TermTable.Probe[MaxCount];
    private int _end;

    /// <summary>Tokens now.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the tokens, after <see cref="TermTable.FindOrAdd(TokenBatch)"/>.</summary>
    public Span<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>Their keys and the table's slots for these.</summary>
    public Span<TermTable.Probe> Probes => _probes.AsSpan(0, Count);

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = _end = 0;

    /// <summary>Adds a token; false if it is too long or the batch is full.</summary>
    public bool TryAdd(ReadOnlySpan<char> token)
    {
        if (Count == MaxCount || token.Length > WordTerms.MaxTermLength)
        {
            return false;
        }

        token.CopyTo(_chars.AsSpan(_end));
        _probes[Count].Key = new TermKey(token);
        _starts[Count++] = _end;
        _end += token.Length;
        return true;
    }

    /// <summary>A token.</summary>
    public ReadOnlySpan<char> this[int index] => _chars.AsSpan(_starts[index], _probes[index].Key.Length);
}
