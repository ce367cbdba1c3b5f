using NewsSearch.Engine.Search;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>The numbers of the ranking beside <see cref="TermWeights"/>, chosen by measurement: <c>docs/relevance.md</c> tells how, and what others give.</summary>
internal static class Ranking
{
    /// <summary>An occurrence in the headline counts as so many in the text.</summary>
    public const float Title = 1.3f;

    /// <summary>What function words count beside other words. Their frequency makes them count little anyhow.</summary>
    public const float FunctionWord = 0.6f;

    /// <summary>What neighbouring words of the query count where they follow each other in the same forms, as a share of a word that is as rare as both.</summary>
    public const float PairOfForms = 0.2f;

    /// <summary>The same where they stand near each other in any form and order.</summary>
    public const float PairOfWords = 0.05f;

    /// <summary>What neighbouring words of the query count whose translations stand near each other, if the query is a text; some words need not belong together.</summary>
    public const float PairOfTranslations = 0.4f;

    /// <summary>From so many translated words on a query is a text.</summary>
    public const int WordsOfText = 4;

    /// <summary>Words between two that are near each other.</summary>
    public const int PairMaxBetween = 2;

    /// <summary>Saturation and weight of the length of words with translations.</summary>
    public static Bm25Parameters Concept => new(0.5f, 0.5f);

    /// <summary>What the words of a phrase in the other language count beside the phrase itself: so little that this stands before them.</summary>
    public const float TranslatedPhrase = 0.1f;

    /// <summary>How much the scores of articles in the language of the query are lowered at most, so that those of the other language are not all behind them.</summary>
    public const float MostBalanced = 1.8f;

    /// <summary>How far the best article in the other language stays behind the best in the query's.</summary>
    public const float BehindBestOwn = 0.98f;

    /// <summary>From so many times the score of the best article in the query's language on, one in the other language comes before it.</summary>
    public const float FarBetter = 1.25f;

    /// <summary>How many of the best matches are looked at for words that stand together.</summary>
    public const int Candidates = 50;

    /// <summary>Saturation of frequencies, and weight of the length.</summary>
    public static Bm25Parameters Bm25 => new(0.9f, 0.7f);
}
