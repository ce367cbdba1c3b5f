namespace NewsSearch.Analyzers.Russian;

/// <summary>Terms of hyphenated words that end in Russian.</summary>
/// <remarks>
/// <list type="number">
/// <item>What the dictionary has as a whole has its lemmas: премьер-министру, кто-нибудь.</item>
/// <item>Any other is what stands before the last hyphen, as written, and the lemmas of what follows. Where the parts before are forms of known words, also their lemmas: both parts of
/// города-героя are declined, one of бизнес-плана.</item>
/// </list>
/// </remarks>
internal static class RussianCompound
{
    /// <summary>Longest compound that is taken apart; longer ones are no words.</summary>
    private const int MaxLength = 48;

    /// <summary>Shorter first parts are letters and prefixes: е-мобиль, по-русски.</summary>
    private const int ShortestDeclined = 3;

    /// <summary>Adds the terms of a hyphenated word, without its parts; false if its last part is not Cyrillic.</summary>
    public static bool TryAdd(ReadOnlySpan<char> surface, WordTerms terms)
    {
        var at = surface.LastIndexOf('-');
        var last = surface[(at + 1)..];
        if (surface.Length > MaxLength || at <= 0 || !RussianWord.IsCyrillic(last))
        {
            return false;
        }

        if (RussianDictionary.Instance.TryLemmas(surface, out var lemmas))
        {
            RussianWord.AddKnown(surface, lemmas, terms);
        }
        else
        {
            AddDeclined(surface[..(at + 1)], last, terms);
        }

        return true;
    }

    private static void AddDeclined(ReadOnlySpan<char> first, ReadOnlySpan<char> last, WordTerms terms)
    {
        var ends = new WordTerms();
        RussianWord.Add(last, ends);
        var lemma = FirstLemmas(first);
        for (var i = 0; i < ends.Terms.Count; i++)
        {
            if (ends.IsSure(i))
            {
                terms.Add(string.Concat(first, ends.Terms[i]));
            }
            else
            {
                terms.AddPossible(string.Concat(first, ends.Terms[i]));
            }
        }

        for (var i = 0; i < ends.Terms.Count && !first.SequenceEqual(lemma); i++)
        {
            terms.AddPossible(string.Concat(lemma, ends.Terms[i]));
        }
    }

    /// <summary>The likeliest lemmas of parts that are known words, with all hyphens.</summary>
    private static string FirstLemmas(ReadOnlySpan<char> parts)
    {
        Span<char> lemmas = new char[parts.Length + ((parts.Count('-') + 1) * Rewrites.MaxAdded)];
        var length = 0;
        foreach (var range in parts[..^1].Split('-'))
        {
            var part = parts[range];
            if (part.Length >= ShortestDeclined && RussianDictionary.Instance.TryLemmas(part, out var found))
            {
                length += found.Write(0, part, lemmas[length..]);
            }
            else
            {
                part.CopyTo(lemmas[length..]);
                length += part.Length;
            }

            lemmas[length++] = '-';
        }

        return lemmas[..length].ToString();
    }
}
