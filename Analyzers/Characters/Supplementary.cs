using System.Globalization;
using System.Text;

namespace NewsSearch.Analyzers.Characters;

/// <summary>Class and folding of characters outside the Basic Multilingual Plane, which take two UTF-16 code units.</summary>
internal static class Supplementary
{
    /// <summary>The character at <paramref name="index"/>, if a whole pair stands there.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int index, out Rune character)
    {
        character = default;
        return index + 1 < text.Length && Rune.TryCreate(text[index], text[index + 1], out character);
    }

    /// <summary>
    /// <see cref="CharClass.Letter"/>, <see cref="CharClass.Mark"/>, <see cref="CharClass.Ideograph"/>, <see cref="CharClass.Ignorable"/> (to which variation
    /// selectors count) or <see cref="CharClass.Other"/>. Digits of these planes count as letters: nobody types them as numbers.
    /// </summary>
    public static CharClass ClassOf(Rune character)
    {
        switch (Rune.GetUnicodeCategory(character))
        {
            case UnicodeCategory.OtherLetter when character.Value is >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF:
                return CharClass.Ideograph;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber or UnicodeCategory.DecimalDigitNumber:
                return CharClass.Letter;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                return character.Value is >= 0xE0100 and <= 0xE01EF ? CharClass.Ignorable : CharClass.Mark;
            case UnicodeCategory.Format:
                return CharClass.Ignorable;
            default:
                return CharClass.Other;
        }
    }

    /// <summary>Writes the folded <paramref name="character"/>, two code units.</summary>
    public static void Fold(Rune character, Span<char> destination) => Rune.ToLowerInvariant(character).EncodeToUtf16(destination);
}
