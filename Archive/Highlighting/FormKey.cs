using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NewsSearch.Archive.Highlighting;

/// <summary>A form packed into three numbers, so that two are compared without following a reference: all letters and the length of a short one, of a longer one a hash, too.</summary>
/// <remarks>The hash has no secret. Whoever makes forms with the same hash makes looking for them slow; no form is taken for another.</remarks>
internal readonly struct FormKey
{
    /// <summary>Length of the longest form that is in its key as a whole.</summary>
    public const int MaxWhole = (2 * LettersInWord) + 3;

    /// <summary>Where in <see cref="Third"/> the length begins.</summary>
    public const int LengthShift = 3 * BitsInLetter;

    private const int LettersInWord = sizeof(ulong) / sizeof(char);
    private const int BitsInLetter = 16;
    private const int Mixed = 29;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The key of a form.</summary>
    public FormKey(ReadOnlySpan<char> form)
    {
        var length = form.Length;
        Third = (ulong)Math.Min(length + 1, ushort.MaxValue) << LengthShift;
        if (length < LettersInWord)
        {
            for (var i = 0; i < length; i++)
            {
                First |= (ulong)form[i] << (i * BitsInLetter);
            }
        }
        else if (length <= MaxWhole)
        {
            First = Word(form);
            Second = length >= 2 * LettersInWord ? Word(form[LettersInWord..]) : Rest(form, LettersInWord);
            Third |= length > 2 * LettersInWord ? Rest(form, 2 * LettersInWord) : 0;
        }
        else
        {
            First = Word(form);
            foreach (var letter in form)
            {
                Second = (ulong.RotateLeft(Second, Mixed) ^ letter) * Multiplier;
            }
        }

        var hash = (First * Multiplier) + (Second * 0xC2B2AE3D27D4EB4F) + (Third * 0x165667B19E3779F9);
        Hash = (uint)((hash ^ (hash >> 32)) * Multiplier >> 32);
    }

    /// <summary>Letters 1 to 4, zero for those that there are not.</summary>
    public ulong First { get; }

    /// <summary>Letters 5 to 8; of a longer form a hash of all.</summary>
    public ulong Second { get; }

    /// <summary>Letters 9 to 11, unless the form is longer; above them the length plus one, so that it is never zero.</summary>
    public ulong Third { get; }

    /// <summary>A hash of all letters.</summary>
    public uint Hash { get; }

    private static ulong Word(ReadOnlySpan<char> form) => BinaryPrimitives.ReadUInt64LittleEndian(MemoryMarshal.AsBytes(form));

    /// <summary>Up to four letters behind the first <paramref name="known"/>, which are at least four: the word that ends with the form, without what is known.</summary>
    private static ulong Rest(ReadOnlySpan<char> form, int known)
    {
        var missing = known + LettersInWord - form.Length;
        return missing == LettersInWord ? 0 : Word(form[^LettersInWord..]) >> (missing * BitsInLetter);
    }
}
