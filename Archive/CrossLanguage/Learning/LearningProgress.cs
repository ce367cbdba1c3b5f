namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>How far learning is.</summary>
/// <param name="Asked">Articles whose version in the other language was looked for.</param>
/// <param name="Articles">All that may be asked.</param>
/// <param name="Pairs">Pairs found.</param>
public readonly record struct LearningProgress(int Asked, int Articles, int Pairs);
