using System.Globalization;

namespace NewsSearch.Analyzers.Characters;

/// <summary>Class and folding of every UTF-16 code unit, computed once; 320 KB, of which a text touches a few.</summary>
/// <remarks>General categories come with the run-time, not from ICU; what a letter folds to comes from <see cref="AccentedLetters"/> or is its simple lower case.</remarks>
internal static class CharTable
{
    /// <summary>Length of the longest folding of one code unit.</summary>
    public const int MaxExpansion = 4;

    /// <summary>What is read as a word beside a number; each is its own folding.</summary>
    private const string Signs = "%№$€£¥₽₴₸₹₺₩₪₿¢";

    private static readonly CharClass[] ClassTable = new CharClass[char.MaxValue + 1];
    private static readonly char[] FoldTable = new char[char.MaxValue + 1];
    private static readonly char[] WordFoldTable = new char[char.MaxValue + 1];
    private static readonly Dictionary<char, string> ExpansionTable = [];

    static CharTable()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            ClassTable[i] = ClassByCategory(c);
            FoldTable[i] = ClassTable[i] switch
            {
                CharClass.Letter => char.ToLowerInvariant(c),
                CharClass.Digit => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
                _ => '\0',
            };
        }

        SetFolds(AccentedLetters.LatinFirst, AccentedLetters.Latin);
        SetFolds(AccentedLetters.GreekFirst, AccentedLetters.Greek);
        SetFolds(AccentedLetters.LatinAdditionalFirst, AccentedLetters.LatinAdditional);
        SetFolds(AccentedLetters.GreekExtendedFirst, AccentedLetters.GreekExtended);
        SetFullWidth();
        SetSingles();
        SetExpansions();
        FoldFolds();
        FoldTable.CopyTo(WordFoldTable, 0);
        SetJoiner("-\u2010\u2011\uFE63\uFF0D", CharClass.Hyphen, '-');
        SetJoiner("'\u2018\u2019\u201B\u02BC\u02B9\u0374\u2032`\u00B4\uFF07", CharClass.Apostrophe, '\'');
        SetJoiner(".\u2024\uFF0E", CharClass.Dot, '.');
        SetJoiner(",\uFF0C", CharClass.Comma, ',');
        SetJoiner("_\uFF3F", CharClass.Underscore, '_');
        SetJoiner("&\uFF06", CharClass.Ampersand, '&');
        foreach (var sign in Signs)
        {
            ClassTable[sign] = CharClass.Sign;
        }
    }

    /// <summary>Class of each code unit; as long as there are code units.</summary>
    public static ReadOnlySpan<CharClass> Classes => ClassTable;

    /// <summary>What a code unit folds to: a letter, a digit 0 to 9, or for a joiner its plain kind; zero for all other classes.</summary>
    public static ReadOnlySpan<char> Folds => FoldTable;

    /// <summary>What a letter or digit that folds to one character folds to; zero for everything else. One look-up in the innermost loop.</summary>
    public static ReadOnlySpan<char> WordFolds => WordFoldTable;

    /// <summary>What a letter of class <see cref="CharClass.Expanding"/> folds to.</summary>
    public static string Expansion(char c) => ExpansionTable[c];

    /// <summary>Whether a word can go on with a code unit of this class.</summary>
    public static bool IsWord(CharClass c) => c is CharClass.Letter or CharClass.Digit or CharClass.Expanding;

    private static CharClass ClassByCategory(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => LetterClass(c),
        UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharClass.Mark,
        UnicodeCategory.Format => CharClass.Ignorable,
        UnicodeCategory.Surrogate when char.IsHighSurrogate(c) => CharClass.HighSurrogate,
        _ => CharClass.Other,
    };

    private static CharClass LetterClass(char c) => c switch
    {
        (>= '\u3041' and <= '\u309F') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => CharClass.Ideograph,
        (>= '\u3005' and <= '\u3007') or (>= '\u3021' and <= '\u3029') => CharClass.Ideograph,
        (>= '\u30A0' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F') => CharClass.Katakana,
        _ => CharClass.Letter,
    };

    private static void SetFolds(char first, string folds)
    {
        for (var i = 0; i < folds.Length; i++)
        {
            if (folds[i] is not (' ' or '+'))
            {
                FoldTable[first + i] = folds[i];
            }
        }
    }

    private static void SetFullWidth()
    {
        for (var i = 0; i < 26; i++)
        {
            FoldTable['\uFF21' + i] = (char)('a' + i);
            FoldTable['\uFF41' + i] = (char)('a' + i);
        }
    }

    private static void SetSingles()
    {
        for (var i = 0; i < AccentedLetters.Singles.Length; i += 2)
        {
            FoldTable[AccentedLetters.Singles[i]] = AccentedLetters.Singles[i + 1];
        }
    }

    private static void SetExpansions()
    {
        foreach (var (letters, folded) in AccentedLetters.Expansions)
        {
            foreach (var letter in letters)
            {
                ClassTable[letter] = CharClass.Expanding;
                FoldTable[letter] = '\0';
                ExpansionTable[letter] = folded;
            }
        }
    }

    /// <summary>A letter may have an accented letter of the tables as its lower case: that is folded, too.</summary>
    private static void FoldFolds()
    {
        for (var i = 0; i < FoldTable.Length; i++)
        {
            if (FoldTable[FoldTable[i]] != '\0')
            {
                FoldTable[i] = FoldTable[FoldTable[i]];
            }
        }
    }

    private static void SetJoiner(string characters, CharClass kind, char plain)
    {
        foreach (var c in characters)
        {
            ClassTable[c] = kind;
            FoldTable[c] = plain;
            WordFoldTable[c] = '\0';
        }
    }
}
