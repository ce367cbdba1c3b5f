namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Words that were learnt to be translations of each other.</summary>
/// <param name="English">A headword or folded form.</param>
/// <param name="Russian">A lemma; the stem and a mark of a word that no dictionary has, for all its forms.</param>
/// <param name="Spoken">The Russian word as it stands in articles: the lemma, or its most frequent form.</param>
/// <param name="Probability">As in <see cref="Translation"/>.</param>
/// <param name="Pairs">Pairs of articles where they stand in sentences that say the same.</param>
/// <param name="IsNew">Whether the lexicons do not have it.</param>
internal sealed record LearnedTranslation(string English, string Russian, string Spoken, double Probability, int Pairs, bool IsNew);
