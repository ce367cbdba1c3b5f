namespace NewsSearch.Indexer.Reporting;

/// <summary>What <c>learn --json</c> prints.</summary>
/// <param name="Pairs">Pairs of articles.</param>
/// <param name="Sentences">Their sentences that say the same.</param>
/// <param name="Translations">Translations that were learnt.</param>
/// <param name="New">Those of them that the lexicons do not have.</param>
internal sealed record LearningReport(int Pairs, int Sentences, int Translations, int New);
