using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Distinct texts (surface forms, their terms, keyword values) with small numbers, in the order of their first occurrence. A hash table of one word a slot, since
/// looking tokens up is bound by cache misses: the slot's upper half is the hash, so that a text is compared, which is another miss, almost only when it is the one.
/// For one thread at a time.
/// </summary>
internal sealed class TermTable
{
    private const int ChunkBits = 15;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<char[]> _chunks = [];
    private ulong[] _slots = new ulong[1024];
    private Entry[] _entries = new Entry[512];
    private int _inLast = ChunkSize;

    /// <summary>Number of texts.</summary>
    public int Count { get; private set; }

    /// <summary>Memory in use.</summary>
    public long Bytes => ((long)_chunks.Count * ChunkSize * sizeof(char)) + ((long)_slots.Length * sizeof(ulong)) + (_entries.Length * 12L);

    /// <summary>The number of <paramref name="text"/>, a new one if it is new.</summary>
    /// <remarks>Half a surrogate pair has no UTF-8 form; in its place stands U+FFFD, as in the text that is stored.</remarks>
    public int FindOrAdd(ReadOnlySpan<char> text)
    {
        var hash = Hash(text);
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        while (_slots[at] != 0)
        {
            var slot = _slots[at];
            if ((uint)(slot >> 32) == hash)
            {
                var number = (int)(uint)slot - 1;
                if (text.SequenceEqual(Text(number)))
                {
                    return number;
                }
            }

            at = (at + 1) & mask;
        }

        return IsWellFormed(text) ? Add(text, hash, at) : FindOrAdd(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The text of a number; stays valid.</summary>
    public ReadOnlySpan<char> Text(int number)
    {
        ref readonly var entry = ref _entries[number];
        return _chunks[entry.Start >> ChunkBits].AsSpan(entry.Start & (ChunkSize - 1), entry.Length);
    }

    /// <summary>What <see cref="Attach"/> was told, 0 before.</summary>
    public int Attached(int number) => _entries[number].Attached;

    /// <summary>Keeps a number above 0 with a text.</summary>
    public void Attach(int number, int value) => _entries[number].Attached = value;

    private static bool IsWellFormed(ReadOnlySpan<char> text) =>
        text.IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString())).AsSpan().SequenceEqual(text);

    /// <summary>Multiplies and rotates, four UTF-16 code units at a time.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Multiplier;
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words)
        {
            hash = (ulong.RotateLeft(hash, 23) ^ word) * Multiplier;
        }

        foreach (var unit in text[(words.Length * 4)..])
        {
            hash = (ulong.RotateLeft(hash, 23) ^ unit) * Multiplier;
        }

        hash ^= hash >> 29;
        return (uint)((hash * Multiplier) >> 32);
    }

    private int Add(ReadOnlySpan<char> text, uint hash, int slot)
    {
        if (ChunkSize - _inLast < text.Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<char>(ChunkSize));
            _inLast = 0;
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        var number = Count++;
        _entries[number] = new Entry { Start = ((_chunks.Count - 1) << ChunkBits) | _inLast, Length = text.Length };
        text.CopyTo(_chunks[^1].AsSpan(_inLast));
        _inLast += text.Length;
        _slots[slot] = ((ulong)hash << 32) | (uint)(number + 1);
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        var slots = new ulong[_slots.Length * 2];
        var mask = slots.Length - 1;
        foreach (var slot in _slots)
        {
            if (slot == 0)
            {
                continue;
            }

            var at = (int)(slot >> 32) & mask;
            while (slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            slots[at] = slot;
        }

        _slots = slots;
    }

    private struct Entry
    {
        public int Start;
        public int Length;
        public int Attached;
    }
}
