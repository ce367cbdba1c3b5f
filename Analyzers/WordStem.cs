using NewsSearch.Analyzers.English;
using NewsSearch.Analyzers.Russian;
using NewsSearch.Analyzers.Stemming;

namespace NewsSearch.Analyzers;

/// <summary>The stem of a word by the script of its letters.</summary>
internal static class WordStem
{
    /// <summary>Adds all terms of a word without joiners.</summary>
    public static void AddTo(ReadOnlySpan<char> word, WordTerms terms)
    {
        if (RussianWord.IsCyrillic(word))
        {
            RussianWord.Add(word, terms);
        }
        else if (ScriptOf(word) == Script.Latin)
        {
            EnglishTerms.AddTo(word, terms);
        }
        else
        {
            terms.Add(Of(word));
        }
    }

    /// <summary>The Russian stem of a Cyrillic word, the likeliest English term of a Latin word, any other word itself.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > WordTerms.MaxTermLength)
        {
            return word.ToString();
        }

        Span<char> buffer = stackalloc char[WordTerms.MaxTermLength];
        return ScriptOf(word) switch
        {
            Script.Cyrillic => buffer[..RussianStemmer.Stem(word, buffer)].ToString(),
            Script.Latin => EnglishTerms.Of(word),
            _ => word.ToString(),
        };
    }

    /// <summary>The one script of a word's letters; digits and signs belong to none.</summary>
    private static Script ScriptOf(ReadOnlySpan<char> word)
    {
        var scripts = Script.None;
        foreach (var c in word)
        {
            scripts |= c switch
            {
                >= 'a' and <= 'z' => Script.Latin,
                < '\u00C0' => Script.None,
                <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
                >= '\u0400' and <= '\u052F' => Script.Cyrillic,
                _ => Script.Other,
            };
        }

        return scripts;
    }

    [Flags]
    private enum Script
    {
        None = 0,
        Latin = 1,
        Cyrillic = 2,
        Other = 4,
    }
}
