namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>How much a translation counts by where it comes from, chosen by measurement: <c>docs/relevance.md</c>.</summary>
internal static class TranslationWeights
{
    /// <summary>Most translations of the lexicons for a word. The last of them count little each, but say in their sum what a free translation says.</summary>
    public const int MostOfLexicons = 20;

    /// <summary>Least probability of a translation, as a share of the likeliest one's.</summary>
    public const double LeastShare = 0.1;

    /// <summary>What another name of the same in the same language counts.</summary>
    public const float OtherSpelling = 0.8f;

    /// <summary>Most forms that sound like a word: those of a few names in several cases.</summary>
    public const int MostForms = 16;

    /// <summary>Most names that sound like a word.</summary>
    public const int MostNames = 6;

    /// <summary>How much weaker than the best one another name may be.</summary>
    public const double BehindBestName = 0.4;

    /// <summary>A word whose best translation is less probable is as good as unknown.</summary>
    private const double LeastKnown = 0.1;

    /// <summary>What a translation counts: its probability, half way up to that of the likeliest being certain.</summary>
    /// <remarks>
    /// Probabilities say how a lexicon hesitates, not how far an article with the word is about it: of a word with many translations the likeliest would count little beside the word itself,
    /// and the rest next to nothing.
    /// </remarks>
    /// <param name="probability">That of the translation.</param>
    /// <param name="best">The greatest one of the word.</param>
    public static double Of(double probability, double best) => probability / Math.Sqrt(best);

    /// <summary>How far forms that sound like a word are trusted: fully if nothing else is known of it or it is written as a name; an ordinary word only meets its like by chance.</summary>
    public static NameTrust Trust(WordCase letters, double best) => best < LeastKnown
        ? new NameTrust(0.3, 1)
        : letters switch
        {
            WordCase.Name => new NameTrust(0.3, 1),
            WordCase.Usual => new NameTrust(0.5, 0.5),
            _ => new NameTrust(0.7, 0.3),
        };
}
