using System.Numerics;

namespace NewsSearch.Engine.Segments;

/// <summary>The symbols of a <see cref="StoredModel"/>, to be found by what they stand for; made when something is written only. Immutable; for any number of threads.</summary>
internal sealed class StoredSymbols
{
    /// <summary>Most symbols looked for at once.</summary>
    public const int MaxAtOnce = 64;

    /// <summary>Longest part of a piece that has no symbol of its own.</summary>
    public const int MaxPart = 8;

    private readonly StoredEntry[] _entries;

    /// <summary>A hash table: upper half of the hash, and number + 1.</summary>
    private readonly uint[] _slots;

    /// <summary>By kind and first two bytes: the length of the longest symbol up to <see cref="MaxPart"/>, so that longer ones are not looked for in vain.</summary>
    private readonly byte[] _longestParts = new byte[3 << 16];

    /// <summary>Symbols by number.</summary>
    public StoredSymbols(StoredEntry[] entries)
    {
        _entries = entries;
        _slots = CreateSlots();
        FindLongestParts();
    }

    /// <summary>The number of a symbol, or -1.</summary>
    public int Find(in StoredSymbol symbol) => Find(symbol, symbol.Hash());

    /// <summary>The numbers of up to <see cref="MaxAtOnce"/> symbols, or -1: as if each was looked for by itself, but their cache misses overlap.</summary>
    public void Find(ReadOnlySpan<StoredSymbol> symbols, Span<int> numbers)
    {
        var slots = _slots;
        Span<uint> found = stackalloc uint[MaxAtOnce];
        Span<uint> hashes = stackalloc uint[MaxAtOnce];
        for (var i = 0; i < symbols.Length; i++)
        {
            hashes[i] = symbols[i].Hash();
            found[i] = slots[hashes[i] & (uint)(slots.Length - 1)];
        }

        for (var i = 0; i < symbols.Length; i++)
        {
            var number = (int)(found[i] & 0xFFFF) - 1;
            var isIt = number < 0 || ((found[i] ^ hashes[i]) >> 16 == 0 && _entries[number].Symbol == symbols[i]);
            numbers[i] = isIt ? number : Find(symbols[i], hashes[i]);
        }
    }

    /// <summary>The longest beginning of a piece that has a symbol, up to <see cref="MaxPart"/> bytes: its length and number. 0 and the escape if not even the first byte has.</summary>
    /// <param name="padded">Holds the piece, and at least 24 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="left">Its length.</param>
    /// <param name="kind">Where it stands.</param>
    public (int Length, int Number) LongestPart(ReadOnlySpan<byte> padded, int start, int left, StoredPiece kind)
    {
        int longest = left < 2 ? left : Math.Min(left, (int)_longestParts[PartPlace(padded[start], padded[start + 1], kind)]);
        for (var length = longest; length > 1; length--)
        {
            if (length < left && (padded[start + length] & 0xC0) == 0x80)
            {
                // Inside a character of UTF-8: parts are whole ones, or single bytes.
                continue;
            }

            var number = Find(StoredSymbol.Read(padded, start, length, kind));
            if (number >= 0)
            {
                return (length, number);
            }
        }

        var first = Find(StoredSymbol.Read(padded, start, 1, kind));
        return first >= 0 ? (1, first) : (0, Find(new StoredSymbol(0, 0, 0, 0, kind)));
    }

    private int Find(in StoredSymbol symbol, uint hash)
    {
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); slots[at] != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if ((slots[at] ^ hash) >> 16 == 0)
            {
                var number = (int)(slots[at] & 0xFFFF) - 1;
                if (_entries[number].Symbol == symbol)
                {
                    return number;
                }
            }
        }

        return -1;
    }

    private void FindLongestParts()
    {
        foreach (ref readonly var entry in _entries.AsSpan())
        {
            if (entry.Symbol.Length is > 1 and <= MaxPart)
            {
                ref var place = ref _longestParts[PartPlace((byte)entry.Symbol.First, (byte)(entry.Symbol.First >> 8), entry.Symbol.Kind)];
                place = Math.Max(place, entry.Symbol.Length);
            }
        }
    }

    private static int PartPlace(byte first, byte second, StoredPiece kind) => ((int)kind << 16) | (first << 8) | second;

    private uint[] CreateSlots()
    {
        var slots = new uint[(int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length * 2)];
        for (var number = 0; number < _entries.Length; number++)
        {
            var hash = _entries[number].Symbol.Hash();
            var at = hash & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = (hash & 0xFFFF0000) | (uint)(number + 1);
        }

        return slots;
    }
}
