namespace NewsSearch.Analyzers.Stemming;

/// <summary>Steps 0 and 1 of the English stemmer: what grammar adds to a word.</summary>
internal static class EnglishInflection
{
    /// <summary>Step 0: <c>'</c>, <c>'s</c>, <c>'s'</c>.</summary>
    public static void RemovePossessive(ref EnglishWord word)
    {
        if (word.EndsWith("'s'"))
        {
            word.Remove(3);
        }
        else if (word.EndsWith("'s"))
        {
            word.Remove(2);
        }
        else if (word.EndsWith("'"))
        {
            word.Remove(1);
        }
    }

    /// <summary>Step 1a.</summary>
    public static void RemovePlural(ref EnglishWord word)
    {
        if (word.EndsWith("sses"))
        {
            word.Remove(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Remove(word.Length > 4 ? 2 : 1);
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.Length > 1 && word.HasVowelBefore(2))
        {
            word.Remove(1);
        }
    }

    /// <summary>Step 1b.</summary>
    public static void RemovePastAndGerund(ref EnglishWord word)
    {
        if (word.EndsWith("eed") || word.EndsWith("eedly"))
        {
            var length = word.EndsWith("eed") ? 3 : 5;
            if (word.InR1(length) && !EnglishExceptions.NotPast.AsSpan().Contains(word.Less(length).ToString()))
            {
                word.Replace(length, "ee");
            }

            return;
        }

        var ending = word.EndsWith("ingly") ? 5 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (ending == 0 || !word.HasVowelBefore(ending) || (ending == 3 && IsNoGerund(word, ending)))
        {
            return;
        }

        if (ending == 3 && word.Length == 5 && word.Letters[1] == 'y' && !EnglishWord.IsVowel(word.Letters[0]))
        {
            word.Replace(4, "ie");
            return;
        }

        word.Remove(ending);
        RestoreStem(ref word);
    }

    /// <summary>Step 1c: a final y after a consonant becomes i, unless that is the first letter.</summary>
    public static void FinalYToI(ref EnglishWord word)
    {
        if (word.Length > 2 && word.Letters[^1] is 'y' or 'Y' && !EnglishWord.IsVowel(word.Letters[^2]))
        {
            word.Replace(1, "i");
        }
    }

    private static bool IsNoGerund(EnglishWord word, int ending)
    {
        var exceptions = EnglishExceptions.NotGerunds.AsSpan();
        foreach (var exception in word.Release == EnglishRelease.Three ? exceptions : exceptions[..EnglishExceptions.EarlierNotGerunds])
        {
            if (word.Less(ending).SequenceEqual(exception))
            {
                return true;
            }
        }

        return false;
    }

    private static void RestoreStem(ref EnglishWord word)
    {
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Add('e');
        }
        else if (EndsDouble(word.Letters))
        {
            if (word.Release != EnglishRelease.Three || word.Length != 3 || word.Letters[0] is not ('a' or 'e' or 'o'))
            {
                word.Remove(1);
            }
        }
        else if (word.IsShort())
        {
            word.Add('e');
        }
    }

    private static bool EndsDouble(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[^1] == word[^2] && word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';
}
