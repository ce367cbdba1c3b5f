using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Writing;

/// <summary>
/// Tells of almost every key that a segment does not have it, so that a document that is new is not looked for on disk. A Bloom filter whose bits for one key lie in one cache line: twelve to 24 bits a key,
/// of which four are looked at; about one key in a hundred is taken for one that may be there.
/// </summary>
internal sealed class KeyFilter
{
    private const int WordsPerLine = 8;

    private readonly ulong[] _words;
    private readonly uint _lineMask;

    private KeyFilter(int keys)
    {
        var lines = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys * 12L / (64 * WordsPerLine)));
        _words = new ulong[lines * WordsPerLine];
        _lineMask = (uint)lines - 1;
    }

    /// <summary>The filter of a segment's keys.</summary>
    /// <exception cref="Storage.CorruptIndexException">The segment's keys are damaged.</exception>
    public static KeyFilter Of(SegmentReader reader, CancellationToken cancellation)
    {
        var filter = new KeyFilter(reader.DocCount);
        var keys = reader.Keys.Seek([]);
        for (var seen = 0; keys.Next(); seen++)
        {
            if (seen % 4096 == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            filter.Add(Hash(keys.Term));
        }

        return filter;
    }

    /// <summary>What a key is looked for by.</summary>
    public static ulong Hash(ReadOnlySpan<byte> key)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)key.Length * Multiplier;
        while (key.Length >= sizeof(ulong))
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ BinaryPrimitives.ReadUInt64LittleEndian(key)) * Multiplier;
            key = key[sizeof(ulong)..];
        }

        foreach (var b in key)
        {
            hash = (BitOperations.RotateLeft(hash, 29) ^ b) * Multiplier;
        }

        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 29);
    }

    /// <summary>False if no key has this hash.</summary>
    public bool MayHave(ulong hash)
    {
        var line = Line(hash);
        for (var i = 0; i < 4; i++)
        {
            var bit = Bit(hash, i);
            if ((_words[line + (bit >> 6)] & (1UL << bit)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Add(ulong hash)
    {
        var line = Line(hash);
        for (var i = 0; i < 4; i++)
        {
            var bit = Bit(hash, i);
            _words[line + (bit >> 6)] |= 1UL << bit;
        }
    }

    private int Line(ulong hash) => (int)((uint)hash & _lineMask) * WordsPerLine;

    /// <summary>One of four places among the 512 bits of a line, from the upper half of the hash.</summary>
    private static int Bit(ulong hash, int i) => (int)(hash >> (64 - 9 - (i * 8))) & 511;
}
