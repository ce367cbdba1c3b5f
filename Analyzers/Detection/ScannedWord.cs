using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Detection;

/// <summary>A run of letters as language detection reads it.</summary>
/// <param name="Length">Code units of the text that it takes.</param>
/// <param name="Letters">Folded letters that were written.</param>
/// <param name="Script">Script of the letters.</param>
/// <param name="HasAccent">Whether a Latin letter is not plain ASCII.</param>
/// <param name="HasForeignLetter">Whether a Cyrillic letter is not of the Russian alphabet.</param>
/// <param name="BeforeApostrophe">Whether an apostrophe and another letter follow.</param>
internal readonly record struct ScannedWord(
    int Length, int Letters, WordScript Script, bool HasAccent, bool HasForeignLetter, bool BeforeApostrophe)
{
    /// <summary>Reads the word at the start of <paramref name="text"/>, a letter or digit, and writes its folded letters, as many as fit.</summary>
    public static ScannedWord Read(ReadOnlySpan<char> text, Span<char> word)
    {
        var letters = 0;
        var script = WordScript.None;
        bool accent = false, foreign = false;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            var kind = CharTable.Classes[c];
            if (kind == CharClass.Mark)
            {
                var before = letters > 0 ? word[letters - 1] : '\0';
                letters = CombiningMarks.IsDropped(c) ? CombiningMarks.Append(word, letters, c) : letters;
                accent |= script == WordScript.Latin;
                foreign |= letters > 0 && IsForeignCyrillic(word[letters - 1]) && word[letters - 1] != before;
                continue;
            }

            if (kind == CharClass.Ignorable)
            {
                continue;
            }

            if (kind is not (CharClass.Letter or CharClass.Expanding))
            {
                if (kind == CharClass.Digit)
                {
                    continue;
                }

                break;
            }

            script = Join(script, ScriptOf(c));
            accent |= c >= '\u00AA' && ScriptOf(c) == WordScript.Latin;
            foreign |= IsForeignCyrillic(c);
            var folded = kind == CharClass.Expanding ? CharTable.Expansion(c)[0] : CharTable.Folds[c];
            if (letters < word.Length)
            {
                word[letters++] = folded;
            }
        }

        var apostrophe = i + 1 < text.Length && CharTable.Classes[text[i]] == CharClass.Apostrophe
            && CharTable.Classes[text[i + 1]] == CharClass.Letter;
        return new ScannedWord(i, letters, script, accent, foreign, apostrophe);
    }

    private static WordScript Join(WordScript word, WordScript letter) => word == WordScript.None || word == letter ? letter : WordScript.Other;

    private static WordScript ScriptOf(char c) => c switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFB00' and <= '\uFB06') => WordScript.Latin,
        >= '\u0400' and <= '\u052F' => WordScript.Cyrillic,
        _ => WordScript.Other,
    };

    private static bool IsForeignCyrillic(char c) =>
        c is >= '\u0400' and <= '\u052F' and not ((>= '\u0410' and <= '\u044F') or 'ё' or 'Ё' or '\u0450' or '\u0400');
}
