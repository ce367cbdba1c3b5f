using System.Globalization;

namespace NewsSearch.Archive.Articles;

/// <summary>Where a text may be cut without tearing a character.</summary>
internal static class TextElements
{
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Whether the text may be cut before <paramref name="index"/>: not inside a surrogate pair, not before a combining mark, variation selector or joiner, not after a joiner.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int index)
    {
        if (index <= 0 || index >= text.Length)
        {
            return true;
        }

        var c = text[index];
        if (char.IsLowSurrogate(c) && char.IsHighSurrogate(text[index - 1]))
        {
            return false;
        }

        return c != ZeroWidthJoiner && text[index - 1] != ZeroWidthJoiner && !IsExtending(text, index);
    }

    /// <summary>The last place at or before <paramref name="index"/> where the text may be cut.</summary>
    public static int FloorBoundary(ReadOnlySpan<char> text, int index)
    {
        while (!IsBoundary(text, index))
        {
            index--;
        }

        return index;
    }

    private static bool IsExtending(ReadOnlySpan<char> text, int index)
    {
        var category = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[index], text[index + 1]))
            : CharUnicodeInfo.GetUnicodeCategory(text[index]);
        return category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            || IsSkinTone(text, index);
    }

    private static bool IsSkinTone(ReadOnlySpan<char> text, int index) =>
        text[index] == '\uD83C' && index + 1 < text.Length && text[index + 1] is >= '\uDFFB' and <= '\uDFFF';
}
