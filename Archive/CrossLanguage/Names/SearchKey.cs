namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>A key of the vocabulary under which a name may be found.</summary>
/// <param name="Key">The key; see <see cref="NameVocabularyFormat.Key"/>.</param>
/// <param name="Readings">Readings of the name that are near it, a bit each.</param>
internal readonly record struct SearchKey(ulong Key, int Readings);
