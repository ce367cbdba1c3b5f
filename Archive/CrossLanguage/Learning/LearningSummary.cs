namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>What was learnt.</summary>
/// <param name="Pairs">The pairs of articles that it was learnt from.</param>
/// <param name="Sentences">Their sentences that say the same.</param>
/// <param name="Translations">Translations that were learnt.</param>
/// <param name="New">Those of them that the lexicons do not have; the others are surer now.</param>
public sealed record LearningSummary(IReadOnlyList<LearnedPair> Pairs, int Sentences, int Translations, int New);
