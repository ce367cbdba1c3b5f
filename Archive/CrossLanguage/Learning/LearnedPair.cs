namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Two articles that were taken for versions of one.</summary>
/// <param name="English">Id of the one.</param>
/// <param name="Russian">Id of the other.</param>
/// <param name="Likeness">How much of both says the same, as far as the lexicons know: 0 to 1.</param>
public sealed record LearnedPair(string English, string Russian, double Likeness);
