using System.Text;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Distinct texts (surface forms, their terms, keyword values) with small numbers, in the order of their first occurrence. Looking tokens up is bound by cache misses, so a slot of the hash table has
/// 32 bits, of which those that the number leaves are of the hash, so that a text is compared almost only when it is the one; an entry, half a cache line, holds the first twelve UTF-16 code units,
/// which are all for most; and tokens are looked up in batches, whose misses overlap. For one thread at a time.
/// </summary>
internal sealed class TermTable
{
    private const int ChunkBits = 15;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<char[]> _chunks = [];

    /// <summary>
    /// A power of two, at least twice the number of texts. 0, or a text's number + 1 in as many bits as a place here takes; the bits above are those of its hash, whose lower bits are the place, or
    /// one of those before it if that was taken.
    /// </summary>
    private uint[] _slots = new uint[1024];

    private Entry[] _entries = new Entry[512];
    private int[] _starts = new int[512];
    private int _inLast = ChunkSize;

    /// <summary>Number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>Memory in use.</summary>
    public long Bytes => ((long)_chunks.Count * ChunkSize * sizeof(char)) + ((long)_slots.Length * sizeof(uint)) + (_entries.Length * 36L);

    /// <summary>The number of <paramref name="text"/>, a new one if it is new.</summary>
    /// <remarks>Half a surrogate pair has no UTF-8 form; in its place stands U+FFFD, as in the text that is stored.</remarks>
    public int FindOrAdd(ReadOnlySpan<char> text) => FindOrAdd(text, new TermKey(text));

    /// <summary>Sets the batch's numbers to those of its tokens, which are new ones for tokens that are new.</summary>
    public void FindOrAdd(TokenBatch batch)
    {
        var probes = batch.Probes;
        var (slots, mask) = (_slots, (uint)_slots.Length - 1);
        foreach (ref var probe in probes)
        {
            probe.Slot = slots[(int)(probe.Key.Hash & mask)];
        }

        var entries = _entries;
        foreach (ref var probe in probes)
        {
            // Only so that it is in the nearest cache when it is compared.
            probe.Entry = entries[Math.Max(0, (int)(probe.Slot & mask) - 1)].First;
        }

        for (var i = 0; i < probes.Length; i++)
        {
            ref readonly var probe = ref probes[i];
            var number = (int)(probe.Slot & mask) - 1;
            var found = ((probe.Slot ^ probe.Key.Hash) & ~mask) == 0 && number >= 0 && IsSame(number, probe.Key, batch[i]);
            batch.Numbers[i] = found ? number : FindOrAdd(batch[i], probe.Key);
        }
    }

    /// <summary>The text of a number; stays valid.</summary>
    public ReadOnlySpan<char> Text(int number)
    {
        var start = _starts[number];
        return _chunks[start >> ChunkBits].AsSpan(start & (ChunkSize - 1), _entries[number].Length);
    }

    /// <summary>What <see cref="Attach"/> was told, 0 before.</summary>
    public int Attached(int number) => _entries[number].Attached;

    /// <summary>Keeps a number above 0 with a text.</summary>
    public void Attach(int number, int value) => _entries[number].Attached = value;

    private static bool IsWellFormed(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString())).AsSpan().SequenceEqual(text);

    private int FindOrAdd(ReadOnlySpan<char> text, in TermKey key)
    {
        var mask = (uint)_slots.Length - 1;
        var at = key.Hash & mask;
        while (_slots[at] is > 0 and var slot)
        {
            var number = (int)(slot & mask) - 1;
            if (((slot ^ key.Hash) & ~mask) == 0 && IsSame(number, key, text))
            {
                return number;
            }

            at = (at + 1) & mask;
        }

        return IsWellFormed(text) ? Add(text, key, at) : FindOrAdd(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private bool IsSame(int number, in TermKey key, ReadOnlySpan<char> text)
    {
        ref readonly var entry = ref _entries[number];
        return ((entry.First ^ key.First) | (entry.Second ^ key.Second) | (entry.Third ^ key.Third) | (uint)(entry.Length ^ key.Length)) == 0
            && (key.Length <= TermKey.MaxChars || text[TermKey.MaxChars..].SequenceEqual(Text(number)[TermKey.MaxChars..]));
    }

    private int Add(ReadOnlySpan<char> text, in TermKey key, uint slot)
    {
        if (ChunkSize - _inLast < text.Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<char>(ChunkSize));
            _inLast = 0;
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
            Array.Resize(ref _starts, Count * 2);
        }

        var number = Count++;
        _entries[number] = new Entry { First = key.First, Second = key.Second, Third = key.Third, Length = text.Length };
        _starts[number] = ((_chunks.Count - 1) << ChunkBits) | _inLast;
        text.CopyTo(_chunks[^1].AsSpan(_inLast));
        _inLast += text.Length;
        _slots[slot] = (key.Hash & (uint)-_slots.Length) | (uint)(number + 1);
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        var slots = new uint[_slots.Length * 2];
        var mask = (uint)slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var hash = new TermKey(Text(number)).Hash;
            var at = hash & mask;
            while (slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = (hash & ~mask) | (uint)(number + 1);
        }

        _slots = slots;
    }

    /// <summary>A token being looked up.</summary>
    internal struct Probe
    {
        /// <summary>Its first code units, hash and length.</summary>
        public TermKey Key;

        /// <summary>The first slot for it.</summary>
        public uint Slot;

        /// <summary>The first code units of the entry that the slot names.</summary>
        public ulong Entry;
    }

    private struct Entry
    {
        public ulong First;
        public ulong Second;
        public ulong Third;
        public int Length;
        public int Attached;
    }
}
