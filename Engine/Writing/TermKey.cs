using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Writing;

/// <summary>The first twelve code units of a text, filled with zeros, its length, and a hash of all of it.</summary>
internal readonly struct TermKey
{
    /// <summary>UTF-16 code units that a key holds.</summary>
    public const int MaxChars = 12;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int CharsPerWord = sizeof(ulong) / sizeof(char);
    private const int BitsPerChar = 8 * sizeof(char);

    /// <summary>The key of a text.</summary>
    /// <remarks>
    /// Words are read where they lie whole in the text; the last one is read from the end and shifted. Copying twelve code units and clearing those behind the text would give the same, but
    /// takes longer than the look-up that follows.
    /// </remarks>
    public TermKey(ReadOnlySpan<char> text)
    {
        Length = text.Length;
        (First, Second, Third) = (0, 0, 0);
        if (text.Length >= CharsPerWord)
        {
            First = Word(text, 0);
            if (text.Length > CharsPerWord)
            {
                Second = text.Length >= 2 * CharsPerWord ? Word(text, CharsPerWord) : Last(text, 2 * CharsPerWord);
                if (text.Length > 2 * CharsPerWord)
                {
                    Third = text.Length >= MaxChars ? Word(text, 2 * CharsPerWord) : Last(text, MaxChars);
                }
            }
        }
        else
        {
            for (var i = text.Length - 1; i >= 0; i--)
            {
                First = (First << BitsPerChar) | text[i];
            }
        }

        var hash = ((First ^ (uint)text.Length) * Multiplier) + (Second * 0xC2B2AE3D27D4EB4F) + (Third * 0x165667B19E3779F9);
        for (var i = MaxChars; i < text.Length; i++)
        {
            hash = (ulong.RotateLeft(hash, 23) ^ text[i]) * Multiplier;
        }

        hash ^= hash >> 32;
        Hash = (uint)((hash * Multiplier) >> 32);
    }

    /// <summary>Four code units.</summary>
    public ulong First { get; }

    /// <summary>Four code units.</summary>
    public ulong Second { get; }

    /// <summary>Four code units.</summary>
    public ulong Third { get; }

    /// <summary>Of the whole text.</summary>
    public uint Hash { get; }

    /// <summary>Code units of the whole text.</summary>
    public int Length { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<char> text, int start) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text.Slice(start, CharsPerWord)));

    /// <summary>The last word of a text that ends inside a word whose end is <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(ReadOnlySpan<char> text, int end) => Word(text, text.Length - CharsPerWord) >> (BitsPerChar * (end - text.Length));
}
