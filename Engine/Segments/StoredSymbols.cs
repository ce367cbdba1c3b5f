using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// The codes of a <see cref="StoredModel"/>'s symbols, to be found by what they stand for; made when something is written only. A code found is one number (see <see cref="Code"/> and
/// <see cref="CodeLength"/>). Immutable; for any number of threads.
/// </summary>
internal sealed class StoredSymbols
{
    /// <summary>Longest part of a piece that has no symbol of its own.</summary>
    public const int MaxPart = 8;

    private const int LengthShift = 32;
    private const ulong CodeMask = (1UL << 40) - 1;

    private static readonly Mask[] Masks = [.. Enumerable.Range(0, StoredSymbol.MaxLength + 1).Select(length => new Mask(MaskOf(length), MaskOf(length - 8), MaskOf(length - 16)))];

    private readonly Entry[] _entries;

    /// <summary>A hash table: upper half of the hash, and number + 1.</summary>
    private readonly uint[] _slots;

    /// <summary>By kind and first two bytes: the length of the longest symbol up to <see cref="MaxPart"/>, so that longer ones are not looked for in vain.</summary>
    private readonly byte[] _longestParts = new byte[3 << 16];

    /// <summary>Symbols with their codes, the frequent ones first.</summary>
    public StoredSymbols(StoredEntry[] entries)
    {
        _entries = Array.ConvertAll(entries, entry => new Entry(
            entry.Symbol.First,
            entry.Symbol.Second,
            entry.Symbol.Third,
            Shape(entry.Symbol.Length, entry.Symbol.Kind) | ((ulong)entry.CodeLength << LengthShift) | entry.Code));
        _slots = CreateSlots();
        FindLongestParts(entries);
    }

    /// <summary>The bits of a code found.</summary>
    public static ulong Code(ulong found) => (uint)found;

    /// <summary>How many these are.</summary>
    public static int CodeLength(ulong found) => (int)(found >> LengthShift);

    /// <summary>The code of a piece, or 0 if it has no symbol.</summary>
    /// <param name="padded">Holds the piece, and at least 24 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="length">Its length, up to 24.</param>
    /// <param name="kind">Where it stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Find(ReadOnlySpan<byte> padded, int start, int length, StoredPiece kind)
    {
        var bytes = padded.Slice(start, StoredSymbol.MaxLength);
        ref readonly var mask = ref Masks[length];
        var first = BinaryPrimitives.ReadUInt64LittleEndian(bytes) & mask.First;
        var second = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) & mask.Second;
        var third = BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]) & mask.Third;
        var shape = Shape(length, kind);
        var hash = Hash(first, second, third, shape);
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); slots[at] != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if ((slots[at] ^ hash) >> 16 == 0)
            {
                ref readonly var entry = ref _entries[(int)(slots[at] & 0xFFFF) - 1];
                if (((entry.First ^ first) | (entry.Second ^ second) | (entry.Third ^ third) | ((entry.Rest ^ shape) & ~CodeMask)) == 0)
                {
                    return entry.Rest & CodeMask;
                }
            }
        }

        return 0;
    }

    /// <summary>The longest beginning of a piece that has a symbol, up to <see cref="MaxPart"/> bytes: its length and code. 0 and the escape if not even the first byte has.</summary>
    /// <param name="padded">Holds the piece, and at least 24 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="left">Its length.</param>
    /// <param name="kind">Where it stands.</param>
    public (int Length, ulong Found) LongestPart(ReadOnlySpan<byte> padded, int start, int left, StoredPiece kind)
    {
        int longest = left < 2 ? left : Math.Min(left, (int)_longestParts[PartPlace(padded[start], padded[start + 1], kind)]);
        for (var length = longest; length > 1; length--)
        {
            if (length < left && (padded[start + length] & 0xC0) == 0x80)
            {
                // Inside a character of UTF-8: parts are whole ones, or single bytes.
                continue;
            }

            var found = Find(padded, start, length, kind);
            if (found != 0)
            {
                return (length, found);
            }
        }

        var first = Find(padded, start, 1, kind);
        return first != 0 ? (1, first) : (0, Find(padded, start, 0, kind));
    }

    /// <summary>Three products that do not wait for each other, then one that spreads their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong first, ulong second, ulong third, ulong shape)
    {
        var sum = ((first ^ shape) * 0x9E3779B97F4A7C15) + (second * 0xC2B2AE3D27D4EB4F) + (third * 0x165667B19E3779F9);
        return (uint)(((sum ^ (sum >> 32)) * 0x9E3779B97F4A7C15) >> 32);
    }

    private static ulong Shape(int length, StoredPiece kind) => ((ulong)(uint)length << 40) | ((ulong)kind << 48);

    private static ulong MaskOf(int bytes) => bytes <= 0 ? 0 : bytes >= 8 ? ulong.MaxValue : (1UL << (8 * bytes)) - 1;

    private static int PartPlace(byte first, byte second, StoredPiece kind) => ((int)kind << 16) | (first << 8) | second;

    private void FindLongestParts(StoredEntry[] entries)
    {
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.Symbol.Length is > 1 and <= MaxPart)
            {
                ref var place = ref _longestParts[PartPlace((byte)entry.Symbol.First, (byte)(entry.Symbol.First >> 8), entry.Symbol.Kind)];
                place = Math.Max(place, entry.Symbol.Length);
            }
        }
    }

    private uint[] CreateSlots()
    {
        var slots = new uint[(int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length * 2)];
        for (var number = 0; number < _entries.Length; number++)
        {
            ref readonly var entry = ref _entries[number];
            var hash = Hash(entry.First, entry.Second, entry.Third, entry.Rest & ~CodeMask);
            var at = hash & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = (hash & 0xFFFF0000) | (uint)(number + 1);
        }

        return slots;
    }

    private readonly record struct Mask(ulong First, ulong Second, ulong Third);

    /// <summary>Half a cache line: the bytes of the symbol; code, its length, bytes and kind of the symbol in 32, 8, 8 and 16 bits.</summary>
    private readonly record struct Entry(ulong First, ulong Second, ulong Third, ulong Rest);
}
