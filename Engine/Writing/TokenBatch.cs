using NewsSearch.Analyzers;

namespace NewsSearch.Engine.Writing;

/// <summary>Some tokens side by side, to be looked up together in a <see cref="TermTable"/>. Reused; for one thread.</summary>
internal sealed class TokenBatch
{
    /// <summary>Most tokens of a batch: their cache misses overlap, and all that is noted of them stays in the nearest cache.</summary>
    public const int MaxCount = 64;

    private readonly char[] _chars = new char[MaxCount * Math.Max(WordTerms.MaxTermLength, TermTable.KeyLength)];
    private readonly int[] _starts = new int[MaxCount];
    private readonly int[] _lengths = new int[MaxCount];
    private int _end;

    /// <summary>Tokens now.</summary>
    public int Count { get; private set; }

    /// <summary>The numbers of the tokens, after <see cref="TermTable.FindOrAdd(TokenBatch)"/>.</summary>
    public int[] Numbers { get; } = new int[MaxCount];

    /// <summary>Their hashes and the table's slots for these.</summary>
    public TermTable.Probe[] Probes { get; } = new TermTable.Probe[MaxCount];

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = _end = 0;

    /// <summary>Adds a token; false if it is too long or the batch is full.</summary>
    public bool TryAdd(ReadOnlySpan<char> token)
    {
        var room = Math.Max(token.Length, TermTable.KeyLength);
        if (Count == MaxCount || token.Length > WordTerms.MaxTermLength)
        {
            return false;
        }

        var place = _chars.AsSpan(_end, room);
        token.CopyTo(place);
        place[token.Length..].Clear();
        (_starts[Count], _lengths[Count]) = (_end, token.Length);
        _end += room;
        Count++;
        return true;
    }

    /// <summary>A token.</summary>
    public ReadOnlySpan<char> this[int index] => _chars.AsSpan(_starts[index], _lengths[index]);

    /// <summary>A token, filled with zeros to <see cref="TermTable.KeyLength"/>.</summary>
    public ReadOnlySpan<char> Padded(int index) => _chars.AsSpan(_starts[index], Math.Max(_lengths[index], TermTable.KeyLength));

    /// <summary>Length of a token.</summary>
    public int Length(int index) => _lengths[index];
}
