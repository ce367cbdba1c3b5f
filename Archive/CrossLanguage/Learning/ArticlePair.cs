using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Two articles that say the same in the two languages.</summary>
/// <param name="English">The one.</param>
/// <param name="Russian">The other.</param>
/// <param name="Likeness">How much of both says the same, as far as the lexicons know: 0 to 1.</param>
/// <param name="Sentences">Their sentences that say the same.</param>
internal sealed record ArticlePair(Article English, Article Russian, double Likeness, IReadOnlyList<SentencePair> Sentences);
