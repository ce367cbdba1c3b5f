using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Segments.Stored;

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
    private const uint NumberMask = 0xFFFF;
    private const int FilterBits = 18;

    private static readonly Mask[] Masks = [.. Enumerable.Range(0, StoredSymbol.MaxLength + 1).Select(length => new Mask(MaskOf(length), MaskOf(length - 8), MaskOf(length - 16)))];

    /// <summary>Symbols from place 1 on. The one at 0 is none.</summary>
    private readonly Entry[] _entries;

    /// <summary>A hash table: upper half of the hash, and the place of the entry.</summary>
    private readonly uint[] _slots;

    /// <summary>A bit that is set for each symbol of 2 to <see cref="MaxPart"/> bytes, so that few are looked for in vain. Stays in the nearest cache.</summary>
    private readonly ulong[] _mayBePart = new ulong[1 << (FilterBits - 6)];

    /// <summary>By kind and byte: the code of the symbol of one byte, or 0.</summary>
    private readonly ulong[] _ofByte = new ulong[3 << 8];

    /// <summary>Symbols with their codes, the frequent ones first.</summary>
    public StoredSymbols(StoredEntry[] entries)
    {
        _entries =
        [
            new Entry(0, 0, 0, ulong.MaxValue),
            .. entries.Select(entry => new Entry(
                entry.Symbol.First,
                entry.Symbol.Second,
                entry.Symbol.Third,
                Shape(entry.Symbol.Length, entry.Symbol.Kind) | ((ulong)entry.CodeLength << LengthShift) | entry.Code)),
        ];
        _slots = CreateSlots();
        FindParts();
    }

    /// <summary>The bits of a code found.</summary>
    public static ulong Code(ulong found) => (uint)found;

    /// <summary>How many these are.</summary>
    public static int CodeLength(ulong found) => (int)(found >> LengthShift);

    /// <summary>Sets <paramref name="found"/> to the code of each piece, or 0 if it has no symbol: as if each was looked for by itself, but their cache misses overlap.</summary>
    /// <param name="padded">Holds the pieces, and at least 24 bytes from where each begins.</param>
    /// <param name="places">The pieces.</param>
    /// <param name="probes">Scratch, as many.</param>
    /// <param name="found">As many.</param>
    public void Find(ReadOnlySpan<byte> padded, ReadOnlySpan<StoredPlace> places, Span<Probe> probes, Span<ulong> found)
    {
        ReadAll(padded, places, probes);
        var entries = _entries;
        foreach (ref var probe in probes)
        {
            // Only so that the entry is in the nearest cache when it is compared.
            probe.First = entries[(int)(probe.Slot & NumberMask)].First;
        }

        for (var i = 0; i < found.Length; i++)
        {
            ref readonly var probe = ref probes[i];
            ref readonly var entry = ref entries[(int)(probe.Slot & NumberMask)];
            found[i] = entry.IsOf(probe.Symbol) ? entry.Rest & CodeMask : probe.Slot == 0 ? 0 : Find(probe.Symbol, probe.Hash);
        }
    }

    /// <summary>The code of a piece, or 0 if it has no symbol.</summary>
    /// <param name="padded">Holds the piece, and at least 24 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="length">Its length, up to 24.</param>
    /// <param name="kind">Where it stands.</param>
    public ulong Find(ReadOnlySpan<byte> padded, int start, int length, StoredPiece kind)
    {
        var symbol = Read(padded, start, length, kind);
        return Find(symbol, Hash(symbol));
    }

    /// <summary>The longest beginning of a piece that has a symbol, up to <see cref="MaxPart"/> bytes: its length and code. 0 and the escape if not even the first byte has.</summary>
    /// <param name="padded">Holds the piece, and at least 24 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="left">Its length.</param>
    /// <param name="kind">Where it stands.</param>
    public (int Length, ulong Found) LongestPart(ReadOnlySpan<byte> padded, int start, int left, StoredPiece kind)
    {
        var bytes = padded.Slice(start, StoredSymbol.MaxLength);
        var eight = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        for (var length = Math.Min(left, MaxPart); length > 1; length--)
        {
            if (length < left && (bytes[length] & 0xC0) == 0x80)
            {
                // Inside a character of UTF-8: parts are whole ones, or single bytes.
                continue;
            }

            var part = new Entry(eight & (ulong.MaxValue >> (64 - (8 * length))), 0, 0, Shape(length, kind));
            var bit = FilterBit(part);
            if (((_mayBePart[bit >> 6] >> bit) & 1) != 0 && Find(part, Hash(part)) is > 0 and var found)
            {
                return (length, found);
            }
        }

        var ofByte = _ofByte[((int)kind << 8) | bytes[0]];
        return ofByte != 0 ? (1, ofByte) : (0, Find(padded, start, 0, kind));
    }

    private void ReadAll(ReadOnlySpan<byte> padded, ReadOnlySpan<StoredPlace> places, Span<Probe> probes)
    {
        var slots = _slots;
        for (var i = 0; i < places.Length; i++)
        {
            ref readonly var place = ref places[i];
            ref var probe = ref probes[i];
            var symbol = Read(padded, place.Start, place.Length, place.Kind);
            var hash = Hash(symbol);
            probe.Symbol = symbol;
            probe.Hash = hash;
            probe.Slot = slots[hash & (uint)(slots.Length - 1)];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Entry Read(ReadOnlySpan<byte> padded, int start, int length, StoredPiece kind)
    {
        var bytes = padded.Slice(start, StoredSymbol.MaxLength);
        ref readonly var mask = ref Masks[length];
        return new Entry(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes) & mask.First,
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) & mask.Second,
            BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]) & mask.Third,
            Shape(length, kind));
    }

    /// <summary>Three products that do not wait for each other, then one that spreads their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(in Entry symbol)
    {
        var sum = ((symbol.First ^ (symbol.Rest & ~CodeMask)) * 0x9E3779B97F4A7C15) + (symbol.Second * 0xC2B2AE3D27D4EB4F) + (symbol.Third * 0x165667B19E3779F9);
        return (uint)(((sum ^ (sum >> 32)) * 0x9E3779B97F4A7C15) >> 32);
    }

    private ulong Find(in Entry symbol, uint hash)
    {
        var slots = _slots;
        for (var at = hash & (uint)(slots.Length - 1); slots[at] != 0; at = (at + 1) & (uint)(slots.Length - 1))
        {
            if ((slots[at] ^ hash) >> 16 == 0)
            {
                ref readonly var entry = ref _entries[(int)(slots[at] & NumberMask)];
                if (entry.IsOf(symbol))
                {
                    return entry.Rest & CodeMask;
                }
            }
        }

        return 0;
    }

    private static ulong Shape(int length, StoredPiece kind) => ((ulong)(uint)length << 40) | ((ulong)kind << 48);

    private static ulong MaskOf(int bytes) => bytes <= 0 ? 0 : bytes >= 8 ? ulong.MaxValue : (1UL << (8 * bytes)) - 1;

    private static int FilterBit(in Entry part) => (int)(((part.First ^ (part.Rest & ~CodeMask)) * 0x9E3779B97F4A7C15) >> (64 - FilterBits));

    private void FindParts()
    {
        foreach (ref readonly var entry in _entries.AsSpan(1))
        {
            if (entry.Length == 1)
            {
                _ofByte[((int)entry.Kind << 8) | (byte)entry.First] = entry.Rest & CodeMask;
            }
            else if (entry.Length is > 1 and <= MaxPart)
            {
                var bit = FilterBit(entry);
                _mayBePart[bit >> 6] |= 1UL << bit;
            }
        }
    }

    private uint[] CreateSlots()
    {
        var slots = new uint[(int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length * 2)];
        for (var place = 1; place < _entries.Length; place++)
        {
            var hash = Hash(_entries[place]);
            var at = hash & (uint)(slots.Length - 1);
            while (slots[at] != 0)
            {
                at = (at + 1) & (uint)(slots.Length - 1);
            }

            slots[at] = (hash & ~NumberMask) | (uint)place;
        }

        return slots;
    }

    /// <summary>A piece being looked for.</summary>
    internal struct Probe
    {
        /// <summary>The piece.</summary>
        public Entry Symbol;

        /// <summary>Its hash.</summary>
        public uint Hash;

        /// <summary>The first slot for it.</summary>
        public uint Slot;

        /// <summary>The first bytes of the entry that the slot names.</summary>
        public ulong First;
    }

    private readonly record struct Mask(ulong First, ulong Second, ulong Third);

    /// <summary>Half a cache line: the bytes of a symbol; code, its length, bytes and kind of the symbol in 32, 8, 8 and 16 bits. Of what is looked for, the code is 0.</summary>
    internal readonly record struct Entry(ulong First, ulong Second, ulong Third, ulong Rest)
    {
        public int Length => (byte)(Rest >> 40);

        public StoredPiece Kind => (StoredPiece)(byte)(Rest >> 48);

        /// <summary>Whether it is the entry of <paramref name="symbol"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsOf(in Entry symbol) =>
            ((First ^ symbol.First) | (Second ^ symbol.Second) | (Third ^ symbol.Third) | ((Rest ^ symbol.Rest) & ~CodeMask)) == 0;
    }
}
