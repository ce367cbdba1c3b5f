using NewsSearch.Analyzers.Stemming;

namespace NewsSearch.Analyzers.Russian;

/// <summary>Terms of one Russian word without joiners: the lemmas of a known form; the stem and the likeliest lemmas of an unknown one.</summary>
internal static class RussianWord
{
    /// <summary>
    /// Ends the stem of an unknown word. No surface form contains it, so that such a stem is a term of its own and never a word: the stem of Китая, were it unknown, is not кита.
    /// </summary>
    public const char StemMark = '*';

    /// <summary>Longest word that is looked up; longer ones are no words.</summary>
    private const int MaxLength = 64;

    /// <summary>Whether the letters of a word are Cyrillic ones only.</summary>
    public static bool IsCyrillic(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('\u0400', '\u052F');

    /// <summary>Adds lemmas and relatives of a Cyrillic word.</summary>
    public static void Add(ReadOnlySpan<char> word, WordTerms terms)
    {
        if (word.Length > MaxLength)
        {
            terms.Add(word.ToString());
            return;
        }

        if (!RussianDictionary.Instance.TryLemmas(word, out var lemmas))
        {
            AddUnknown(word, terms);
            return;
        }

        AddKnown(word, lemmas, terms);
        if (lemmas.AlsoUnknown)
        {
            AddUnknown(word, terms);
        }
    }

    /// <summary>Adds the lemmas of a form that the dictionary has.</summary>
    public static void AddKnown(ReadOnlySpan<char> word, Rewrites lemmas, WordTerms terms)
    {
        Span<char> buffer = stackalloc char[MaxLength + Rewrites.MaxAdded];
        for (var i = 0; i < lemmas.Count; i++)
        {
            var lemma = buffer[..lemmas.Write(i, word, buffer)];
            if (i == 0 && lemmas.FirstIsSure)
            {
                terms.Add(lemma.ToString());
            }
            else
            {
                terms.AddPossible(lemma.ToString());
            }

            AddRelatives(lemma, terms);
        }
    }

    /// <summary>Adds what a part of a compound stands for as weaker relatives of the whole: what is sure, else all that is possible.</summary>
    public static void AddDerived(ReadOnlySpan<char> part, WordTerms terms)
    {
        var own = new WordTerms();
        Add(part, own);
        var anySure = Enumerable.Range(0, own.Terms.Count).Any(own.IsSure);
        for (var i = 0; i < own.Terms.Count; i++)
        {
            if (!anySure || own.IsSure(i))
            {
                terms.AddDerived(own.Terms[i]);
            }
        }
    }

    private static void AddUnknown(ReadOnlySpan<char> word, WordTerms terms)
    {
        Span<char> buffer = stackalloc char[MaxLength + Rewrites.MaxAdded];
        if (RussianDictionary.Instance.TryGuess(word, out var lemmas))
        {
            for (var i = 0; i < lemmas.Count; i++)
            {
                var lemma = buffer[..lemmas.Write(i, word, buffer)];
                terms.AddPossible(lemma.ToString());
                AddRelatives(lemma, terms);
            }
        }

        var length = RussianStemmer.Stem(word, buffer);
        buffer[length++] = StemMark;
        terms.Add(buffer[..length].ToString());
    }

    private static void AddRelatives(ReadOnlySpan<char> lemma, WordTerms terms)
    {
        if (!RussianDictionary.Instance.TryRelatives(lemma, out var relatives))
        {
            return;
        }

        Span<char> buffer = stackalloc char[(2 * MaxLength) + Rewrites.MaxAdded];
        for (var i = 0; i < relatives.Count; i++)
        {
            terms.AddRelative(buffer[..relatives.Write(i, lemma, buffer)].ToString());
        }
    }
}
