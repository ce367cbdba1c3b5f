namespace NewsSearch.Analyzers.Abbreviations;

/// <summary>Adds the terms of the words that an abbreviation or sign stands for, as the analysis of those words gives them.</summary>
internal static class FullWords
{
    /// <summary>Adds the terms of a word as those of the same word.</summary>
    public static void Add(string word, WordTerms terms) => WordStem.AddTo(word, terms);

    /// <summary>Adds the terms of a word as possible ones; to be called after those that are sure.</summary>
    public static void AddPossible(string word, WordTerms terms)
    {
        foreach (var term in TermsOf(word))
        {
            terms.AddPossible(term);
        }
    }

    /// <summary>Adds the likeliest terms of words, separated by blanks, as relatives.</summary>
    public static void AddDerived(string words, WordTerms terms)
    {
        foreach (var word in words.Split(' '))
        {
            terms.AddDerived(TermsOf(word)[0]);
        }
    }

    private static IReadOnlyList<string> TermsOf(string word)
    {
        var terms = new WordTerms();
        WordStem.AddTo(word, terms);
        return terms.Terms;
    }
}
