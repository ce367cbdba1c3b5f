using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Tokenizing;

/// <summary>Looks ahead of a character that may join two words.</summary>
internal static class Joining
{
    /// <summary>The first place at or after <paramref name="i"/> that is not an invisible character.</summary>
    public static int SkipIgnorable(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharTable.Classes[text[i]] == CharClass.Ignorable)
        {
            i++;
        }

        return i;
    }

    /// <summary>The letter or digit that ends the word before <paramref name="end"/>, whose marks are passed over.</summary>
    public static int LastLetter(ReadOnlySpan<char> text, int end)
    {
        var i = end - 1;
        while (i > 0 && CharTable.Classes[text[i]] is CharClass.Mark or CharClass.Ignorable)
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether a letter or digit of a word stands at <paramref name="i"/>, which may be the end of the text.</summary>
    public static WordKind KindAt(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length)
        {
            return WordKind.None;
        }

        return CharTable.Classes[text[i]] switch
        {
            CharClass.Letter or CharClass.Expanding => WordKind.Letter,
            CharClass.Digit => WordKind.Digit,
            CharClass.HighSurrogate when Supplementary.TryRead(text, i, out var character)
                && Supplementary.ClassOf(character) == CharClass.Letter => WordKind.Letter,
            _ => WordKind.None,
        };
    }

    /// <summary>Length of the folded run of letters and digits at <paramref name="i"/>, or <paramref name="limit"/> if it is longer than that.</summary>
    public static int CountFolded(ReadOnlySpan<char> text, int i, int limit)
    {
        var count = 0;
        for (; i < text.Length && count < limit; i++)
        {
            switch (CharTable.Classes[text[i]])
            {
                case CharClass.Letter or CharClass.Digit:
                    count++;
                    break;
                case CharClass.Expanding:
                    count += CharTable.Expansion(text[i]).Length;
                    break;
                case CharClass.HighSurrogate when Supplementary.TryRead(text, i, out var character)
                    && Supplementary.ClassOf(character) is CharClass.Letter or CharClass.Mark or CharClass.Ignorable:
                    count += Supplementary.ClassOf(character) == CharClass.Ignorable ? 0 : 2;
                    i++;
                    break;
                case CharClass.Mark when !CombiningMarks.IsDropped(text[i]):
                    count++;
                    break;
                case CharClass.Mark or CharClass.Ignorable:
                    break;
                default:
                    return Math.Min(count, limit);
            }
        }

        return Math.Min(count, limit);
    }

    /// <summary>Whether a folded character is a Cyrillic letter.</summary>
    public static bool IsCyrillic(char folded) => folded is >= '\u0430' and <= '\u052F';

    /// <summary>Whether the word at <paramref name="i"/> is one of the endings that Russian names of sites have.</summary>
    public static bool IsCyrillicSiteEnding(ReadOnlySpan<char> text, int i)
    {
        Span<char> word = stackalloc char[3];
        var length = 0;
        for (; i < text.Length; i++)
        {
            var kind = CharTable.Classes[text[i]];
            if (kind is CharClass.Mark or CharClass.Ignorable)
            {
                continue;
            }

            if (!CharTable.IsWord(kind))
            {
                break;
            }

            if (length == word.Length)
            {
                return false;
            }

            word[length++] = CharTable.Folds[text[i]];
        }

        return word[..length] is "рф" or "ру" or "бел";
    }
}
