using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Which ids a run has met, as 64-bit hashes: 11 to 22 bytes an article, where the ids themselves would take a hundred. Two of ten million ids share a hash once in
/// 370,000 runs; the summary then counts a duplicate too many and nothing else happens.
/// </summary>
internal sealed class IdSet
{
    private ulong[] _slots = new ulong[1024];
    private int _count;

    /// <summary>Hash of an id (FNV-1a over UTF-16, mixed), never 0.</summary>
    public static ulong Hash(string id)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in MemoryMarshal.AsBytes(id.AsSpan()))
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        hash ^= hash >> 32;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Adds a hash; false if it is there.</summary>
    public bool Add(ulong hash)
    {
        Debug.Assert(hash != 0, "0 marks a free slot");
        if (_count >= _slots.Length / 4 * 3)
        {
            Grow();
        }

        if (!Insert(_slots, hash))
        {
            return false;
        }

        _count++;
        return true;
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var hash in _slots)
        {
            if (hash != 0)
            {
                Insert(larger, hash);
            }
        }

        _slots = larger;
    }

    private static bool Insert(ulong[] slots, ulong hash)
    {
        for (var slot = hash & (ulong)(slots.Length - 1); ; slot = (slot + 1) & (ulong)(slots.Length - 1))
        {
            if (slots[slot] == 0)
            {
                slots[slot] = hash;
                return true;
            }

            if (slots[slot] == hash)
            {
                return false;
            }
        }
    }
}
