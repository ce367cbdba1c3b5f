using NewsSearch.Analyzers;

namespace NewsSearch.Archive.CrossLanguage;

/// <summary>Under which key a word stands in a lexicon: the same rule for whoever makes the files and whoever asks them.</summary>
public static class LexiconKeys
{
    /// <summary>The words of a text, as the tokenizer gives them.</summary>
    public static IReadOnlyList<string> Surfaces(string text)
    {
        var tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
        var surfaces = new List<string>();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            surfaces.Add(tokenizer.Surface.ToString());
        }

        return surfaces;
    }

    /// <summary>The terms of a word.</summary>
    public static WordTerms Analyzed(string surface)
    {
        var terms = new WordTerms();
        NewsAnalyzer.Instance.Analyze(surface, terms);
        return terms;
    }

    /// <summary>The key of a Russian word among others: its preferred lemma; an unknown word itself, since its lemmas are guesses.</summary>
    public static string Russian(string surface)
    {
        var terms = Analyzed(surface);

        // The stem of an unknown word ends in a mark and stands behind the guesses.
        return terms.Terms.Any(term => term.EndsWith('*')) ? surface : terms.Preferred;
    }

    /// <summary>The key of a Russian word by itself in a dictionary, which gives words in their dictionary forms: itself if it is a lemma, though not the likeliest of its form.</summary>
    public static string RussianAlone(string surface) => Analyzed(surface).Terms.Contains(surface, StringComparer.Ordinal) ? surface : Russian(surface);

    /// <summary>The key of an English word: itself if it is a headword, else the headword that it may be a regular form of, else itself.</summary>
    public static string English(string surface, IReadOnlySet<string> headwords)
    {
        ArgumentNullException.ThrowIfNull(headwords);
        return headwords.Contains(surface) ? surface : EnglishBaseForms.Of(surface).FirstOrDefault(headwords.Contains) ?? surface;
    }
}
