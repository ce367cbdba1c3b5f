namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Two sentences that say the same.</summary>
/// <param name="English">The one.</param>
/// <param name="Russian">The other.</param>
/// <param name="Likeness">How many of their words are translations of each other, or sound alike: a share of all, 0 to 1.</param>
internal sealed record SentencePair(LearningSentence English, LearningSentence Russian, double Likeness);
