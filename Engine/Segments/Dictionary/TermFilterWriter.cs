using System.Runtime.CompilerServices;
using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Makes the filter by which most of the strings near a term are known not to be terms, so that fuzzy search tries them all.</summary>
/// <remarks>
/// <code>
/// Filter = Word[words]
///   Word : u64   for each entry e of hash h, with m = (h xor (h >> 32)) * FF51AFD7ED558CCD modulo 2^64: bits m, m >> 6, m >> 12 and m >> 18 (each modulo 64)
///                of word ((m >> 32) * words) >> 32 are set
/// </code>
/// Entries are the terms, hashed as TermHash has it, and besides, for each place of a term at which a code point from 580 (hexadecimal) on stands, the term with
/// that code point replaced by -1 and by -2: whoever tries every letter tries these two for all those that are not in the alphabet. words = entries * 12 / 64, rounded up.
/// </remarks>
internal sealed class TermFilterWriter
{
    /// <summary>Code points from here on are not listed in the alphabet: Latin, Greek, Cyrillic and Armenian letters are below.</summary>
    public const int AlphabetEnd = 0x580;

    /// <summary>What stands for a code point that is not in the alphabet.</summary>
    public const int AnyOther = -1;

    /// <summary>What also stands for it: both being there by chance is rare.</summary>
    public const int AnyOtherAgain = -2;

    private const int BitsPerEntry = 12;

    private readonly List<ulong> _hashes = [];
    private readonly bool[] _alphabet = new bool[AlphabetEnd];
    private int[] _term = new int[64];

    /// <summary>The alphabet of the terms added: their code points below <see cref="AlphabetEnd"/>, ascending.</summary>
    public int[] Alphabet => [.. Enumerable.Range(0, AlphabetEnd).Where(codePoint => _alphabet[codePoint])];

    /// <summary>Starts anew.</summary>
    public void Clear()
    {
        _hashes.Clear();
        Array.Clear(_alphabet);
    }

    /// <summary>Adds a term.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (_term.Length < utf8.Length)
        {
            _term = new int[utf8.Length * 2];
        }

        var length = 0;
        var hasOther = false;
        while (!utf8.IsEmpty)
        {
            var codePoint = Utf8CodePoint.Read(utf8, out var size);
            utf8 = utf8[size..];
            _term[length++] = codePoint;
            if (codePoint < AlphabetEnd)
            {
                _alphabet[codePoint] = true;
            }
            else
            {
                hasOther = true;
            }
        }

        var term = _term.AsSpan(0, length);
        _hashes.Add(TermHash.Of(term));
        if (hasOther)
        {
            AddOthers(term);
        }
    }

    /// <summary>Serialises the filter; returns its number of words.</summary>
    public int Write(ByteWriter output)
    {
        var words = new ulong[((_hashes.Count * (long)BitsPerEntry) + 63) / 64];
        foreach (var hash in _hashes)
        {
            var mixed = Mix(hash);
            words[Word(mixed, words.Length)] |= Mask(mixed);
        }

        foreach (var word in words)
        {
            output.WriteUInt64(word);
        }

        return words.Length;
    }

    /// <summary>Spreads what a hash knows over all bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash) => (hash ^ (hash >> 32)) * 0xFF51AFD7ED558CCD;

    /// <summary>Which word is an entry's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Word(ulong mixed, int words) => (int)(((mixed >> 32) * (uint)words) >> 32);

    /// <summary>Which bits of the word are an entry's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mask(ulong mixed) => (1UL << (int)mixed) | (1UL << (int)(mixed >> 6)) | (1UL << (int)(mixed >> 12)) | (1UL << (int)(mixed >> 18));

    private void AddOthers(Span<int> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            var codePoint = term[i];
            if (codePoint >= AlphabetEnd)
            {
                term[i] = AnyOther;
                _hashes.Add(TermHash.Of(term));
                term[i] = AnyOtherAgain;
                _hashes.Add(TermHash.Of(term));
                term[i] = codePoint;
            }
        }
    }
}
